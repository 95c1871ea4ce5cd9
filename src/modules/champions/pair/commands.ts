import { and, eq, isNull, or, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { lookParticipant } from '../../people/index.ts'
import { leads } from '../policy.ts'
import { mayAskPair } from '../support-policy.ts'
import { aboutPair, askPairInput } from './input.ts'
import { holdingAnywhere, lookPair } from './queries.ts'
import { championPair, type PairId } from './schema.ts'

/** Asks two people to be mentor and champion, or buddies. Who asks has said yes; it holds when the other has too. */
export const askPair = command('champion-pair.ask', askPairInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const first = await lookParticipant(db, labId, input.firstId)
  const second = await lookParticipant(db, labId, input.secondId)
  if (!first || !second || first.erasedAt || second.erasedAt) return refuse('person-unknown')
  const allowed = mayAskPair(actor, { firstId: first.id, secondId: second.id })
  if (!allowed.ok) return allowed
  if (first.id === second.id) return refuse('pair-with-self')
  const today = await lookToday(db, labId, now)
  const champions = new Set((await holdingAnywhere(db, labId, ['champion'], today)).map(idOf))
  if (!champions.has(second.id)) return refuse('not-a-champion')
  if (input.kind === 'buddy' && !champions.has(first.id)) return refuse('not-a-champion')
  if (!leads(actor) && !(await isHelper(ctx, first.id, today))) {
    return refuse('person-unknown')
  }
  const id = newId<'champion-pair'>(now)
  const made = await db
    .insert(championPair)
    .values({
      labId,
      id,
      kind: input.kind,
      firstId: first.id,
      secondId: second.id,
      askedBy: actor.participantId,
      askedAt: now,
      firstAgreedAt: actor.participantId === first.id ? now : null,
      secondAgreedAt: actor.participantId === second.id ? now : null,
    })
    .onConflictDoNothing()
  if (made.rowCount !== 1) return refuse('pair-there')
  ctx.record({ name: 'champion-pair.asked', subject: id, data: { kind: input.kind } })
  return done({ id })
})

const idOf = ({ id }: { id: string }) => id

/** Champions ask champions and coordinators; others are brought in by a coordinator. */
async function isHelper({ db, labId }: CommandContext, personId: string, today: string) {
  const known = await holdingAnywhere(db, labId, ['champion', 'coordinator'], today)
  return known.some(({ id }) => id === personId)
}

/** Says yes to being one of a pair. */
export const agreeToPair = command('champion-pair.agree', aboutPair, async (ctx, input) => {
  const found = await hold(ctx, input.championPairId)
  const { participantId } = ctx.actor
  const isFirst = participantId === found.firstId
  if (!isFirst && participantId !== found.secondId) return refuse('not-yours')
  if (found.endedAt) return refuse('pair-over')
  if (isFirst ? found.firstAgreedAt : found.secondAgreedAt) return refuse('already-so')
  await save(ctx, found.id, isFirst ? { firstAgreedAt: ctx.now } : { secondAgreedAt: ctx.now })
  ctx.record({ name: 'champion-pair.agreed', subject: found.id })
  return done({ id: found.id })
})

/** Ends a pair, or says no to it: either of the two, or a coordinator. */
export const endPair = command('champion-pair.end', aboutPair, async (ctx, input) => {
  const found = await hold(ctx, input.championPairId)
  const allowed = mayAskPair(ctx.actor, found)
  if (!allowed.ok) return allowed
  if (found.endedAt) return refuse('pair-over')
  await save(ctx, found.id, {
    endedAt: ctx.now,
    endedBy: ctx.actor.participantId,
  })
  ctx.record({ name: 'champion-pair.ended', subject: found.id })
  return done({ id: found.id })
})

/** Ends all pairs somebody is in, and what waits for a yes. For commands that have asked their own policy. */
export async function endPairsOf(ctx: CommandContext, personId: string): Promise<void> {
  const { db, labId, now, actor } = ctx
  const entries = sql`(select id from participant
    where lab_id = ${labId} and (id = ${personId}::uuid or merged_into = ${personId}::uuid))`
  const ended = await db
    .update(championPair)
    .set({ endedAt: now, endedBy: actor.participantId })
    .where(
      and(
        eq(championPair.labId, labId),
        isNull(championPair.endedAt),
        or(sql`${championPair.firstId} in ${entries}`, sql`${championPair.secondId} in ${entries}`),
      ),
    )
    .returning({ id: championPair.id })
  for (const { id } of ended) ctx.record({ name: 'champion-pair.ended', subject: id })
}

async function hold({ db, labId }: CommandContext, id: string) {
  await db
    .select({ id: championPair.id })
    .from(championPair)
    .where(and(eq(championPair.labId, labId), eq(championPair.id, id as PairId)))
    .for('update')
  const found = await lookPair(db, labId, id)
  if (!found) throw new NotFound()
  return found
}

async function save(
  { db, labId }: CommandContext,
  id: string,
  changes: Partial<typeof championPair.$inferInsert>,
): Promise<void> {
  await db
    .update(championPair)
    .set(changes)
    .where(and(eq(championPair.labId, labId), eq(championPair.id, id as PairId)))
}
