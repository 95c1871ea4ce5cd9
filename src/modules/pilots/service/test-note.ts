import { command } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { aboutIt, toKeep } from './commands.ts'
import { evidenceOf } from './evidence.ts'
import { noteTestInput } from './input.ts'
import { serviceTestNote } from './schema.ts'

/** Says what is missing for a test, and what is done about it by when: an answer that hides nothing. */
export const noteTest = command('service-test.note', noteTestInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const { initiativeId, serviceId, test, words, untilDay, seen } = input
  const { found, allowed } = await toKeep(ctx, { initiativeId, serviceId })
  if (!allowed.ok) return allowed
  if (untilDay < (await lookToday(db, labId, now))) return refuse('until-in-past')
  const [evidence] = await evidenceOf(db, labId, { serviceIds: [found.id] }, now)
  if ((evidence!.notes[test]?.id ?? null) !== seen) return refuse('changed-meanwhile')
  const id = newId<'service-test-note'>(now)
  const by = { writtenBy: actor.participantId, writtenAt: now }
  await db
    .insert(serviceTestNote)
    .values({ labId, id, serviceId: found.id, test, words, untilDay, ...by })
  ctx.record({ name: 'service-test.noted', ...aboutIt(found, { test }) })
  return done({ id })
})
