import { networkOf } from '../../../../platform/http/network.ts'
import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { hashOf } from '../../../../platform/ids.ts'
import { page, type FormValues, type Problem } from '../../../../ui/index.ts'
import { findInitiative } from '../../../initiatives/index.ts'
import { about, goOn, here, insist, mapCrumbs, today, type Again } from '../here.ts'
import { mayAddStatement, mayReadMap } from '../map/policy.ts'
import { findMap } from '../map/queries.ts'
import { opinionMapPaths as paths } from '../paths.ts'
import { votesOf } from '../vote/queries.ts'
import { voterKeys } from '../vote/voter-key.ts'
import { addStatement } from './commands.ts'
import { findDeck } from './deck.ts'
import { statementsBy } from './queries.ts'
import { MyVotesPage } from './views/my-votes-page.tsx'
import { NewStatementPage } from './views/new-statement-page.tsx'

/** Adding a statement of one's own, and looking at one's own answers and statements. */
export const addingRoutes = routes()
const access = 'anyone'

addingRoutes.get(paths.newStatement.pattern, { access }, (c) => newStatementPage(c))

addingRoutes.post(
  paths.statements.pattern,
  { access, fact: 'opinion-statement.added' },
  async (c) => {
    const { fields, values } = await c.var.form()
    if (!(await spendStatement(c))) return newStatementPage(c, values, tooMany(c))
    const keys = voterKeys(c.var.actor, here(c).opinionMapId)
    const result = await c.var.run(addStatement, { ...fields, ...about(c), voterKeys: keys })
    return goOn(
      c,
      result,
      () => `${paths.myVotes(here(c))}?added`,
      (again) => newStatementPage(c, values, again),
    )
  },
)

/** What adding a statement costs: one browser, one network and one lab have only so many at once. */
async function spendStatement(c: AppContext): Promise<boolean> {
  const { actor, labId, parts } = c.var
  const { limits } = parts
  const network = networkOf(c)
  const self = actor.participantId ?? actor.draftId ?? network
  return (
    (await limits.spend('statement-browser', hashOf(self))) &&
    (await limits.spend('statement-network', hashOf(network))) &&
    (await limits.spend('statement-lab', labId))
  )
}

type Stopped = { status: 409 | 422 | 429; problems: Problem[]; refusal?: Again['refusal'] }

function tooMany(c: AppContext): Stopped {
  return { status: 429, problems: [{ text: c.var.t('engagement.refused.too-many-at-once') }] }
}

async function newStatementPage(
  c: AppContext,
  values?: FormValues,
  again?: Stopped,
): Promise<Response> {
  const { actor, t, language } = c.var
  const { map, initiative, own } = await readMap(c)
  const may = mayAddStatement(actor, map, today(c))
  const votesFirst = { code: 'votes-first', details: {} }
  const stands = may.ok ? (own.votes.length === 0 ? votesFirst : null) : may
  const known = again?.refusal?.code === 'said-already' ? again.refusal.details.number : undefined
  const title = t('engagement.vote.add')
  const offered = map.languages.includes(language) ? language : map.languages[0]!
  return page(
    c,
    {
      title,
      status: again?.status,
      unlisted: true,
      breadcrumbs: mapCrumbs(c, initiative.title, map.topic),
    },
    <NewStatementPage
      address={here(c)}
      languages={map.languages}
      isReadFirst={map.moderation === 'before'}
      stands={stands}
      known={typeof known === 'number' ? known : null}
      values={values ?? { language: offered }}
      problems={again?.problems ?? []}
    />,
  )
}

addingRoutes.get(paths.myVotes.pattern, { access }, async (c) => {
  const { labId, t } = c.var
  const { map, initiative, own } = await readMap(c)
  const { deck, added } = await c.var.read(async (db) => ({
    deck: await findDeck(db, labId, map.id, map.contentVersion),
    added: own.voterId ? await statementsBy(db, labId, map.id, own.voterId) : [],
  }))
  return page(
    c,
    {
      title: t('engagement.my-votes.title'),
      unlisted: true,
      breadcrumbs: mapCrumbs(c, initiative.title, map.topic),
    },
    <MyVotesPage
      address={here(c)}
      votes={own.votes.flatMap((vote) => {
        const card = deck.cards.get(vote.statement)
        return card ? [{ ...vote, card }] : []
      })}
      added={added}
      justAdded={c.req.query('added') !== undefined}
    />,
  )
})

function readMap(c: AppContext) {
  const { labId, actor } = c.var
  return c.var.read(async (db) => {
    const map = await findMap(db, labId, here(c))
    insist(mayReadMap(actor, map))
    return {
      map,
      initiative: await findInitiative(db, labId, map.initiativeId),
      own: await votesOf(db, labId, map.id, voterKeys(actor, map.id)),
    }
  })
}
