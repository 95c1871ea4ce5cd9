import { z } from 'zod'
import { idOf } from '../input.ts'
import { newDeviceInput } from '../sign-in/input.ts'
import { lettersInput } from '../ways-in/letters.ts'

const hash = z.string().length(64)

export const beginVisitInput = z.strictObject({
  stateHash: hash,
  browserHash: hash,
  /** Whether an identity is to be linked to one's own account. */
  links: z.boolean(),
  returnTo: z.string().nullable(),
})

export const endVisitInput = z.strictObject({ stateHash: hash, browserHash: hash })

/** What the provider said; it comes from the protocol, never from a form. Names are as long as the standard allows. */
const identity = z.strictObject({
  issuer: z.string().min(1).max(1_000),
  subject: z.string().min(1).max(255),
  email: z.string().max(320).nullable(),
  emailVerified: z.boolean(),
})
export type SaidIdentity = z.infer<typeof identity>

export const useIdentityInput = z.strictObject({
  identity,
  letters: lettersInput,
  ...newDeviceInput,
})

export const linkIdentityInput = z.strictObject({ identity, letters: lettersInput })

export const unlinkIdentityInput = z.strictObject({
  identityId: idOf<'identity'>(),
  ways: z.strictObject({ letters: z.boolean(), issuer: z.string().nullable() }),
  letters: lettersInput,
})
