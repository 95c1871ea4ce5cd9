import { sql } from 'drizzle-orm'
import { command } from '../../../platform/command.ts'
import { done, refuse } from '../../../shared/result.ts'
import { holdInitiative } from '../../initiatives/index.ts'
import { changeSetupInput, setTargetsInput } from '../input.ts'
import { mayLeadChampions, maySetTargets } from '../policy.ts'
import { championSetup, targetCommunity } from '../schema.ts'
import type { Id } from '../../../shared/id.ts'
import { and, eq } from 'drizzle-orm'

/** Writes what the open call says, whether it is open, and in which money expenses are paid. */
export const changeSetup = command(
  'champion-setup.change',
  changeSetupInput,
  async (ctx, { version, ...words }) => {
    const allowed = mayLeadChampions(ctx.actor)
    if (!allowed.ok) return allowed
    const { db, labId } = ctx
    const next = { ...words, labId, version: version + 1 }
    const kept = await db
      .insert(championSetup)
      .values(next)
      .onConflictDoUpdate({
        target: championSetup.labId,
        set: next,
        setWhere: sql`${championSetup.version} = ${version}`,
      })
    if (kept.rowCount !== 1) return refuse('changed-meanwhile')
    ctx.record({ name: 'champion-setup.changed', subject: labId, data: { open: words.callOpen } })
    return done(null)
  },
)

/** Says for which communities an initiative is, beside its own place. */
export const setTargets = command(
  'target-communities.set',
  setTargetsInput,
  async (ctx, { initiativeId, placeIds }) => {
    const { db, labId, now, actor } = ctx
    const held = await holdInitiative(db, labId, initiativeId)
    const allowed = maySetTargets(actor, held.id)
    if (!allowed.ok) return allowed
    const ids = sql.param(placeIds)
    const known = await db.execute(
      sql`select from place where lab_id = ${labId} and id = any(${ids}::uuid[])`,
    )
    if (known.rowCount !== placeIds.length) return refuse('place-unknown')
    const here = and(
      eq(targetCommunity.labId, labId),
      eq(targetCommunity.initiativeId, initiativeId as Id<'initiative'>),
    )
    await db.delete(targetCommunity).where(here)
    const rows = placeIds.map((placeId) => ({
      labId,
      initiativeId: initiativeId as Id<'initiative'>,
      placeId: placeId as Id<'place'>,
      setBy: actor.participantId,
      setAt: now,
    }))
    if (rows.length > 0) await db.insert(targetCommunity).values(rows)
    ctx.record({
      name: 'target-communities.set',
      subject: initiativeId,
      data: { initiativeId, placeIds },
    })
    return done(null)
  },
)
