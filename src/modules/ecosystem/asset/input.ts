import { z } from 'zod'
import {
  day,
  limits,
  neededId,
  neededText,
  optionalDay,
  optionalId,
  plainText,
  seenVersion,
} from '../../../platform/input.ts'
import { assetKinds, audiences } from './schema.ts'

const id = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

/** Who offers: `person:` with the id of somebody of the lab, or `entry:` with one of the map. */
const offerer = z
  .string('platform.input.choose')
  .regex(new RegExp(`^(?:person|entry):${id}$`), 'platform.input.choose')

const details = {
  kind: z.enum(assetKinds, 'platform.input.choose'),
  title: neededText(limits.title),
  words: plainText(limits.reason),
  placeId: optionalId,
  available: plainText(limits.line),
  languages: plainText(limits.line),
  limits: plainText(limits.reason),
}

/** How the one who offers agreed. `witness`: who heard it, or where the paper is kept; on a tap of one's own none. */
const agreement = {
  audience: z.enum(audiences, 'platform.input.choose'),
  agreedHow: z.enum(['tap', 'spoken', 'paper'], 'ecosystem.asset.input.agreed-how'),
  witness: plainText(limits.line),
}
const witnessed = ({ agreedHow, witness }: { agreedHow: string; witness: string }) =>
  agreedHow === 'tap' || witness !== ''
const witnessMissing = { path: ['witness'], message: 'ecosystem.asset.input.witness' }

export const addAssetInput = z
  .strictObject({ offerer, ...details, ...agreement })
  .refine(witnessed, witnessMissing)
export const agreeInput = z
  .strictObject({ assetId: neededId, ...agreement })
  .refine(witnessed, witnessMissing)
export const changeAssetInput = z.strictObject({
  assetId: neededId,
  version: seenVersion,
  ...details,
})
export const aboutAsset = z.strictObject({ assetId: neededId })

export const askInput = z.strictObject({
  assetId: z.uuid('platform.input.choose'),
  initiativeId: neededId,
  activityId: z.uuid('platform.input.choose'),
  words: neededText(limits.reason, 'ecosystem.asset.input.ask-words'),
  onDay: optionalDay,
})
export const answerInput = z.strictObject({
  assetRequestId: neededId,
  answer: z.enum(['yes', 'no'], 'platform.input.choose'),
  words: plainText(limits.reason),
})
export const useInput = z.strictObject({ assetRequestId: neededId, usedOn: day })
export const thankInput = z.strictObject({
  assetRequestId: neededId,
  thanks: neededText(limits.reason, 'ecosystem.asset.input.thanks'),
})
export const aboutRequest = z.strictObject({ assetRequestId: neededId })
export type Agreement = Pick<z.infer<typeof addAssetInput>, 'audience' | 'agreedHow' | 'witness'>
