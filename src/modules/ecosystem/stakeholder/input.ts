import { z } from 'zod'
import {
  limits,
  neededId,
  neededText,
  optionalId,
  plainText,
  seenVersion,
  tick,
} from '../../../platform/input.ts'
import { helices } from '../../../shared/helix.ts'
import { stakeholderKinds } from '../schema.ts'

/** A word for a role, as methods use it. Which ones there are the forms know. */
const roleWord = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'ecosystem.input.role')
const optionalRole = z
  .union([z.literal('').transform(() => null), z.null(), roleWord])
  .default(null)

/** One to five, or not judged yet. */
const grade = z
  .union([
    z.literal('').transform(() => null),
    z.null(),
    z.coerce
      .number('ecosystem.input.grade')
      .int('ecosystem.input.grade')
      .min(1, 'ecosystem.input.grade')
      .max(5, 'ecosystem.input.grade'),
  ])
  .default(null)

/** The address of a site on the web, or empty. */
export const website = z
  .string()
  .trim()
  .max(limits.line, 'platform.input.too-long')
  .refine((text) => text === '' || isWebAddress(text), 'ecosystem.input.website')
  .default('')

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol)
}

/** What is said of an entry of the map. */
const details = {
  kind: z.enum(stakeholderKinds, 'platform.input.choose'),
  name: neededText(limits.title, 'ecosystem.input.name'),
  helix: z.enum(helices, 'platform.input.choose'),
  role: optionalRole,
  organisationId: optionalId,
  participantId: optionalId,
  placeId: optionalId,
  stake: plainText(limits.reason),
  interest: grade,
  influence: grade,
  contact: plainText(limits.line),
  website,
  public: tick,
}

/** `another`: one of the same or nearly the same name is there, and this is another. */
export const addStakeholderInput = z.strictObject({ ...details, another: tick })
export const changeStakeholderInput = z.strictObject({
  ...details,
  another: tick,
  stakeholderId: neededId,
  version: seenVersion,
})
export const aboutStakeholder = z.strictObject({ stakeholderId: neededId })
export const mergeStakeholdersInput = z.strictObject({
  stakeholderId: neededId,
  doubleId: z.uuid('platform.input.choose'),
})

export type StakeholderDetails = Omit<z.infer<typeof addStakeholderInput>, 'another'>
