import { command } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { writeCodeInput } from './input.ts'
import { codeVersions, mayWriteCode } from './queries.ts'
import { codeOfPractice } from './schema.ts'

/** Writes down what was agreed: a new version, with what changed. Earlier versions stay as they are. */
export const writeCode = command('code-of-practice.write', writeCodeInput, async (ctx, input) => {
  const { db, labId, actor, now } = ctx
  const { of, ofId, from, ...words } = input
  const allowed = await mayWriteCode(db, labId, actor, input)
  if (!allowed.ok) return allowed
  const [newest] = await codeVersions(db, labId, input)
  if ((newest?.number ?? 0) !== from) return refuse('changed-meanwhile')
  if (words.agreedOn > (await lookToday(db, labId, now))) return refuse('day-in-future')
  const id = newId<'code-of-practice'>(now)
  const made = await db
    .insert(codeOfPractice)
    .values({
      ...words,
      labId,
      id,
      groupId: of === 'group' ? (ofId as Id<'group'>) : null,
      initiativeId: of === 'initiative' ? ofId : null,
      number: from + 1,
      writtenBy: actor.participantId,
      writtenAt: now,
    })
    .onConflictDoNothing()
  if (made.rowCount !== 1) return refuse('changed-meanwhile')
  ctx.record({
    name: 'code-of-practice.written',
    subject: id,
    data: { of, ofId, number: from + 1 },
  })
  return done({ id })
})
