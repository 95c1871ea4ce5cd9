import { z } from 'zod'
import { limits, neededId, neededLocalText, plainText } from '../../../../../platform/input.ts'

const address = z
  .union([
    z.literal(''),
    z.url({ protocol: /^https?$/, error: 'engagement.exchange.problem.address' }),
  ])
  .default('')

const files = { initiativeId: neededId, filesHash: z.string().regex(/^[0-9a-f]{64}$/) }

/** A map that is made from files: what it is about, where they come from and on which terms. */
export const makeFromFilesInput = z.strictObject({
  ...files,
  topic: neededLocalText(limits.title, 'engagement.map.problem.topic'),
  source: plainText(limits.summary),
  sourceAddress: address,
  licence: plainText(limits.line),
})

/** Files that are read into a map that is there. */
export const bringIntoInput = z.strictObject({ ...files, opinionMapId: neededId })
