import { and, eq } from 'drizzle-orm'
import { command } from '../../../platform/command.ts'
import { done, refuse } from '../../../shared/result.ts'
import { toKeep } from './commands.ts'
import { holdingsOf } from './holdings.ts'
import { aboutPilot } from './input.ts'
import { pilot } from './schema.ts'

/** Deletes a pilot that holds nothing yet; one that holds something is put away instead. */
export const removePilot = command('pilot.remove', aboutPilot, async (ctx, input) => {
  const { found, allowed } = await toKeep(ctx, input)
  if (!allowed.ok) return allowed
  if (found.startedAt) return refuse('holds-something')
  const held = await holdingsOf(ctx.db, ctx.labId, found.id)
  if (held.length > 0) return refuse('holds-something')
  await ctx.db.delete(pilot).where(and(eq(pilot.labId, ctx.labId), eq(pilot.id, found.id)))
  ctx.record({
    name: 'pilot.removed',
    subject: found.id,
    data: { initiativeId: found.initiativeId },
  })
  return done({ id: found.id })
})
