import { z } from 'zod'
import {
  day,
  limits as shared,
  localText,
  neededId,
  neededLocalText,
  neededText,
  optionalFigure,
  plainText,
  seenVersion,
} from '../../../platform/input.ts'
import { parts } from '../person/schema.ts'
import { directions, indicatorKinds, moments, type IndicatorKind } from './schema.ts'

/** How long texts and files may be, and how many of each one pilot may have. */
export const limits = {
  ...shared,
  indicators: 30,
  observations: 20_000,
  fileChars: 600_000,
  fileLines: 5_000,
  problems: 50,
} as const

const about = { initiativeId: neededId, pilotId: neededId }
const choose = 'platform.input.choose'

const definition = {
  name: neededLocalText(limits.line, 'pilots.input.indicator-name'),
  definition: localText(limits.summary).default({}),
  kind: z.enum(indicatorKinds, choose),
  unit: plainText(limits.words),
  source: plainText(limits.line),
  direction: z.enum(directions, choose),
  target: optionalFigure,
  least: optionalFigure,
  most: optionalFigure,
}
type Range = { kind: IndicatorKind; least: number | null; most: number | null }

/** Yes-or-no is kept as 1 or 0, a grade goes from 1 to 5; a figure has the range it was given. */
export function rangeOf<R extends Range>(sent: R): R {
  if (sent.kind === 'share') return { ...sent, least: 0, most: 1 }
  return sent.kind === 'grade' ? { ...sent, least: 1, most: 5 } : sent
}

const inOrder = {
  test: ({ least, most }: Range) => least === null || most === null || least <= most,
  problem: { path: ['most'], message: 'pilots.input.range' },
}

const withinRange = {
  test: ({ target, least, most }: Range & { target: number | null }) =>
    target === null || ((least === null || target >= least) && (most === null || target <= most)),
  problem: { path: ['target'], message: 'pilots.input.target' },
}

export const makeIndicatorInput = z
  .strictObject({ ...about, ...definition })
  .transform(rangeOf)
  .refine(inOrder.test, inOrder.problem)
  .refine(withinRange.test, withinRange.problem)

export const changeIndicatorInput = z
  .strictObject({
    ...about,
    indicatorId: neededId,
    version: seenVersion,
    whyChanged: neededText(limits.reason, 'pilots.input.why-changed'),
    ...definition,
  })
  .transform(rangeOf)
  .refine(inOrder.test, inOrder.problem)
  .refine(withinRange.test, withinRange.problem)

export const addObservationInput = z.strictObject({
  ...about,
  indicatorId: neededId,
  moment: z.enum(moments, choose),
  part: z.enum(parts, choose),
  personKey: plainText(limits.words).transform((key) => key.toUpperCase() || null),
  onDay: day,
  value: neededText(limits.words, 'pilots.input.value'),
})

export const removeObservationInput = z.strictObject({ ...about, observationId: neededId })

export const takeObservationsInput = z.strictObject({
  ...about,
  csv: z
    .string('pilots.input.csv')
    .min(1, 'pilots.input.csv')
    .max(limits.fileChars, 'pilots.input.csv-long'),
})
