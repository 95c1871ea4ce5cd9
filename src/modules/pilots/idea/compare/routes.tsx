import type { Command } from '../../../../platform/command.ts'
import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { pickText } from '../../../../shared/language.ts'
import { page, type FormValues } from '../../../../ui/index.ts'
import { findInitiative, maySeeWork } from '../../../initiatives/index.ts'
import { listGroups } from '../../../people/index.ts'
import { goOn, here, idOf, listCrumbs, type Again } from '../answer.ts'
import { ideaPaths as paths } from '../paths.ts'
import { mayKeepRound, maySetCriteria } from '../policy.ts'
import { RoundPage, type RoundPart } from '../views/round-page.tsx'
import { RoundsPage } from '../views/rounds-page.tsx'
import { addCriterion, beginRound, fixCriteria, pickIdeas, removeCriterion } from './commands.ts'
import { takeBackPaper } from './paper-commands.ts'
import { findRound, ideasToCompare, listRounds } from './queries.ts'
import { resultOf } from './result.ts'

/** Rounds of comparing ideas: their criteria, what is compared, and the result. */
export const compareRoutes = routes()
const access = 'participant'

compareRoutes.get(paths.comparisons.pattern, { access: 'anyone' }, (c) => roundsPage(c))
compareRoutes.post(
  paths.comparisons.pattern,
  { access, fact: 'idea-comparison.begun' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(beginRound, { ...fields, initiativeId: here(c).initiativeId })
    return goOn(
      c,
      result,
      ({ id }) => paths.comparison({ ...here(c), ideaComparisonId: id }),
      (again) => roundsPage(c, values, again),
    )
  },
)

async function roundsPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId, actor, t } = c.var
  const { initiativeId } = here(c)
  const sets = maySetCriteria(actor, initiativeId, false).ok
  const { initiative, rounds, groups } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    rounds: await listRounds(db, labId, initiativeId, readerIn(c)),
    groups: sets ? await listGroups(db, labId) : [],
  }))
  return page(
    c,
    {
      title: t('pilots.compare.list.title'),
      status: again?.status,
      breadcrumbs: listCrumbs(c, initiative.title),
    },
    <RoundsPage
      at={here(c)}
      initiativeTitle={initiative.title}
      rounds={rounds}
      sets={sets}
      groups={groups.map(({ id, name }) => ({ value: id, label: name }))}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

compareRoutes.get(paths.comparison.pattern, { access: 'anyone' }, (c) => roundPage(c))

changes(paths.criteria.pattern, 'idea-criterion.added', addCriterion, 'criteria')
changes(paths.criterionRemoval.pattern, 'idea-criterion.removed', removeCriterion, 'other')
changes(paths.compared.pattern, 'idea-comparison.ideas-picked', pickIdeas, 'ideas')
changes(paths.fixing.pattern, 'idea-comparison.fixed', fixCriteria, 'fixing')
changes(paths.paperRemoval.pattern, 'idea-paper.taken-back', takeBackPaper, 'other')

function changes<I>(pattern: string, fact: string, what: Command<I, unknown>, part: RoundPart) {
  compareRoutes.post(pattern, { access, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const { lab: _, ...about } = roundHere(c)
    const more = ['ideaCriterionId', 'ideaPaperId'].filter((name) => c.req.param(name))
    const ids = Object.fromEntries(more.map((name) => [name, idOf(c, name)]))
    const result = await c.var.run(what, { ...fields, ...about, ...ids })
    return goOn(
      c,
      result,
      () => (ids.ideaPaperId ? paths.paper(roundHere(c)) : paths.comparison(roundHere(c))),
      (again) => roundPage(c, { values, again, part }),
    )
  })
}

async function roundPage(
  c: AppContext,
  sent?: { values: FormValues; again: Again; part: RoundPart },
): Promise<Response> {
  const { labId, actor, language, t } = c.var
  const at = roundHere(c)
  const read = await c.var.read(async (db) => {
    const round = await findRound(db, labId, at, readerIn(c))
    const sets = maySetCriteria(actor, at.initiativeId, round.inGroup).ok
    const drafts = sets && round.state === 'drafting'
    return {
      round,
      sets,
      results: await resultOf(db, labId, round),
      choices: drafts ? await ideasToCompare(db, labId, at.initiativeId) : [],
    }
  })
  return page(
    c,
    {
      title: t('pilots.compare.title', { number: read.round.number }),
      status: sent?.again.status,
      wide: true,
      breadcrumbs: roundCrumbs(c, read.round.initiativeTitle),
    },
    <RoundPage
      at={at}
      round={read.round}
      results={read.results}
      sets={read.sets}
      keeps={mayKeepRound(actor, at.initiativeId).ok}
      known={actor.participantId !== null}
      choices={read.choices.map(({ id, title }) => ({
        value: id,
        label: pickText(title, language).text,
      }))}
      part={sent?.part ?? null}
      values={sent?.values ?? {}}
      problems={sent?.again.problems ?? []}
    />,
  )
}

/** The lab, the initiative and the round of an address. */
export function roundHere(c: AppContext) {
  return { ...here(c), ideaComparisonId: idOf(c, 'ideaComparisonId') }
}

/** Who reads a round: whether they see ideas that are not public, and who they are. */
export function readerIn(c: AppContext) {
  const { actor } = c.var
  return { inside: maySeeWork(actor, here(c).initiativeId).ok, me: actor.participantId }
}

/** The way to a round. */
export function roundCrumbs(c: AppContext, initiativeTitle: Parameters<typeof listCrumbs>[1]) {
  const label = c.var.t('pilots.compare.list.title')
  return [...listCrumbs(c, initiativeTitle), { label, address: paths.comparisons(here(c)) }]
}
