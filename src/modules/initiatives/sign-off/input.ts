import { z } from 'zod'
import { isUuid } from '../../../shared/id.ts'
import { limits, neededId, plainText, tick } from '../../../platform/input.ts'
import { capacities, verdicts, type Capacity } from './schema.ts'

const at = { initiativeId: neededId, gateId: neededId }
const capacity = z.enum(capacities, 'platform.input.choose')
const verdict = z.enum(verdicts, 'platform.input.choose')

/** One person in one capacity, as a form sends it: 'champion:0193…'. */
export function signerKey(role: Capacity, participantId: string): string {
  return `${role}:${participantId}`
}

export type Signer = { role: Capacity; participantId: string }

const signer = z.string('platform.input.choose').transform((text, ctx): Signer => {
  const [role, participantId] = text.split(':')
  const known = capacities.find((one) => one === role)
  if (known && isUuid(participantId)) return { role: known, participantId }
  ctx.addIssue({ code: 'custom', message: 'platform.input.choose' })
  return z.NEVER
})

export const signInput = z
  .strictObject({
    ...at,
    role: capacity,
    verdict,
    words: plainText(limits.reason),
    namePublic: tick,
  })
  .refine(({ verdict: said, words }) => said === 'agree' || words !== '', {
    path: ['words'],
    message: 'initiatives.sign-off.words-needed',
  })

export const recordSignOffInput = z
  .strictObject({
    ...at,
    signer,
    verdict,
    mode: z.enum(['spoken', 'paper'], 'platform.input.choose'),
    words: plainText(limits.reason),
    witness: plainText(limits.line),
    namePublic: tick,
  })
  .refine(({ mode, witness }) => mode === 'paper' || witness !== '', {
    path: ['witness'],
    message: 'initiatives.sign-off.witness-needed',
  })

export const askInput = z.strictObject({
  ...at,
  people: z
    .union(
      [z.array(signer), signer.transform((one) => [one])],
      'initiatives.sign-off.choose-people',
    )
    .refine((list) => list.length > 0 && list.length <= 200, 'initiatives.sign-off.choose-people'),
})

export const withdrawSignOffInput = z.strictObject({ ...at, signOffId: neededId })
