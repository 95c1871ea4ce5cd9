import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { findAdoption } from '../adoption/queries.ts'
import { holdInitiative } from '../../initiatives/index.ts'
import { linkThings } from '../../thread/index.ts'
import { mayReadAdoption, maySpeak, mayWrite } from '../policy.ts'
import { aboutPractice, changePracticeInput, retireInput, writePracticeInput } from './input.ts'
import { holdPractice } from './queries.ts'
import {
  goodPractice,
  practiceWriter,
  publishedPractice,
  type PracticeId,
  type PracticeRow,
} from './schema.ts'

/** Begins the description of something that others can use. */
export const writePractice = command('practice.write', writePracticeInput, async (ctx, input) => {
  const { initiativeId, ...sent } = input
  const held = await holdInitiative(ctx.db, ctx.labId, initiativeId)
  const allowed = mayWrite(ctx.actor, { initiativeId: held.id })
  if (!allowed.ok) return allowed
  const known = await knownAdoption(ctx, sent.adoptionId)
  if (!known.ok) return known
  const id = newId<'good-practice'>(ctx.now)
  await ctx.db.insert(goodPractice).values({
    ...sent,
    adoptionId: known.value,
    labId: ctx.labId,
    id,
    initiativeId: held.id,
    writtenBy: ctx.actor.participantId,
    writtenAt: ctx.now,
  })
  await noteWriter(ctx, id)
  ctx.record({ name: 'practice.written', subject: id, data: { initiativeId: held.id } })
  return tieToAdoption(ctx, known.value, id)
})

/** Changes a practice before it is submitted or after it was sent back; reviewers judge one text. */
export const changePractice = command(
  'practice.change',
  changePracticeInput,
  async (ctx, input) => {
    const { goodPracticeId, version, ...sent } = input
    const found = await holdPractice(ctx.db, ctx.labId, goodPracticeId)
    const allowed = mayWrite(ctx.actor, found)
    if (!allowed.ok) return allowed
    if (!isBeingWritten(found)) return refuse('practice-not-open')
    if (found.version !== version) return refuse('changed-meanwhile', { version: found.version })
    const known = await knownAdoption(ctx, sent.adoptionId)
    if (!known.ok) return known
    await savePractice(ctx, found, { ...sent, adoptionId: known.value })
    await noteWriter(ctx, found.id)
    ctx.record({ name: 'practice.changed', ...aboutIt(found) })
    return tieToAdoption(ctx, known.value, found.id)
  },
)

/** Hands a practice to those who review it. */
export const submitPractice = command('practice.submit', aboutPractice, async (ctx, input) => {
  const found = await holdPractice(ctx.db, ctx.labId, input.goodPracticeId)
  const allowed = mayWrite(ctx.actor, found)
  if (!allowed.ok) return allowed
  if (!isBeingWritten(found)) return refuse('practice-not-open')
  const round = found.round + 1
  await savePractice(ctx, found, { state: 'submitted', round, submittedAt: ctx.now })
  ctx.record({ name: 'practice.submitted', ...aboutIt(found) })
  return done({ id: found.id })
})

/** Publishes what at least one reviewer of this round found ready and nobody sent back; the copy is made with it. */
export const publishPractice = command('practice.publish', aboutPractice, async (ctx, input) => {
  const found = await holdPractice(ctx.db, ctx.labId, input.goodPracticeId)
  const allowed = maySpeak(ctx.actor)
  if (!allowed.ok) return allowed
  if (found.state !== 'in-review') return refuse('review-needed')
  const counted = await countReady(ctx, found)
  if (counted.reviews === 0) return refuse('review-needed')
  await savePractice(ctx, found, {
    state: 'published',
    publishedAt: found.publishedAt ?? ctx.now,
    retiredBecause: '',
  })
  await makeCopy(ctx, found, counted)
  ctx.record({ name: 'practice.published', ...aboutIt(found) })
  return done({ id: found.id })
})

/** Takes a published practice up again to change it; what is published stays until the next edition is reviewed. */
export const revisePractice = command('practice.revise', aboutPractice, async (ctx, input) => {
  const found = await holdPractice(ctx.db, ctx.labId, input.goodPracticeId)
  const allowed = mayWrite(ctx.actor, found)
  if (!allowed.ok) return allowed
  if (found.state !== 'published' && found.state !== 'retired') return refuse('already-so')
  await savePractice(ctx, found, { state: 'draft' })
  ctx.record({ name: 'practice.revised', ...aboutIt(found) })
  return done({ id: found.id })
})

