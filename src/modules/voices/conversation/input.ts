import { z } from 'zod'
import {
  day,
  limits,
  localText,
  neededId,
  neededLocalText,
  optionalId,
  plainText,
  seenVersion,
} from '../../../platform/input.ts'
import { attendances, seats } from './schema.ts'

const initiative = { initiativeId: neededId }
const about = { ...initiative, conversationId: neededId }
const details = {
  title: neededLocalText(limits.title, 'voices.conversation.title-missing'),
  purpose: localText(limits.summary).default({}),
  onDay: day,
  atTime: z
    .union(
      [z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)],
      'voices.conversation.time',
    )
    .default(''),
  place: plainText(limits.line),
  sessionId: optionalId,
}

export const planConversationInput = z.strictObject({ ...initiative, ...details })
export const changeConversationInput = z.strictObject({
  ...about,
  ...details,
  version: seenVersion,
})

/** Somebody of the lab, or else a name. */
export const giveSeatInput = z
  .strictObject({
    ...about,
    seat: z.enum(seats, 'platform.input.choose'),
    participantId: optionalId,
    name: plainText(limits.words),
    organisation: plainText(limits.words),
  })
  .refine(({ participantId, name }) => (participantId === null) !== (name === ''), {
    path: ['name'],
    message: 'voices.conversation.who-missing',
  })
export const removeSeatInput = z.strictObject({ ...about, conversationSeatId: neededId })

/** A story or a finding, named by its kind and id. */
export const bringItemInput = z.strictObject({
  ...about,
  item: z
    .string('platform.input.choose')
    .regex(/^(contribution|finding):[0-9a-f-]{36}$/, 'platform.input.choose')
    .transform((text) => text.split(':') as ['contribution' | 'finding', string])
    .transform(([kind, id]) => ({ kind, id }))
    .refine(({ id }) => z.uuid().safeParse(id).success, 'platform.input.choose'),
})
export const leaveItemInput = z.strictObject({ ...about, conversationItemId: neededId })

/** What was said, and who came: by seat. */
export const recordConversationInput = z.strictObject({
  ...about,
  version: seenVersion,
  said: neededLocalText(limits.body, 'voices.conversation.said-missing'),
  attended: z.record(neededId, z.enum(attendances)).default({}),
})
