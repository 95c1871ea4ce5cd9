import { and, eq, isNull, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { done, refuse } from '../../../shared/result.ts'
import { holdMap } from '../hold.ts'
import { mayKeepMap } from '../policy.ts'
import { involvement, stakeholder, stakeholderAct, tie, type StakeholderRow } from '../schema.ts'
import { moveReadiness } from '../readiness/move.ts'
import { orderedEnds } from '../tie/kinds.ts'
import { mergeStakeholdersInput } from './input.ts'
import { moveWork } from './move-work.ts'
import { findStakeholder } from './queries.ts'

/** Makes one entry of two that a person knows to be one. Ties, parts and what was written down move to the one that is kept. */
export const mergeStakeholders = command(
  'stakeholder.merge',
  mergeStakeholdersInput,
  async (ctx, { stakeholderId, doubleId }) => {
    const allowed = mayKeepMap(ctx.actor)
    if (!allowed.ok) return allowed
    if (stakeholderId === doubleId) return refuse('same-entry')
    await holdMap(ctx)
    const kept = await findStakeholder(ctx.db, ctx.labId, stakeholderId, true)
    const double = await findStakeholder(ctx.db, ctx.labId, doubleId, true)
    if (kept.removedAt || double.removedAt) return refuse('off-the-map')
    if (kept.kind !== double.kind) return refuse('another-kind')
    await moveTies(ctx, kept, double)
    await moveParts(ctx, kept, double)
    await moveReadiness(ctx, kept, double)
    await moveWork(ctx, kept.id, double.id)
    await mark(ctx, kept, double)
    ctx.record({ name: 'stakeholder.merged', subject: kept.id, data: { mergedId: double.id } })
    return done({ id: kept.id })
  },
)

/** A tie to itself, or one that the kept entry has already, is taken away. */
async function moveTies(ctx: CommandContext, kept: StakeholderRow, double: StakeholderRow) {
  const { db, labId, now } = ctx
  const touching = sql`(${tie.fromId} = ${double.id} or ${tie.toId} = ${double.id})`
  const found = await db
    .select()
    .from(tie)
    .where(and(eq(tie.labId, labId), isNull(tie.removedAt), touching))
  for (const one of found) {
    const moved = (id: typeof one.fromId) => (id === double.id ? kept.id : id)
    const ends = orderedEnds(one.kind, moved(one.fromId), moved(one.toId))
    const twice =
      ends.fromId === ends.toId || (one.until === null && (await stands(ctx, one.kind, ends)))
    await db
      .update(tie)
      .set(twice ? { removedAt: now } : ends)
      .where(and(eq(tie.labId, labId), eq(tie.id, one.id)))
  }
}

async function stands(
  { db, labId }: CommandContext,
  kind: (typeof tie.$inferSelect)['kind'],
  { fromId, toId }: { fromId: StakeholderRow['id']; toId: StakeholderRow['id'] },
): Promise<boolean> {
  const same = and(eq(tie.kind, kind), eq(tie.fromId, fromId), eq(tie.toId, toId))
  const found = await db
    .select({ id: tie.id })
    .from(tie)
    .where(and(eq(tie.labId, labId), same, isNull(tie.until), isNull(tie.removedAt)))
  return found.length > 0
}

async function moveParts(
  { db, labId }: CommandContext,
  kept: StakeholderRow,
  double: StakeholderRow,
) {
  await db.execute(sql`delete from involvement i where i.lab_id = ${labId} and i.stakeholder_id = ${double.id}
    and i.ended_on is null and exists (select from involvement own where own.lab_id = i.lab_id
      and own.stakeholder_id = ${kept.id} and own.initiative_id = i.initiative_id and own.ended_on is null)`)
  for (const table of [involvement, stakeholderAct]) {
    await db
      .update(table)
      .set({ stakeholderId: kept.id })
      .where(and(eq(table.labId, labId), eq(table.stakeholderId, double.id)))
  }
  await db
    .update(stakeholder)
    .set({ organisationId: kept.id })
    .where(and(eq(stakeholder.labId, labId), eq(stakeholder.organisationId, double.id)))
}

/** What the kept entry does not say it takes over from the other. */
async function mark(
  { db, labId, now }: CommandContext,
  kept: StakeholderRow,
  double: StakeholderRow,
) {
  const of = (one: StakeholderRow) => and(eq(stakeholder.labId, labId), eq(stakeholder.id, one.id))
  const gone = { removedAt: now, mergedInto: kept.id, version: double.version + 1 }
  await db.update(stakeholder).set(gone).where(of(double))
  await db
    .update(stakeholder)
    .set({
      role: kept.role ?? double.role,
      organisationId: kept.organisationId ?? double.organisationId,
      participantId: kept.participantId ?? double.participantId,
      placeId: kept.placeId ?? double.placeId,
      stake: kept.stake || double.stake,
      interest: kept.interest ?? double.interest,
      influence: kept.influence ?? double.influence,
      contact: kept.contact || double.contact,
      website: kept.website || double.website,
      version: kept.version + 1,
    })
    .where(of(kept))
}
