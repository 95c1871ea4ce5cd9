import { z } from 'zod'
import { isUuid, type Id } from '../../../shared/id.ts'
import { noticeChannels, outcomes } from './schema.ts'

/** How long a note on what happened may be. */
export const resultCharsMax = 1_000

const idOf = <K extends string>() =>
  z.custom<Id<K>>((value) => isUuid(value), 'notifications.input.choose')
const feedbackNoticeId = idOf<'feedback-notice'>()
/** The version of the notice that the form was opened with. */
const version = z.coerce.number('notifications.input.choose').int().positive()

const day = z
  .union([z.literal(''), z.iso.date('notifications.input.day')])
  .nullish()
  .transform((text) => text || null)

export const markInput = z
  .strictObject({
    feedbackNoticeId,
    version,
    outcome: z.enum(outcomes, 'notifications.input.outcome'),
    againOn: day,
    result: z.string().trim().max(resultCharsMax, 'notifications.input.too-long').default(''),
  })
  .refine(({ outcome, againOn }) => outcome !== 'again' || againOn !== null, {
    path: ['againOn'],
    message: 'notifications.input.day',
  })

export const aboutNotice = z.strictObject({ feedbackNoticeId })

export const redirectInput = z.strictObject({
  feedbackNoticeId,
  version,
  channel: z.enum(noticeChannels, 'notifications.input.choose'),
})

export const assignInput = z.strictObject({
  feedbackNoticeId,
  participantId: z
    .union([z.literal(''), idOf<'participant'>()])
    .transform((value) => (value || null) as Id<'participant'> | null),
})
