import { z } from 'zod'
import { command } from '../../../../../platform/command.ts'
import { lookToday } from '../../../../../platform/db/lab-today.ts'
import { done } from '../../../../../shared/result.ts'
import { aboutMap } from '../../map/input.ts'
import { findMap } from '../../map/queries.ts'
import { mayTake } from './policy.ts'

const takeInput = z.strictObject({
  ...aboutMap.shape,
  file: z.enum(['votes.csv', 'participants-votes.csv']),
})

/** Notes that somebody takes rows of single people along, before they get them. */
export const takeFile = command('opinion-map.take', takeInput, async (ctx, input) => {
  const { db, labId, actor, now } = ctx
  const map = await findMap(db, labId, input)
  const allowed = mayTake(actor, map, input.file, await lookToday(db, labId, now))
  if (!allowed.ok) return allowed
  ctx.record({ name: 'opinion-map.taken', subject: map.id, data: { file: input.file } })
  return done({ id: map.id })
})
