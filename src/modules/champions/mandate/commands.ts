import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { communitiesOf, lookParticipant } from '../../people/index.ts'
import { mayLeadChampions, serves } from '../policy.ts'
import { holdChampion } from '../queries.ts'
import { aboutMandate, endMandateInput, writeMandateInput } from './input.ts'
import { mayEndMandate } from './policy.ts'
import { findMandate, type ShownMandate } from './queries.ts'
import { championMandate, type MandateId, type MandateRow } from './schema.ts'

/** Writes the terms: a draft is changed as it stands, anything offered or agreed gets a new version to sign. */
export const writeMandate = command(
  'champion-mandate.write',
  writeMandateInput,
  async (ctx, { championId, comingId, version, week, released, ...terms }) => {
    const { db, labId, now, actor } = ctx
    const allowed = mayLeadChampions(actor)
    if (!allowed.ok) return allowed
    const whose = await holdChampion(db, labId, championId)
    const serving = serves(whose)
    if (!serving.ok) return serving
    const manager = terms.managerId ? await lookParticipant(db, labId, terms.managerId) : undefined
    if (terms.managerId && (!manager || manager.erasedAt)) return refuse('person-unknown')
    if (manager?.id === whose.personId) return refuse('manager-is-self')
    const coming = await lookComing(ctx, whose.id)
    if ((coming?.id ?? null) !== comingId || (coming && coming.version !== version))
      return refuse('changed-meanwhile')
    const communities = await communitiesOf(db, labId, [whose.personId])
    const names = (communities.get(whose.personId) ?? []).map(({ name }) => name).join(', ')
    const written = {
      ...terms,
      minutesWeek: week,
      releasedMinutes: released,
      managerId: manager?.id ?? null,
      managerName: manager ? '' : terms.managerName,
      communities: names,
      writtenBy: actor.participantId,
      writtenAt: now,
    }
    if (coming?.state === 'draft') {
      await saveMandate(ctx, coming, written)
      ctx.record({ name: 'champion-mandate.written', subject: coming.id, data: { championId } })
      return done({ id: coming.id })
    }
    if (coming) await saveMandate(ctx, coming, { state: 'ended', endedAt: now })
    const id = newId<'champion-mandate'>(now)
    const number = sql<number>`(select coalesce(max(number), 0) + 1 from champion_mandate
      where lab_id = ${labId} and champion_id = ${whose.id})`
    await db.insert(championMandate).values({ ...written, labId, id, championId: whose.id, number })
    ctx.record({ name: 'champion-mandate.written', subject: id, data: { championId } })
    return done({ id })
  },
)

/** Puts a draft before the two who sign it. */
export const offerMandate = command('champion-mandate.offer', aboutMandate, async (ctx, input) => {
  const allowed = mayLeadChampions(ctx.actor)
  if (!allowed.ok) return allowed
  const found = await holdMandate(ctx, input.championMandateId)
  if (found.state !== 'draft') return refuse('already-so')
  await saveMandate(ctx, found, { state: 'offered', offeredAt: ctx.now })
  ctx.record({
    name: 'champion-mandate.offered',
    subject: found.id,
    data: { championId: found.championId },
  })
  return done({ id: found.id })
})

/** Ends a mandate, in whatever state it is, with a reason. */
export const endMandate = command(
  'champion-mandate.end',
  endMandateInput,
  async (ctx, { championMandateId, because }) => {
    const found = await holdMandate(ctx, championMandateId)
    const allowed = mayEndMandate(ctx.actor, found)
    if (!allowed.ok) return allowed
    if (found.state === 'ended') return refuse('already-so')
    await saveMandate(ctx, found, { state: 'ended', endedAt: ctx.now, endedBecause: because })
    ctx.record({
      name: 'champion-mandate.ended',
      subject: found.id,
      data: { championId: found.championId },
    })
    return done({ id: found.id })
  },
)

/** Ends what is written, offered or agreed of one champion. For commands that have asked their own policy. */
export async function endMandatesOf(
  ctx: CommandContext,
  championId: MandateRow['championId'],
): Promise<void> {
  const { db, labId, now } = ctx
  const ended = await db
    .update(championMandate)
    .set({ state: 'ended', endedAt: now, version: sql`version + 1` })
    .where(
      and(
        eq(championMandate.labId, labId),
        eq(championMandate.championId, championId),
        ne(championMandate.state, 'ended'),
      ),
    )
    .returning({ id: championMandate.id })
  for (const { id } of ended) {
    ctx.record({ name: 'champion-mandate.ended', subject: id, data: { championId } })
  }
}

async function lookComing(
  { db, labId }: CommandContext,
  championId: MandateRow['championId'],
): Promise<MandateRow | undefined> {
  const [found] = await db
    .select()
    .from(championMandate)
    .where(
      and(
        eq(championMandate.labId, labId),
        eq(championMandate.championId, championId),
        inArray(championMandate.state, ['draft', 'offered']),
      ),
    )
    .for('update')
  return found
}

/** A mandate held together with its champion, so that two signatures come one after the other. */
export async function holdMandate(
  { db, labId }: CommandContext,
  id: string,
): Promise<ShownMandate> {
  const [held] = await db
    .select({ championId: championMandate.championId })
    .from(championMandate)
    .where(and(eq(championMandate.labId, labId), eq(championMandate.id, id as MandateId)))
  if (!held) throw new NotFound()
  await holdChampion(db, labId, held.championId)
  return findMandate(db, labId, id)
}

/** Writes changes of a mandate; its version tells a form opened before. */
export async function saveMandate(
  { db, labId }: CommandContext,
  { id, version }: Pick<MandateRow, 'id' | 'version'>,
  changes: Partial<Omit<MandateRow, 'managerId'>> & {
    managerId?: Id<'participant'> | null
  },
): Promise<void> {
  await db
    .update(championMandate)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(championMandate.labId, labId), eq(championMandate.id, id)))
}
