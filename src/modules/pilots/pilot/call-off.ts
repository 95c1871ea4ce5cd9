import { command, type CommandContext } from '../../../platform/command.ts'
import { pickText, type Language } from '../../../shared/language.ts'
import { done, refuse } from '../../../shared/result.ts'
import { writeNotices } from '../../notifications/index.ts'
import { peopleToTell } from '../exit/queries.ts'
import en from '../messages/pilot.en.json'
import sv from '../messages/pilot.sv.json'
import { isPlanned } from '../policy.ts'
import { aboutIt, savePilot, toKeep } from './commands.ts'
import { aboutPilot, withdrawPilotInput } from './input.ts'
import type { PilotRow } from './schema.ts'

const texts = { en, sv }
type Said = 'pilots.withdraw.notice' | 'pilots.withdrawn.notice'

/** Calls a pilot off before it began, with a reason; who takes part is told. One that goes on ends by its exit decision. */
export const withdrawPilot = command('pilot.withdraw', withdrawPilotInput, async (ctx, input) => {
  const { found, allowed } = await toKeep(ctx, input)
  if (!allowed.ok) return allowed
  const planned = isPlanned(found)
  if (!planned.ok) return planned
  await savePilot(ctx, found, { state: 'withdrawn', withdrawnBecause: input.because })
  await tell(ctx, found, 'pilots.withdraw.notice', input.because)
  ctx.record({ name: 'pilot.withdrawn', ...aboutIt(found) })
  return done({ id: found.id })
})

/** Undoes that, and tells the same people. */
export const reinstatePilot = command('pilot.reinstate', aboutPilot, async (ctx, input) => {
  const { found, allowed } = await toKeep(ctx, input)
  if (!allowed.ok) return allowed
  if (found.state !== 'withdrawn' || found.archivedAt) return refuse('not-withdrawn')
  await savePilot(ctx, found, { state: 'planned', withdrawnBecause: '' })
  await tell(ctx, found, 'pilots.withdrawn.notice')
  ctx.record({ name: 'pilot.reinstated', ...aboutIt(found) })
  return done({ id: found.id })
})

/** Tells everyone who takes part, each through their own channel and in their own language. */
async function tell(
  ctx: CommandContext,
  { id, initiativeId, title, ownerId: assignedTo }: PilotRow,
  said: Said,
  because = '',
): Promise<void> {
  const people = await peopleToTell(ctx.db, ctx.labId, id, ctx.now)
  const worded = (language: Language) => {
    const subject = pickText(title, language).text
    const body = texts[language][said].replace('{title}', () => subject)
    return { subject, body: body.replace('{because}', () => because), language }
  }
  await writeNotices(
    ctx,
    people.map(({ participantId, language }) => ({
      participantId,
      about: { kind: 'pilot', id },
      initiativeId,
      ...worded(language),
      assignedTo,
    })),
  )
}
