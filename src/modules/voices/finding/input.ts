import { z } from 'zod'
import {
  limits,
  localText,
  neededId,
  neededLocalText,
  neededText,
  seenVersion,
} from '../../../platform/input.ts'

const initiative = { initiativeId: neededId }
const about = { ...initiative, findingId: neededId }
const words = {
  claim: neededLocalText(limits.line, 'voices.finding.claim-missing'),
  explanation: localText(limits.body).default({}),
}
const chosen = z.array(neededId).max(100)

export const writeFindingInput = z.strictObject({
  ...initiative,
  ...words,
  themes: chosen.default([]),
  extracts: chosen.default([]),
})
export const changeFindingInput = z.strictObject({ ...about, ...words, version: seenVersion })
export const aboutFinding = z.strictObject(about)
export const withdrawFindingInput = z.strictObject({
  ...about,
  because: neededText(limits.reason, 'voices.finding.because-missing'),
})
export const addExtractsInput = z.strictObject({
  ...about,
  extracts: z
    .array(neededId, 'voices.finding.extracts-missing')
    .min(1, 'voices.finding.extracts-missing')
    .max(100),
})
export const takeExtractInput = z.strictObject({ ...about, extractId: neededId })
export const dissentInput = z.strictObject({
  ...about,
  words: neededText(limits.summary, 'voices.finding.dissent-missing'),
})
export const withdrawDissentInput = z.strictObject({ ...about, dissentId: neededId })
