import { inLab } from '../../../../platform/db/database.ts'
import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { page, part, type Problem } from '../../../../ui/index.ts'
import { lookParticipant } from '../../../people/index.ts'
import { here, insist, today } from '../here.ts'
import { keptMap } from '../keeping-page.ts'
import { isOpenOn, keepers, mayKeep } from '../map/policy.ts'
import { opinionMapPaths as paths } from '../paths.ts'
import { findDeck } from '../statement/deck.ts'
import { castVote, type Cast } from '../vote/cast.ts'
import { askedFor } from '../vote/asked-for.ts'
import { voteInput } from '../vote/input.ts'
import { votingOf } from '../vote/page-data.ts'
import { votesOf } from '../vote/queries.ts'
import type { VoterRow } from '../vote/schema.ts'
import { VotingCard } from '../vote/views/voting-card.tsx'
import { findMap } from '../map/queries.ts'
import { findReading, unconfirm } from './queries.ts'
import { readingAddress, readingCrumbs } from './routes.tsx'
import { ReadingFoot } from './views/reading-foot.tsx'
import { ReadingPage } from './views/reading-page.tsx'

/** One statement after the other, read aloud, and what was answered. */
export const readingAnswerRoutes = routes()
const access = keepers

readingAnswerRoutes.get(paths.reading.pattern, { access }, (c) => readingPage(c))

readingAnswerRoutes.post(paths.reading.pattern, { access, fact: null }, async (c) => {
  const reading = await ownReading(c)
  const { opId: _, ...sent } = (await c.var.form()).values
  const parsed = voteInput.safeParse(sent)
  if (!parsed.success) return refused(c, 422, 'engagement.vote.problem.choose')
  const { opinionMapId } = here(c)
  const { key, participantId, enteredBy } = reading
  const how = { channel: 'aloud', confirmedHow: 'not-yet', isDoubtful: false } as const
  const voter = { key, participantId, enteredBy, ...how }
  await reopen(c, reading)
  const cast = await castVote(c.var.parts, c.var.labId, { opinionMapId, ...parsed.data, voter })
  if (!cast.kept) return refused(c, 409, 'engagement.refused.statement-gone')
  const { statement, vote } = parsed.data
  if (c.req.header('x-talkoo-part') === 'voting') return nextCard(c, cast, reading, parsed.data)
  return c.redirect(`${paths.reading(readingAddress(c))}?after=${statement}.${vote}`, 303)
})

/** The reading of the address, if it is the reader's own and in an initiative where they keep maps. */
async function ownReading(c: AppContext): Promise<VoterRow> {
  const { labId, actor } = c.var
  insist(mayKeep(actor, here(c).initiativeId))
  return c.var.read(async (db) => {
    await findMap(db, labId, here(c))
    return findReading(db, labId, actor, readingAddress(c))
  })
}

async function reopen(c: AppContext, { id }: VoterRow): Promise<void> {
  const { labId, parts } = c.var
  await inLab(parts.database, labId, (db) => unconfirm(db, labId, id))
}

async function nextCard(
  c: AppContext,
  { answered, contentVersion }: Cast,
  { key }: VoterRow,
  { statement, vote }: { statement: number; vote: -1 | 0 | 1 },
): Promise<Response> {
  const { labId } = c.var
  const { opinionMapId } = here(c)
  const deck = await c.var.read((db) => findDeck(db, labId, opinionMapId, contentVersion))
  const voting = votingOf(deck, { voterKey: key, answered, last: { number: statement, vote } })
  return part(c, <Card c={c} voting={voting} />)
}

function Card({ c, voting }: { c: AppContext; voting: ReturnType<typeof votingOf> }) {
  const address = readingAddress(c)
  return (
    <VotingCard
      address={address}
      action={paths.reading(address)}
      voting={voting}
      mayAdd={false}
      foot={<ReadingFoot address={address} answered={voting.answered} />}
    />
  )
}

function refused(c: AppContext, status: 409 | 422, key: string) {
  return readingPage(c, { status, problems: [{ text: c.var.t(key) }] })
}

async function readingPage(
  c: AppContext,
  again?: { status: 409 | 422; problems: Problem[] },
): Promise<Response> {
  const { labId, actor, t } = c.var
  const { map, crumbs, reading, deck, own, name } = await keptMap(c, async (db, of) => {
    const found = await findReading(db, labId, actor, readingAddress(c))
    const { participantId } = found
    return {
      reading: found,
      deck: await findDeck(db, labId, of.id, of.contentVersion),
      own: (await votesOf(db, labId, of.id, [found.key])).votes,
      name: participantId ? (await lookParticipant(db, labId, participantId))?.name : undefined,
    }
  })
  const open = isOpenOn(map, today(c))
  const voting = votingOf(deck, {
    voterKey: reading.key,
    answered: own.map(({ statement }) => statement),
    own: own.filter((one) => one.isNoted),
    ...askedFor(c),
  })
  const shut = open.ok ? [] : [{ text: t(`engagement.refused.${open.code}`, open.details) }]
  return page(
    c,
    {
      title: t('engagement.reading.one'),
      status: again?.status,
      unlisted: true,
      islands: ['opinion-voting'],
      breadcrumbs: readingCrumbs(c, crumbs),
    },
    <ReadingPage
      name={name ?? null}
      occasion={reading.occasion!}
      problems={open.ok ? (again?.problems ?? []) : shut}
    >
      <Card c={c} voting={open.ok ? voting : { ...voting, card: null, last: null }} />
    </ReadingPage>,
  )
}
