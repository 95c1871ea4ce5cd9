import { z } from 'zod'
import { idOf, line } from '../input.ts'
import { newDeviceInput } from '../sign-in/input.ts'
import { lettersInput } from '../ways-in/letters.ts'
import { answerCharsMax } from './limits.ts'

const base64url = z
  .string()
  .max(answerCharsMax)
  .regex(/^[\w-]+$/)

/** What a browser says about a passkey, as one hidden field of a form: JSON text. */
const answerText = <T extends z.ZodType>(shape: T) =>
  z
    .string('people.passkey.problem.no-answer')
    .min(1, 'people.passkey.problem.no-answer')
    .max(answerCharsMax)
    .transform((text, ctx) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        ctx.addIssue({ code: 'custom', message: 'people.passkey.problem.no-answer' })
        return z.NEVER
      }
    })
    .pipe(shape)

const madeAnswer = z.strictObject({
  id: base64url,
  response: z.strictObject({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(20)).max(10),
  }),
})
export type MadeAnswer = z.infer<typeof madeAnswer>

const usedAnswer = z.strictObject({
  id: base64url,
  response: z.strictObject({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullable(),
  }),
})
export type UsedAnswer = z.infer<typeof usedAnswer>

/** Where and of whom it was asked; the route says it, never the form. */
const asked = {
  browserHash: z.string().length(64),
  site: z.strictObject({ origin: z.string(), host: z.string() }),
}
export type AskedSite = z.infer<typeof asked.site>

export const addPasskeyInput = z.strictObject({
  name: line('people.passkey.problem.name-missing'),
  answer: answerText(madeAnswer),
  letters: lettersInput,
  ...asked,
})

export const usePasskeyInput = z.strictObject({
  answer: answerText(usedAnswer),
  ...asked,
  ...newDeviceInput,
})

export const removePasskeyInput = z.strictObject({
  passkeyId: idOf<'passkey'>(),
  /** What else lets people in here, whoever they are. */
  ways: z.strictObject({ letters: z.boolean(), issuer: z.string().nullable() }),
  letters: lettersInput,
})
