import { inLab } from '../../../../platform/db/database.ts'
import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { page, part, type Problem } from '../../../../ui/index.ts'
import { pickText } from '../../../../shared/language.ts'
import { findInitiative } from '../../../initiatives/index.ts'
import { browserName } from '../../../people/index.ts'
import { here, insist, mapCrumbs, today } from '../here.ts'
import { mayAddStatement, mayReadMap, mayVote } from '../map/policy.ts'
import { findMap } from '../map/queries.ts'
import { opinionMapPaths as paths } from '../paths.ts'
import { findDeck, lookDeck, type Deck } from '../statement/deck.ts'
import { askedFor } from './asked-for.ts'
import { castVote, type Cast } from './cast.ts'
import { voteInput } from './input.ts'
import { votingOf, type Voting } from './page-data.ts'
import { votesOf } from './queries.ts'
import { voterKeys } from './voter-key.ts'
import { webVoter } from './voter.ts'
import { VotingCard } from './views/voting-card.tsx'
import { VotingPage } from './views/voting-page.tsx'

/** One statement at a time: what is shown next, and the answer to it. */
export const votingRoutes = routes()
const access = 'anyone'

votingRoutes.get(paths.voting.pattern, { access }, (c) => votingPage(c))

votingRoutes.post(paths.voting.pattern, { access, fact: null }, async (c) => {
  const { values } = await c.var.form()
  const { opId: _, ...sent } = values
  const parsed = voteInput.safeParse(sent)
  if (!parsed.success) return refused(c, 422, 'engagement.vote.problem.choose')
  named(c)
  const { opinionMapId } = here(c)
  const voter = await webVoter(c, opinionMapId)
  if (!voter) return refused(c, 429, 'engagement.refused.crowded')
  const cast = await castVote(c.var.parts, c.var.labId, { opinionMapId, ...parsed.data, voter })
  if (!cast.kept) return refused(c, 409, 'engagement.refused.statement-gone')
  if (!wantsPart(c)) {
    const { statement, vote } = parsed.data
    return c.redirect(`${paths.voting(here(c))}?after=${statement}.${vote}`, 303)
  }
  return nextCard(c, cast, voter.key, parsed.data)
})

/** A browser without a name gets one with its first answer: whoever comes first must not fail. */
function named(c: AppContext): void {
  const { actor } = c.var
  if (!actor.participantId && !actor.draftId) c.set('actor', { ...actor, draftId: browserName(c) })
}

function wantsPart(c: AppContext): boolean {
  return c.req.header('x-talkoo-part') === 'voting'
}

/** The part of the page that changes: the next statement, without the page around it. */
async function nextCard(
  c: AppContext,
  { answered, contentVersion }: Cast,
  voterKey: string,
  { statement, vote }: { statement: number; vote: -1 | 0 | 1 },
): Promise<Response> {
  const deck = await deckOf(c, contentVersion)
  const voting = votingOf(deck, { voterKey, answered, last: { number: statement, vote } })
  const address = here(c)
  const mayAdd =
    deck.whoAdds === 'voters' || (deck.whoAdds === 'participants' && !!c.var.actor.participantId)
  return part(
    c,
    <VotingCard address={address} action={paths.voting(address)} voting={voting} mayAdd={mayAdd} />,
  )
}

async function deckOf(c: AppContext, contentVersion: number): Promise<Deck> {
  const { labId, parts } = c.var
  const { opinionMapId } = here(c)
  const known = lookDeck(labId, opinionMapId, contentVersion)
  if (known) return known
  return inLab(parts.database, labId, (db) => findDeck(db, labId, opinionMapId, contentVersion))
}

type Problems = { status: 409 | 422 | 429; problems: Problem[] }

/** The page again with what stands in the way: the rules of the map before all else. */
function refused(c: AppContext, status: Problems['status'], key: string) {
  return votingPage(c, { status, problems: [{ text: c.var.t(key) }] })
}

async function votingPage(c: AppContext, again?: Problems): Promise<Response> {
  const { actor, labId, language, t } = c.var
  named(c)
  const keys = voterKeys(c.var.actor, here(c).opinionMapId)
  const { map, initiative, deck, own } = await c.var.read(async (db) => {
    const found = await findMap(db, labId, here(c))
    insist(mayReadMap(actor, found))
    return {
      map: found,
      initiative: await findInitiative(db, labId, here(c).initiativeId),
      deck: await findDeck(db, labId, found.id, found.contentVersion),
      own: await votesOf(db, labId, found.id, keys),
    }
  })
  const may = mayVote(actor, map, today(c))
  if (!may.ok && again?.status !== 409) return c.redirect(paths.map(here(c)), 303)
  const problems = may.ok
    ? (again?.problems ?? [])
    : [{ text: t(`engagement.refused.${may.code}`, may.details) }]
  const voting = votingOf(deck, {
    voterKey: keys[0]!,
    answered: own.votes.map(({ statement }) => statement),
    own: own.votes,
    ...askedFor(c),
  })
  const address = here(c)
  return page(
    c,
    {
      title: pickText(map.topic, language).text,
      status: again?.status,
      unlisted: true,
      islands: ['opinion-voting'],
      breadcrumbs: mapCrumbs(c, initiative.title, map.topic),
    },
    <VotingPage
      topic={map.topic}
      problems={problems}
      address={address}
      action={paths.voting(address)}
      voting={may.ok ? voting : closedVoting(voting)}
      mayAdd={mayAddStatement(actor, map, today(c)).ok}
    />,
  )
}

function closedVoting(voting: Voting): Voting {
  return { ...voting, card: null, last: null }
}
