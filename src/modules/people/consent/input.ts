import { z } from 'zod'
import { languages } from '../../../shared/language.ts'
import { consentTextCharsMax, idOf, line } from '../input.ts'
import { consentModes, consentPurposes } from './schema.ts'

const body = z.string().trim().max(consentTextCharsMax, 'people.problem.too-long').optional()

export const publishConsentTextInput = z.strictObject({
  purpose: z.enum(consentPurposes, 'people.problem.choose'),
  body: z
    .strictObject({ en: body, sv: body })
    .refine((texts) => languages.some((language) => texts[language]), {
      message: 'people.problem.text-missing',
    }),
})

const witnessMissing = { path: ['witness'], message: 'people.problem.witness-missing' }

/** `witness` is who heard a spoken yes, or where the signed paper is kept. */
export const giveConsentInput = z
  .strictObject({
    participantId: idOf<'participant'>(),
    consentTextId: idOf<'consent-text'>(),
    mode: z.enum(consentModes, 'people.problem.choose'),
    witness: z.union([z.literal(''), line('people.problem.witness-missing')]).default(''),
  })
  .refine(({ mode, witness }) => mode === 'tap' || witness, witnessMissing)

export const withdrawConsentInput = z.strictObject({ consentId: idOf<'consent'>() })
