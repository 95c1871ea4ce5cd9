import { command } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { dayPlus } from '../../../shared/day.ts'
import { done, refuse } from '../../../shared/result.ts'
import { mayWorkIn } from '../../initiatives/index.ts'
import { isPlanned } from '../policy.ts'
import { lackingOf, standingOf } from '../standing.ts'
import { aboutIt, savePilot, toKeep } from './commands.ts'
import { aboutPilot } from './input.ts'

/** Starts a pilot that has an owner, a baseline, everybody's consent and support plan, and exit criteria (rule 2). */
export const startPilot = command('pilot.start', aboutPilot, async (ctx, input) => {
  const { found, initiative } = await toKeep(ctx, input)
  const allowed = mayWorkIn(ctx.actor, initiative)
  if (!allowed.ok) return allowed
  const planned = isPlanned(found)
  if (!planned.ok) return planned
  if ((await lookToday(ctx.db, ctx.labId, ctx.now)) >= found.endsBefore) {
    return refuse('period-over', { lastDay: dayPlus(found.endsBefore, -1) })
  }
  const lacking = lackingOf(await standingOf(ctx.db, ctx.labId, found.id))
  if (lacking.length > 0) return refuse('not-ready', { count: lacking.length })
  await savePilot(ctx, found, { state: 'running', startedAt: ctx.now })
  ctx.record({ name: 'pilot.started', ...aboutIt(found) })
  return done({ id: found.id })
})
