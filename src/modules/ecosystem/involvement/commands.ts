import { and, eq, isNull } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { mayKeepMap } from '../policy.ts'
import { involvement, stakeholderAct, type InvolvementId, type StakeholderRow } from '../schema.ts'
import { findStakeholder } from '../stakeholder/queries.ts'
import { endInvolvementInput, involveInput, noteActInput, withdrawActInput } from './input.ts'

/** Says that somebody of the map has a part in an initiative, and since when. */
export const involveStakeholder = command('involvement.begin', involveInput, async (ctx, input) => {
  const allowed = mayKeepMap(ctx.actor)
  if (!allowed.ok) return allowed
  const held = await findOnMap(ctx, input.stakeholderId)
  if (!held) return refuse('off-the-map')
  const { db, labId, now, actor } = ctx
  if (input.since > (await lookToday(db, labId, now))) return refuse('day-in-future')
  const id = newId<'involvement'>(now)
  const made = { addedBy: actor.participantId, addedAt: now }
  const added = await db
    .insert(involvement)
    .values({ ...input, ...made, labId, id, stakeholderId: held.id })
    .onConflictDoNothing()
  if (added.rowCount !== 1) return refuse('in-it-already')
  const { initiativeId } = input
  ctx.record({ name: 'involvement.begun', subject: held.id, data: { initiativeId } })
  return done({ id })
})

/** Says that somebody has no part any more. That they had one stays. */
export const endInvolvement = command(
  'involvement.end',
  endInvolvementInput,
  async (ctx, { stakeholderId, involvementId, endedOn }) => {
    const allowed = mayKeepMap(ctx.actor)
    if (!allowed.ok) return allowed
    const { db, labId, now } = ctx
    const own = and(
      eq(involvement.labId, labId),
      eq(involvement.id, involvementId as InvolvementId),
      eq(involvement.stakeholderId, stakeholderId as StakeholderRow['id']),
    )
    const [found] = await db.select().from(involvement).where(own).for('update')
    if (!found) throw new NotFound()
    if (found.endedOn) return refuse('already-so')
    if (endedOn < found.since) return refuse('ends-before-it-begins')
    if (endedOn > (await lookToday(db, labId, now))) return refuse('day-in-future')
    await db.update(involvement).set({ endedOn }).where(own)
    const { initiativeId } = found
    ctx.record({ name: 'involvement.ended', subject: found.stakeholderId, data: { initiativeId } })
    return done({ id: found.id })
  },
)

/** Writes down what somebody took part in, and when: it makes them active. */
export const noteAct = command('stakeholder-act.note', noteActInput, async (ctx, input) => {
  const allowed = mayKeepMap(ctx.actor)
  if (!allowed.ok) return allowed
  const held = await findOnMap(ctx, input.stakeholderId)
  if (!held) return refuse('off-the-map')
  const { db, labId, now, actor } = ctx
  if (input.onDay > (await lookToday(db, labId, now))) return refuse('day-in-future')
  const id = newId<'stakeholder-act'>(now)
  const noted = { notedBy: actor.participantId, notedAt: now }
  await db.insert(stakeholderAct).values({ ...input, ...noted, labId, id, stakeholderId: held.id })
  const { initiativeId } = input
  ctx.record({ name: 'stakeholder-act.noted', subject: held.id, data: { initiativeId } })
  return done({ id })
})

/** Takes back what was written down wrongly: it no longer counts. */
export const withdrawAct = command(
  'stakeholder-act.withdraw',
  withdrawActInput,
  async (ctx, input) => {
    const allowed = mayKeepMap(ctx.actor)
    if (!allowed.ok) return allowed
    const { db, labId, now } = ctx
    const own = and(
      eq(stakeholderAct.labId, labId),
      eq(stakeholderAct.id, input.stakeholderActId as (typeof stakeholderAct.$inferSelect)['id']),
      eq(stakeholderAct.stakeholderId, input.stakeholderId as StakeholderRow['id']),
    )
    const [found] = await db.select().from(stakeholderAct).where(own)
    if (!found) throw new NotFound()
    const taken = await db
      .update(stakeholderAct)
      .set({ withdrawnAt: now })
      .where(and(own, isNull(stakeholderAct.withdrawnAt)))
    if (taken.rowCount !== 1) return refuse('already-so')
    ctx.record({ name: 'stakeholder-act.withdrawn', subject: found.stakeholderId })
    return done({ id: found.id })
  },
)

async function findOnMap(
  { db, labId }: CommandContext,
  id: string,
): Promise<StakeholderRow | null> {
  const held = await findStakeholder(db, labId, id, true)
  return held.removedAt ? null : held
}
