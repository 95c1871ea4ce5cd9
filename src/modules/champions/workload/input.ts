import { z } from 'zod'
import type { ReceivedFile } from '../../../platform/blobs/index.ts'
import {
  day,
  figure,
  neededId,
  optionalDay,
  plainText,
  seenVersion,
} from '../../../platform/input.ts'
import { hours, limits } from '../input.ts'
import { dayMinutes } from '../limits.ts'
import { expenseKinds, hourKinds } from './schema.ts'

const minutes = z.coerce.number('champions.problem.length').int('champions.problem.length')
const kind = z.enum(hourKinds, 'platform.input.choose')

/** How long something took: minutes from a button, or hours as people type them. */
const length = {
  minutes: z.union([z.literal('').transform(() => null), z.null(), minutes]).default(null),
  hours: z.string().trim().default(''),
}

type Length = { minutes: number | null; hours: string }

/** The minutes of what was sent; not a number where nothing readable was. */
export function minutesOf({ minutes: given, hours: typed }: Length): number {
  return given ?? (typed === '' ? Number.NaN : Math.round(Number(typed.replace(',', '.')) * 60))
}

const readable = {
  test: (sent: Length) => {
    const found = minutesOf(sent)
    return Number.isInteger(found) && found >= 1 && found <= dayMinutes
  },
  problem: { path: ['hours'], message: 'champions.problem.length' },
}
const entry = { onDay: day, ...length, kind, note: plainText(limits.line) }

export const logHoursInput = z
  .strictObject({ championId: neededId, ...entry })
  .refine(readable.test, readable.problem)

export const correctHoursInput = z
  .strictObject({
    championId: neededId,
    championHoursId: neededId,
    version: seenVersion,
    ...entry,
  })
  .refine(readable.test, readable.problem)

export const aboutHours = z.strictObject({ championId: neededId, championHoursId: neededId })

export const askReleaseInput = z
  .strictObject({
    championId: neededId,
    asked: hours(),
    startsOn: day,
    endsOn: optionalDay,
    words: plainText(limits.reason),
  })
  .refine(({ startsOn, endsOn }) => !endsOn || startsOn <= endsOn, {
    path: ['endsOn'],
    message: 'champions.problem.ends-first',
  })

export const aboutRelease = z.strictObject({ championReleaseId: neededId })

export const decideReleaseInput = z.strictObject({
  championReleaseId: neededId,
  version: seenVersion,
  approved: hours(0),
  reason: plainText(limits.reason),
})

export const claimExpenseInput = z
  .strictObject({
    championId: neededId,
    onDay: day,
    kind: z.enum(expenseKinds, 'platform.input.choose'),
    km: z
      .union([
        z.literal('').transform(() => null),
        z.null(),
        z.coerce.number('champions.problem.km').int('champions.problem.km'),
      ])
      .default(null)
      .refine((km) => km === null || (km >= 1 && km <= 5000), 'champions.problem.km'),
    amount: figure,
    note: plainText(limits.reason),
    file: z.custom<ReceivedFile | null>().default(null),
  })
  .refine(({ kind: sent, km }) => sent !== 'mileage' || km !== null, {
    path: ['km'],
    message: 'champions.problem.km',
  })
  .refine(({ amount }) => amount > 0 && amount <= 1_000_000, {
    path: ['amount'],
    message: 'champions.problem.amount',
  })

export const aboutExpense = z.strictObject({ championExpenseId: neededId })

export const decideExpenseInput = z
  .strictObject({
    championExpenseId: neededId,
    version: seenVersion,
    decision: z.enum(['settled', 'declined'], 'platform.input.choose'),
    reason: plainText(limits.reason),
  })
  .refine(({ decision, reason }) => decision === 'settled' || reason !== '', {
    path: ['reason'],
    message: 'champions.problem.because',
  })
