import { z } from 'zod'
import {
  limits,
  localText,
  neededId,
  neededLocalText,
  optionalDay,
  seenVersion,
} from '../../../../platform/input.ts'
import { languages } from '../../../../shared/language.ts'
import { adders, moderations, voters } from '../words.ts'

const offered = z
  .union([z.enum(languages).transform((one) => [one]), z.array(z.enum(languages)).min(1)])
  .catch([])
  .refine((chosen) => chosen.length > 0, 'engagement.map.problem.languages')

const details = {
  topic: neededLocalText(limits.title, 'engagement.map.problem.topic'),
  about: localText(limits.summary).default({}),
  opensOn: optionalDay,
  closesOn: optionalDay,
  whoVotes: z.enum(voters, 'platform.input.choose'),
  whoAdds: z.enum(adders, 'platform.input.choose'),
  moderation: z.enum(moderations, 'platform.input.choose'),
  languages: offered,
}
type Days = { opensOn: string | null; closesOn: string | null }
const inOrder = ({ opensOn, closesOn }: Days) => !opensOn || !closesOn || opensOn <= closesOn
const daysWrong = { path: ['closesOn'], message: 'engagement.map.problem.days' }

export const makeMapInput = z
  .strictObject({ initiativeId: neededId, ...details })
  .refine(inOrder, daysWrong)

export const aboutMap = z.strictObject({ initiativeId: neededId, opinionMapId: neededId })
export type AboutMap = z.infer<typeof aboutMap>

export const changeMapInput = z
  .strictObject({ ...aboutMap.shape, version: seenVersion, ...details })
  .refine(inOrder, daysWrong)
