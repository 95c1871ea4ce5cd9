import { z } from 'zod'
import { languages, type LocalText } from '../../shared/language.ts'
import { accessibilityStates } from './schema.ts'

/** How long texts may be, in characters. */
export const limits = { name: 80, tagline: 160, line: 120, address: 400, text: 5000, places: 500 }

const tooLong = 'labs.input.too-long'

const line = (charsMax: number) => z.string().trim().max(charsMax, tooLong)

function localText(charsMax: number) {
  return z
    .partialRecord(z.enum(languages), line(charsMax))
    .transform(
      (sent) => Object.fromEntries(Object.entries(sent).filter(([, text]) => text)) as LocalText,
    )
}

const name = localText(limits.name).refine(
  (text) => Object.keys(text).length > 0,
  'labs.input.name-missing',
)

const slug = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9-]{1,39}$/, 'labs.input.slug')

const spoken = z
  .array(z.enum(languages))
  .min(1, 'labs.input.languages')
  .transform((chosen) => [...new Set(chosen)])

const timeZone = z.string().trim().refine(isTimeZone, 'labs.input.time-zone')

/** A colour as '#0d6e5c'. */
export const brandColour = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, 'labs.input.colour')

/** Whether this computer's calendar knows a time zone by that name. */
export function isTimeZone(text: string): boolean {
  if (!/^(UTC|[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/.test(text)) return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }))
  } catch {
    return false
  }
}

export const programmeInput = z.strictObject({
  slug,
  name,
  about: localText(limits.text).default({}),
})

/** What is sent here joins what the programme says already. */
export const programmeWordsInput = z.strictObject({
  slug,
  name: localText(limits.name).default({}),
  about: localText(limits.text).default({}),
})

export const labInput = z.strictObject({
  slug,
  programmeId: z.uuid().nullable().default(null),
  name,
  tagline: localText(limits.tagline).default({}),
  languages: spoken,
  timeZone,
  brandColour,
  demo: z.boolean().default(false),
})

const day = z
  .union([z.literal('').transform(() => null), z.iso.date('labs.input.day'), z.null()])
  .default(null)

const accessibility = z.strictObject({
  state: z.enum(accessibilityStates, 'labs.input.choose'),
  limits: localText(limits.text).default({}),
  authority: localText(limits.text).default({}),
  assessedOn: day,
})

/** What a lab may say of itself; what is not sent stays as it is. */
export const profileInput = z.strictObject({
  version: z.coerce.number().int(),
  name: name.optional(),
  tagline: localText(limits.tagline).optional(),
  languages: spoken.optional(),
  /** The one spoken first to somebody whose browser asks for none of them. */
  mainLanguage: z.enum(languages).optional(),
  timeZone: timeZone.optional(),
  brandColour: brandColour.optional(),
  welcome: localText(limits.text).optional(),
  championName: line(limits.line).optional(),
  championPhone: line(limits.line)
    .regex(/^[+\d][\d\s()/-]*$|^$/, 'labs.input.phone')
    .optional(),
  contactEmail: z
    .union([z.literal(''), z.string().trim().pipe(z.email('labs.input.email'))])
    .optional(),
  postalAddress: line(limits.address).optional(),
  operatorName: line(limits.line).optional(),
  accessibility: accessibility.optional(),
  privacy: localText(limits.text).optional(),
  complaints: localText(limits.text).optional(),
})

const degrees = (most: number, wrong: string) =>
  z
    .union([
      z.number(),
      z
        .string()
        .trim()
        .min(1, wrong)
        .transform((text) => Number(text.replace(',', '.'))),
    ])
    .refine((value) => Number.isFinite(value) && Math.abs(value) <= most, wrong)

const place = z.strictObject({
  name: z.string().trim().min(1, 'labs.input.place-name').max(limits.name, tooLong),
  latitude: degrees(90, 'labs.input.latitude'),
  longitude: degrees(180, 'labs.input.longitude'),
})

export const placesInput = z.strictObject({ places: z.array(place).min(1).max(limits.places) })
