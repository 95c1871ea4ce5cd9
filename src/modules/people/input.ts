import { z } from 'zod'
import { isUuid, type Id } from '../../shared/id.ts'
import { languages } from '../../shared/language.ts'
import { checkAddress } from '../../platform/mail/index.ts'

/** How long a person's name, and other single lines, may be. */
const lineCharsMax = 120
/** How long a note or an address block may be. */
export const noteCharsMax = 1_000
/** How long a consent text may be in one language. */
export const consentTextCharsMax = 10_000

/** A line that must be there. */
export const line = (missing: string) =>
  z.string(missing).trim().min(1, missing).max(lineCharsMax, 'people.problem.too-long')

/** A line that may be unknown: empty becomes null. */
export const unknownLine = z
  .string()
  .trim()
  .max(lineCharsMax, 'people.problem.too-long')
  .transform((text) => text || null)
  .nullish()
  .transform((text) => text ?? null)

/** A longer text that may be empty. */
export const note = z.string().trim().max(noteCharsMax, 'people.problem.too-long').default('')

/** An e-mail address as it is kept: plain and in small letters. */
export const email = z
  .string('people.problem.email-missing')
  .trim()
  .toLowerCase()
  .min(1, 'people.problem.email-missing')
  .refine((text) => text === '' || checkAddress(text).ok, 'people.problem.email-malformed')

/** An e-mail address that may be unknown. */
export const unknownEmail = z
  .union([z.literal('').transform(() => null), email])
  .nullish()
  .transform((text) => text ?? null)

/** The id of a thing, chosen from a list or taken from the address. */
export const idOf = <K extends string>() =>
  z.custom<Id<K>>((value) => isUuid(value), 'people.problem.choose')

/** An id that may be left unchosen. */
export const unknownIdOf = <K extends string>() =>
  z
    .custom<Id<K> | '' | null | undefined>(
      (value) => value === '' || value === null || value === undefined || isUuid(value),
      'people.problem.choose',
    )
    .optional()
    .transform((value) => (value ? (value as Id<K>) : null))

/** One of a few answers, or unknown. */
export const unknownOf = <const T extends readonly [string, ...string[]]>(answers: T) =>
  z
    .union([z.literal(''), z.enum(answers)], 'people.problem.choose')
    .nullish()
    .transform((value) => (value || null) as T[number] | null)

/** A day as '2026-11-22'. */
export const day = z.iso.date('people.problem.day')

/** A day that may be left open. */
export const unknownDay = z
  .union([z.literal(''), day])
  .nullish()
  .transform((text) => text || null)

export const language = z.enum(languages, 'people.problem.choose')

/** The version of a thing that a form was opened with. */
export const version = z.coerce.number('people.problem.choose').int().positive()
