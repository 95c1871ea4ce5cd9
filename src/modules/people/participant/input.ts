import { z } from 'zod'
import type { Id } from '../../../shared/id.ts'
import {
  idOf,
  language,
  line,
  note,
  unknownEmail,
  unknownIdOf,
  unknownLine,
  unknownOf,
  version,
} from '../input.ts'
import { channels } from './schema.ts'

/** Ages as people say them of themselves, if they want to. */
export const ageBands = ['under-18', '18-29', '30-49', '50-64', '65-79', '80-plus'] as const

/** Genders as people say them of themselves, if they want to. */
export const genders = ['woman', 'man', 'another'] as const

/** Groups people may say they belong to: whose voices a lab looks for. */
export const belongings = [
  'informal-carer',
  'living-alone',
  'disability',
  'long-term-illness',
  'far-from-services',
  'seldom-online',
  'newcomer',
  'minority-language',
  'indigenous',
  'low-income',
  'young',
] as const

const manyOf = <const T extends readonly [string, ...string[]]>(answers: T) =>
  z
    .union(
      [
        z.literal('').transform(() => []),
        z.enum(answers).transform((one) => [one]),
        z.array(z.enum(answers)),
      ],
      'people.problem.choose',
    )
    .default([])
    .transform((chosen): string[] => [...new Set(chosen)])

const details = {
  name: line('people.problem.name-missing'),
  email: unknownEmail,
  phone: unknownLine,
  postalAddress: z
    .string()
    .trim()
    .max(500, 'people.problem.too-long')
    .nullish()
    .transform((text) => text || null),
  preferredChannel: z.enum(channels, 'people.problem.choose'),
  language,
  supportNeeds: note,
  ageBand: unknownOf(ageBands),
  gender: unknownOf(genders),
  placeId: unknownIdOf<'place'>(),
  belongsTo: manyOf(belongings),
  organisation: z.string().trim().max(120, 'people.problem.too-long').default(''),
}

/** What is known of a person who is added; only seeds and the command line tie an account to them. */
export const addParticipantInput = z.strictObject({
  ...details,
  accountId: z.custom<Id<'account'>>((value) => typeof value === 'string').optional(),
})

/** All details of a person, replacing those there were; `version` is the one the form was opened with. */
export const changeParticipantInput = z.strictObject({
  participantId: idOf<'participant'>(),
  version,
  ...details,
})
export type ParticipantDetails = Omit<z.infer<typeof addParticipantInput>, 'accountId'>
