import { z } from 'zod'
import {
  limits,
  neededId,
  neededLocalText,
  neededText,
  optionalDay,
  optionalId,
  seenVersion,
} from '../../../platform/input.ts'
import { ageBands, belongings, genders } from '../../people/index.ts'
import { outreachChannels } from './schema.ts'

/** How many people one sending invites. */
export const invitedMax = 500
const reachedMax = 1_000_000

/** One box ticked, several, or none. */
function chosen<T extends z.ZodType<string>>(one: T) {
  return z
    .union([
      z.literal('').transform((): z.infer<T>[] => []),
      one.transform((only) => [only]),
      z.array(one),
    ])
    .default([])
    .transform((all) => [...new Set(all)])
}

export const planOutreachInput = z.strictObject({
  initiativeId: neededId,
  title: neededText(limits.title, 'voices.outreach.problem.title'),
  words: neededLocalText(limits.summary, 'voices.outreach.problem.words'),
  aimedAt: chosen(z.enum(belongings)),
  ageBands: chosen(z.enum(ageBands)),
  genders: chosen(z.enum(genders)),
  placeId: optionalId,
  channels: chosen(z.enum(outreachChannels)).refine(
    (some) => some.length > 0,
    'voices.outreach.problem.channels',
  ),
})

export const aboutOutreach = { initiativeId: neededId, outreachId: neededId }

export const inviteInput = z.strictObject({
  ...aboutOutreach,
  people: chosen(z.uuid()).refine(
    (some) => some.length > 0 && some.length <= invitedMax,
    'voices.outreach.problem.people',
  ),
})

const reached = z
  .union([z.literal('').transform(() => 0), z.coerce.number().int().min(0).max(reachedMax)])
  .default(0)

export const recordOutreachInput = z.strictObject({
  ...aboutOutreach,
  version: seenVersion,
  happenedOn: optionalDay,
  result: neededText(limits.summary, 'voices.outreach.problem.result'),
  reached: z.partialRecord(z.enum(outreachChannels), reached).default({}),
})
