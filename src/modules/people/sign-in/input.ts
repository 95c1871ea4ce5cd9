import { z } from 'zod'
import { email, idOf, language, line } from '../input.ts'

const hash = z.string().length(64)

/** What the page for signing in sends; `back` is where the reader came from. */
export const signInForm = z.strictObject({ email, back: z.string().default('') })

export const askSignInInput = z.strictObject({
  email,
  language,
  browserHash: hash,
  returnTo: z.string().nullable(),
})

export const sendSignInLinkInput = z.strictObject({
  email,
  tokenHash: hash,
  digits: z.string().length(6),
  browserHash: hash.nullable(),
  returnTo: z.string().nullable(),
  mail: z.strictObject({ subject: z.string(), text: z.string(), language }).nullable(),
})

/** The new device: only the hash of what its cookie holds. */
export const newDeviceInput = { signInHash: hash, device: z.string().max(80) }

export const useSignInLinkInput = z.strictObject({
  tokenHash: hash,
  browserHash: hash.nullable(),
  ...newDeviceInput,
})

export const typeSignInCodeInput = z.strictObject({
  digits: z.string().trim(),
  browserHash: hash,
  ...newDeviceInput,
})

export const signInDemoPersonInput = z.strictObject({
  accountId: idOf<'account'>(),
  ...newDeviceInput,
})

export const createAccountInput = z.strictObject({
  email,
  name: line('people.problem.name-missing'),
  language,
})

export const changeAccountInput = z.strictObject({
  name: line('people.problem.name-missing'),
  language,
})

export const revokeSignInInput = z.strictObject({ signInId: idOf<'sign-in'>() })
