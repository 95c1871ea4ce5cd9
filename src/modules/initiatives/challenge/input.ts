import { z } from 'zod'
import { remoteFactors } from '../../methods/index.ts'
import {
  figure,
  limits,
  localText,
  neededId,
  neededLocalText,
  neededText,
  plainText,
  seenVersion,
} from '../../../platform/input.ts'

/** The parts of the question in the order it is read: how might we ... for ... in ... given ... so that ... */
export const questionParts = [
  'howMightWe',
  'forWhom',
  'inPlace',
  'givenConstraint',
  'soThat',
] as const
export type QuestionPart = (typeof questionParts)[number]

const part = neededLocalText(limits.line, 'initiatives.input.part')

export const writeQuestionInput = z
  .strictObject({
    initiativeId: neededId,
    /** Number of the version the writer began from; 0 when there was none. */
    from: seenVersion,
    howMightWe: part,
    forWhom: part,
    inPlace: part,
    givenConstraint: part,
    soThat: part,
    whyChanged: plainText(limits.reason),
    /** The evidence it came from: interviews, a workshop, figures. */
    cameFrom: z.union([z.array(neededId).max(50), neededId.transform((id) => [id])]).default([]),
    /** Things of other modules it came from, such as a finding; whoever calls has seen that the writer may read them. */
    origins: z
      .array(z.strictObject({ kind: z.string().max(60), id: neededId }))
      .max(10)
      .default([]),
  })
  .refine(({ from, whyChanged }) => from === 0 || whyChanged !== '', {
    path: ['whyChanged'],
    message: 'initiatives.input.why-changed',
  })

const day = z.iso.date('platform.input.day')
const value = {
  value: figure,
  on: day,
  source: neededText(limits.line, 'initiatives.input.source'),
}
const factor = { initiativeId: neededId, factor: z.enum(remoteFactors), version: seenVersion }

export const recordBaselineInput = z.strictObject({
  ...factor,
  statement: localText(limits.reason).default({}),
  unit: neededText(limits.words, 'initiatives.input.unit'),
  ...value,
})

export const recordResultInput = z.strictObject({ ...factor, ...value })
