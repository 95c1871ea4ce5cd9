import { z } from 'zod'
import { limits, optionalId, plainText, tick } from '../../../platform/input.ts'
import { languages } from '../../../shared/language.ts'
import { visibilities, wordsMax } from '../contribution/words.ts'

/** How people who speak by phone, on a visit or on paper can be told what came of it. */
export const tellingBy = ['phone', 'letter', 'visit', 'sms'] as const

const consentsMax = 10
const addressMax = 500

const personFields = z.strictObject({
  q: plainText(limits.line),
  who: z
    .union([z.enum(['new', 'unnamed', '']), z.uuid()], 'voices.assisted.problem.who')
    .default(''),
  name: plainText(limits.title),
  phone: plainText(limits.words),
  postalAddress: plainText(addressMax),
  placeId: optionalId,
  tellBy: z.enum([...tellingBy, ''], 'voices.assisted.problem.tell-by').default(''),
})
/** Somebody found in the list, somebody new, or somebody who gives no name. `q` is what was searched for. */
export type PersonGiven = z.infer<typeof personFields>

type Check = Pick<z.core.$RefinementCtx, 'addIssue'>

/** Names what is missing of a person, each at its field. */
function checkPerson(person: PersonGiven, check: Check, under: readonly string[] = []): void {
  for (const [field, message] of missingOf(person)) {
    check.addIssue({ code: 'custom', path: [...under, field], message })
  }
}

function missingOf({ who, name, phone, postalAddress, tellBy }: PersonGiven): [string, string][] {
  if (who === '') return [['who', 'voices.assisted.problem.who']]
  if (who !== 'new') return []
  const missing: [string, string][] = []
  if (!name) missing.push(['name', 'voices.assisted.problem.name'])
  if (!tellBy) missing.push(['tellBy', 'voices.assisted.problem.tell-by'])
  const needsPhone = tellBy === 'phone' || tellBy === 'sms'
  if (needsPhone && !phone) missing.push(['phone', 'voices.assisted.problem.phone'])
  const needsAddress = tellBy === 'letter' || tellBy === 'visit'
  if (needsAddress && !postalAddress) {
    missing.push(['postalAddress', 'voices.assisted.problem.address'])
  }
  return missing
}

/** Who the words belong to, when somebody else brings them. */
export function checkOther(
  { onBehalf, other }: { onBehalf: boolean; other?: PersonGiven },
  check: Check,
): void {
  if (onBehalf && other) checkPerson(other, check, ['other'])
}

/** What somebody says, with a sentence of its own when it is missing. */
export const saidInput = z
  .string('voices.assisted.problem.body')
  .trim()
  .min(1, 'voices.assisted.problem.body')
  .max(wordsMax.body, 'platform.input.too-long')

/** The texts somebody said yes to. */
export const consentsInput = z
  .union([z.literal('').transform(() => []), z.array(z.uuid()).max(consentsMax)])
  .default([])

/** The fields that the phone desk, the keying of sheets and the interview share. */
export const assistedFields = {
  speaker: personFields.superRefine((person, check) => checkPerson(person, check)),
  /** The speaker brings the words of somebody else. */
  onBehalf: tick,
  other: personFields.optional(),
  visibility: z.enum(visibilities, 'voices.assisted.problem.visibility'),
  sensitive: tick,
  consents: consentsInput,
  /** What worries whoever writes it down; empty when nothing does. */
  worry: plainText(limits.summary),
  /** The language of the page, in which new people are added. */
  pageLanguage: z.enum(languages),
}
