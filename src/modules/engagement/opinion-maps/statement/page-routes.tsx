import { NotFound } from '../../../../platform/errors.ts'
import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../../ui/index.ts'
import { findInitiative, mayWorkIn, workers } from '../../../initiatives/index.ts'
import { threadPaths } from '../../../thread/index.ts'
import { voicesPaths } from '../../../voices/index.ts'
import { about, goOn, here, insist, mapCrumbs, today, type Again } from '../here.ts'
import { keepers, mayKeep, maySeeResult } from '../map/policy.ts'
import { countsOf, findMap } from '../map/queries.ts'
import { opinionMapPaths as paths } from '../paths.ts'
import { useAsFinding } from '../use/commands.ts'
import { lookAnswers } from '../use/figures.ts'
import { answersNeeded } from '../vote/page-data.ts'
import { votesOf } from '../vote/queries.ts'
import { voterKeys } from '../vote/voter-key.ts'
import { wordStatement } from './commands.ts'
import { mayReadStatement } from './policy.ts'
import { findStatement } from './queries.ts'
import { StatementPage } from './views/statement-page.tsx'
import { StatementWordsPage } from './views/statement-words-page.tsx'

/** One statement: what it says, how people answered, and what is made of it. */
export const statementPageRoutes = routes()

statementPageRoutes.get(paths.statement.pattern, { access: 'anyone' }, (c) => statementPage(c))

statementPageRoutes.post(
  paths.use.pattern,
  { access: workers, fact: 'finding.written' },
  async (c) => {
    const { parts, run } = c.var
    const { opinionMapId: _, ...at } = here(c)
    const result = await run(useAsFinding(parts.dictionary), address(c))
    return goOn(
      c,
      result,
      ({ id }) => voicesPaths.finding({ ...at, findingId: id }),
      (again) => statementPage(c, again),
    )
  },
)

async function statementPage(c: AppContext, again?: Again): Promise<Response> {
  const { labId, actor, lab, t } = c.var
  const { statement, map, initiative, counts, own, answers } = await c.var.read(async (db) => {
    const found = await findMap(db, labId, here(c))
    const one = await findStatement(db, labId, found.id, address(c).opinionStatementId)
    return {
      map: found,
      statement: one,
      initiative: await findInitiative(db, labId, found.initiativeId),
      counts: await countsOf(db, labId, found.id),
      own: await votesOf(db, labId, found.id, voterKeys(actor, found.id)),
      answers: await lookAnswers(db, labId, found.id, one.number),
    }
  })
  if (!mayReadStatement(actor, map, statement, own.voterId).ok) throw new NotFound()
  const seen = { answered: own.votes.length, needed: answersNeeded(counts.statements) }
  const sees = maySeeResult(actor, map, seen, today(c)).ok
  const thing = { kind: 'opinion-statement', thingId: statement.id }
  return page(
    c,
    {
      title: t('engagement.statement.number', statement),
      status: again?.status,
      breadcrumbs: mapCrumbs(c, initiative.title, map.topic),
    },
    <StatementPage
      address={{ ...here(c), opinionStatementId: statement.id }}
      map={map}
      statement={statement}
      answers={sees ? answers : null}
      waitsForVotes={!sees}
      keeps={mayKeep(actor, map.initiativeId).ok}
      uses={sees && statement.state === 'shown' && mayWorkIn(actor, initiative).ok}
      thread={threadPaths.thread({ lab: lab.slug, ...thing })}
      problems={again?.problems ?? []}
    />,
  )
}

statementPageRoutes.get(paths.statementWords.pattern, { access: keepers }, (c) => wordsPage(c))

statementPageRoutes.post(
  paths.statementWords.pattern,
  { access: keepers, fact: 'opinion-statement.worded' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(wordStatement, { ...fields, ...address(c) })
    const next = () => paths.statement({ lab: here(c).lab, ...address(c) })
    return goOn(c, result, next, (again) => wordsPage(c, values, again))
  },
)

async function wordsPage(c: AppContext, values?: FormValues, again?: Again): Promise<Response> {
  const { labId, actor, t } = c.var
  insist(mayKeep(actor, here(c).initiativeId))
  const { map, statement, initiative } = await c.var.read(async (db) => {
    const found = await findMap(db, labId, here(c))
    return {
      map: found,
      statement: await findStatement(db, labId, found.id, address(c).opinionStatementId),
      initiative: await findInitiative(db, labId, found.initiativeId),
    }
  })
  const { words, isAboutPeople } = statement
  return page(
    c,
    {
      title: t('engagement.statement.change'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: mapCrumbs(c, initiative.title, map.topic),
    },
    <StatementWordsPage
      address={{ lab: here(c).lab, ...address(c) }}
      statement={statement}
      values={values ?? { words, isAboutPeople: isAboutPeople ? 'yes' : '' }}
      problems={again?.problems ?? []}
    />,
  )
}

/** What names the statement in a change. */
function address(c: AppContext) {
  return { ...about(c), opinionStatementId: c.req.param('opinionStatementId')! }
}
