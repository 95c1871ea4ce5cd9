import { z } from 'zod'
import {
  day,
  figure,
  limits,
  neededId,
  neededText,
  optionalDay,
  plainText,
} from '../../../platform/input.ts'
import { helpKinds } from './schema.ts'

const hoursMax = 10_000
const fits = (hours: number) => hours > 0 && hours <= hoursMax
const minutesOf = (hours: number) => Math.max(1, Math.round(hours * 60))

/** Hours as people type them, kept as whole minutes. */
const hours = figure.refine(fits, 'ecosystem.help.input.hours').transform(minutesOf)
const optionalHours = z.union([z.literal('').transform(() => null), z.null(), hours]).default(null)

const body = z.uuid('platform.input.choose')

export const offerHelpInput = z.strictObject({
  giverId: body,
  receiverId: body,
  what: neededText(limits.reason, 'ecosystem.help.input.what'),
  kind: z.enum(helpKinds, 'platform.input.choose'),
  hours: optionalHours,
  fromDay: optionalDay,
  untilDay: optionalDay,
})
export const answerHelpInput = z.strictObject({
  helpOfferId: neededId,
  answer: z.enum(['accepted', 'declined'], 'platform.input.choose'),
  words: plainText(limits.reason),
})
export const aboutHelp = z.strictObject({ helpOfferId: neededId })
export const noteHoursInput = z.strictObject({
  helpOfferId: neededId,
  onDay: day,
  hours,
  note: plainText(limits.reason),
})
export const aboutHours = z.strictObject({ helpOfferId: neededId, helpGivenId: neededId })
