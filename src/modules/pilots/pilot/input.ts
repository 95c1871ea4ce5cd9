import { z } from 'zod'
import {
  day,
  limits as shared,
  neededId,
  neededLocalText,
  neededText,
  optionalId,
  plainText,
  seenVersion,
  tick,
} from '../../../platform/input.ts'
import { currencies, minorOf } from '../../../shared/money.ts'

/** How long texts may be in characters, and how long a pilot may last. */
export const limits = { ...shared, tried: 3000, days: 1830 } as const

const details = {
  title: neededLocalText(limits.title, 'pilots.input.title'),
  tried: neededLocalText(limits.tried, 'pilots.input.tried'),
  ownerId: optionalId,
  hostId: optionalId,
  placeId: optionalId,
  placeWords: plainText(limits.line),
  startsOn: day,
  /** The last day on which something is tried. */
  lastDay: day,
  currency: z.enum(currencies, 'platform.input.choose'),
  budget: plainText(limits.words),
  public: tick,
}

type Period = { startsOn: string; lastDay: string }
const endsLater = {
  test: ({ startsOn, lastDay }: Period) => startsOn <= lastDay,
  problem: { path: ['lastDay'], message: 'pilots.input.ends-later' },
}
const notTooLong = {
  test: ({ startsOn, lastDay }: Period) =>
    (Date.parse(lastDay) - Date.parse(startsOn)) / 86_400_000 < limits.days,
  problem: { path: ['lastDay'], message: 'pilots.input.too-long' },
}
type Money = { budget: string; currency: (typeof currencies)[number] }
const isAmount = {
  test: ({ budget, currency }: Money) => budget === '' || minorOf(budget, currency) !== undefined,
  problem: { path: ['budget'], message: 'pilots.input.amount' },
}

export const planPilotInput = z
  .strictObject({
    initiativeId: neededId,
    /** The idea it begins from. */ ideaId: optionalId,
    ...details,
  })
  .refine(endsLater.test, endsLater.problem)
  .refine(notTooLong.test, notTooLong.problem)
  .refine(isAmount.test, isAmount.problem)

const about = { initiativeId: neededId, pilotId: neededId }

export const changePilotInput = z
  .strictObject({ ...about, version: seenVersion, ...details })
  .refine(endsLater.test, endsLater.problem)
  .refine(notTooLong.test, notTooLong.problem)
  .refine(isAmount.test, isAmount.problem)

export const aboutPilot = z.strictObject(about)

export const withdrawPilotInput = z.strictObject({
  ...about,
  because: neededText(limits.reason, 'pilots.input.because'),
})