/** Says that a practice is no longer recommended; its page stays, and so does what others made of it. */
export const retirePractice = command(
  'practice.retire',
  retireInput,
  async (ctx, { goodPracticeId, because }) => {
    const found = await holdPractice(ctx.db, ctx.labId, goodPracticeId)
    const allowed = maySpeak(ctx.actor)
    if (!allowed.ok) return allowed
    if (found.state === 'retired') return refuse('already-so')
    const gone = await ctx.db
      .update(publishedPractice)
      .set({ retiredAt: ctx.now, retiredBecause: because })
      .where(copyOf(ctx, found.id))
      .returning({ id: publishedPractice.goodPracticeId })
    if (!gone[0]) return refuse('not-published')
    await savePractice(ctx, found, { state: 'retired', retiredBecause: because })
    ctx.record({ name: 'practice.retired', ...aboutIt(found) })
    return done({ id: found.id })
  },
)

/** Whether its writers may change a practice now. */
function isBeingWritten({ state }: Pick<PracticeRow, 'state'>): boolean {
  return state === 'draft' || state === 'sent-back'
}

/** Keeps who wrote at a practice, so that they do not review it. */
async function noteWriter({ db, labId, actor }: CommandContext, id: PracticeId): Promise<void> {
  const { participantId } = actor
  if (!participantId) return
  await db
    .insert(practiceWriter)
    .values({ labId, goodPracticeId: id, participantId })
    .onConflictDoNothing()
}

/** Saves a change of a held practice as its next version. */
export async function savePractice(
  { db, labId }: CommandContext,
  { id, version }: Pick<PracticeRow, 'id' | 'version'>,
  changes: Partial<PracticeRow>,
): Promise<void> {
  await db
    .update(goodPractice)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(goodPractice.labId, labId), eq(goodPractice.id, id)))
}

/** What the record says a change was about. */
export function aboutIt({ id, initiativeId }: Pick<PracticeRow, 'id' | 'initiativeId'>) {
  return { subject: id, data: { initiativeId } }
}

/** The lab's own adoption that a practice grew from, as the writer may read it. */
async function knownAdoption({ db, labId, actor }: CommandContext, id: string | null) {
  if (!id) return done(null)
  const adoption = await findAdoption(db, labId, id)
  return mayReadAdoption(actor, adoption).ok ? done(adoption.id) : refuse('unknown-adoption')
}

async function tieToAdoption(ctx: CommandContext, adoptionId: string | null, id: PracticeId) {
  if (!adoptionId) return done({ id })
  const ends = { from: { kind: 'adoption', id: adoptionId }, to: { kind: 'good-practice', id } }
  const tied = await linkThings(ctx, { ...ends, relation: 'led-to' })
  return tied.ok || tied.code === 'link-exists' ? done({ id }) : tied
}

type Counted = { reviews: number; residentReviews: number }

async function countReady({ db, labId }: CommandContext, { id, round }: PracticeRow) {
  const { rows } = await db.execute<Counted>(sql`
    select count(*)::int as reviews,
      (count(*) filter (where role = 'resident-representative'))::int as "residentReviews"
    from practice_review where lab_id = ${labId} and good_practice_id = ${id} and round = ${round}
      and verdict = 'ready'`)
  return rows[0]!
}

/** Field by field, so that nothing that is added to a practice is published by itself. */
async function makeCopy(ctx: CommandContext, found: PracticeRow, counted: Counted): Promise<void> {
  const { title, summary, problem, done: was, resources, success, difficulties } = found
  const { transfer, contact, adoptionId } = found
  const texts = { title, summary, problem, done: was, resources, success, difficulties, transfer }
  const copy = { ...texts, contact, adoptionId, ...counted }
  const again = { publishedAt: ctx.now, retiredAt: null, retiredBecause: '' }
  await ctx.db
    .insert(publishedPractice)
    .values({
      labId: ctx.labId,
      goodPracticeId: found.id,
      edition: 1,
      ...copy,
      ...again,
      firstPublishedAt: ctx.now,
    })
    .onConflictDoUpdate({
      target: [publishedPractice.labId, publishedPractice.goodPracticeId],
      set: { ...copy, ...again, edition: sql`${publishedPractice.edition} + 1` },
    })
}

function copyOf({ labId }: CommandContext, id: PracticeId) {
  return and(eq(publishedPractice.labId, labId), eq(publishedPractice.goodPracticeId, id))
}
