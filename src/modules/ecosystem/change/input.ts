import { z } from 'zod'
import {
  day,
  limits,
  neededId,
  neededText,
  optionalFigure,
  plainText,
  seenVersion,
  tick,
} from '../../../platform/input.ts'
import { actionStates } from './schema.ts'

/** The money of the regions where Talkoo is used. */
export const currencies = ['EUR', 'SEK', 'NOK', 'GBP', 'ISK', 'DKK'] as const

const hoursMax = 100_000
const moneyMax = 1_000_000_000
/** A figure that is not below nothing, in steps of this size. */
const upTo = (most: number, step: number) =>
  optionalFigure.refine(
    (value) => value === null || (value >= 0 && value <= most && isWhole(value / step)),
    'ecosystem.change.input.figure',
  )
const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-6

const details = {
  what: neededText(limits.line, 'ecosystem.change.input.what'),
  ownerId: z.uuid('platform.input.choose'),
  dueOn: day,
  hours: upTo(hoursMax, 1),
  money: upTo(moneyMax, 0.01),
  currency: z.union([z.enum(currencies), z.literal('')], 'platform.input.choose').default(''),
  resources: plainText(limits.line),
  /** A key of a statement or of an area. */
  about: z.string().max(60).default(''),
  barrier: plainText(limits.reason),
}
export type ActionDetails = z.infer<z.ZodObject<typeof details>>

const about = { stakeholderId: neededId, changeActionId: neededId, version: seenVersion }
export const addActionInput = z.strictObject({ stakeholderId: neededId, ...details })
export const changeActionInput = z.strictObject({ ...about, ...details })
export const moveActionInput = z.strictObject({
  ...about,
  state: z.enum(actionStates, 'platform.input.choose'),
  reason: plainText(limits.reason),
})
export const confirmResourcesInput = z.strictObject({ ...about, given: tick })

const people = z
  .union([
    z.literal('').transform(() => 0),
    z.coerce
      .number('platform.input.figure')
      .int('platform.input.figure')
      .min(0, 'platform.input.figure')
      .max(999, 'platform.input.figure'),
  ])
  .default(0)
export const noteReviewInput = z.strictObject({
  stakeholderId: neededId,
  heldOn: day,
  leadership: people,
  middle: people,
  frontLine: people,
  residents: people,
  others: people,
  agreed: neededText(limits.body, 'ecosystem.change.input.agreed'),
  dissent: plainText(limits.body),
  actionIds: z.union([z.array(z.uuid()), z.uuid().transform((one) => [one])]).default([]),
})
export const aboutReview = z.strictObject({ stakeholderId: neededId, readinessReviewId: neededId })
