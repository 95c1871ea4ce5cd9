import { z } from 'zod'
import { limits as most } from '../../../analysis/business-plan/index.ts'
import {
  limits as shared,
  neededId,
  neededText,
  plainText,
  seenVersion,
  tick,
} from '../../../platform/input.ts'
import { costKinds, lineSides, lineTimes } from './schema.ts'

/** How long texts may be, how much a plan holds, and how many mistakes of a table are told at once. */
export const limits = { ...shared, ...most, tableChars: 60_000, problems: 50 } as const

export const aboutPlan = { initiativeId: neededId, pilotId: neededId }
const choose = 'platform.input.choose'
const whole = (message: string, [least, largest]: readonly [number, number]) =>
  z.coerce.number(message).int(message).min(least, message).max(largest, message)

/** The years a plan may have, as a form names them. */
export const yearSlots = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const

const count = plainText(limits.words)
  .transform((typed) => typed.replace(/[\s\u00a0\u202f]/g, ''))
  .refine((typed) => /^\d{0,9}$/.test(typed), 'pilots.input.people')
  .refine((typed) => Number(typed) <= limits.people, 'pilots.input.people-many')

/** People served in each year: the plan ends with the last year that is filled in, and none before it is left out. */
const people = z
  .partialRecord(z.enum(yearSlots), count)
  .transform((sent) => yearSlots.map((slot) => sent[slot] ?? ''))
  .transform((sent) => sent.slice(0, sent.findLastIndex((typed) => typed !== '') + 1))
  .superRefine((sent, { addIssue }) => {
    const hole = sent.indexOf('')
    if (sent.length === 0 || hole >= 0) {
      addIssue({
        code: 'custom',
        path: [yearSlots[Math.max(hole, 0)]!],
        message: 'pilots.input.people',
      })
    }
  })
  .transform((sent) => sent.map(Number))

const percent = whole('pilots.input.percent', [1, limits.changePercent])

export const writePlanInput = z.strictObject({
  ...aboutPlan,
  /** 0 for a plan that is begun. */
  version: seenVersion,
  firstYear: whole('pilots.input.first-year', [1900, 2200]),
  people,
  hourRate: plainText(limits.words),
  assumptions: plainText(limits.body),
  peopleBy: percent.default(20),
  staffBy: percent.default(20),
  incomeBy: percent.default(20),
})

export const publishPlanInput = z.strictObject({ ...aboutPlan, published: tick })

/** A year of the plan, from 1. */
export const yearOf = z.enum(yearSlots, 'pilots.input.year').transform(Number)

/** A figure in percent with at most one decimal, in thousandths. */
const growth = plainText(limits.words)
  .transform((typed) =>
    typed
      .replaceAll(/[\s\u00a0\u202f%]/g, '')
      .replace('−', '-')
      .replace(',', '.'),
  )
  .refine((typed) => /^(?:-?\d{1,2}(?:\.\d)?)?$/.test(typed), 'pilots.input.growth')
  .transform((typed) => Math.round(Number(typed) * 10))
  .refine((permille) => Math.abs(permille) <= limits.growthPermille, 'pilots.input.growth')

/** A line as a form or a column of a table says it; the amount is read with the pilot's currency. */
export const lineWords = {
  what: z.enum(lineSides, choose),
  kind: z.union([z.literal(''), z.enum(costKinds, choose)]).default(''),
  words: neededText(limits.line, 'pilots.input.words'),
  amount: neededText(limits.words, 'pilots.input.amount'),
  each: z.enum(lineTimes, choose),
  from: yearOf,
  to: z.union([z.literal('').transform(() => null), yearOf, z.null()]).default(null),
  growth,
}
type Years = { from: number; to: number | null }
export const inOrder = {
  test: ({ from, to }: Years) => to === null || to >= from,
  problem: { path: ['to'], message: 'pilots.input.year-order' },
}

export const addLineInput = z
  .strictObject({ ...aboutPlan, ...lineWords })
  .refine(inOrder.test, inOrder.problem)
export const changeLineInput = z
  .strictObject({ ...aboutPlan, lineId: neededId, version: seenVersion, ...lineWords })
  .refine(inOrder.test, inOrder.problem)
export const aboutLine = z.strictObject({ ...aboutPlan, lineId: neededId })

export const takeLinesInput = z.strictObject({
  ...aboutPlan,
  csv: z
    .string('pilots.input.csv')
    .min(1, 'pilots.input.csv')
    .max(limits.tableChars, 'pilots.input.csv-long'),
})
