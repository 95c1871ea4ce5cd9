import { z } from 'zod'
import {
  day,
  limits,
  neededId,
  neededText,
  optionalId,
  plainText,
  seenVersion,
  tick,
} from '../../../platform/input.ts'
import { checkAddress } from '../../../platform/mail/index.ts'
import { languages } from '../../../shared/language.ts'
import { asked, askedRightly } from '../input.ts'

const email = plainText(limits.title)
  .transform((text) => text.toLowerCase())
  .refine((text) => text === '' || checkAddress(text).ok, 'champions.problem.email')
const phone = plainText(limits.words).refine(
  (text) => text === '' || /^[+\d][\d\s()/-]{4,}$/.test(text),
  'champions.problem.phone',
)
const community = { placeId: optionalId, placeWords: plainText(limits.title) }
const language = z.enum(languages)
/** Left empty by people; filled in by programs that fill in everything. */
const trap = z.literal('', 'champions.problem.trap').default('')

export const sendOfferInput = z
  .strictObject({
    name: neededText(limits.title, 'champions.problem.name'),
    phone,
    email,
    ringMe: tick,
    ...community,
    why: plainText(limits.summary),
    language,
    crowded: z.boolean(),
    website: trap,
  })
  .refine((sent) => sent.phone !== '' || (sent.email !== '' && !sent.ringMe), {
    path: ['phone'],
    message: 'champions.problem.reach',
  })

export const nominateInput = z.strictObject({
  name: neededText(limits.title, 'champions.problem.nominee'),
  phone,
  email,
  ...community,
  why: neededText(limits.summary, 'champions.problem.why'),
  nominatedBy: neededText(limits.title, 'champions.problem.name'),
  nominatorContact: neededText(limits.title, 'champions.problem.nominator-contact'),
  knows: tick,
  language,
  crowded: z.boolean(),
  website: trap,
})

export const noteTalkInput = z.strictObject({
  championOfferId: neededId,
  version: seenVersion,
  note: neededText(limits.summary),
})

/** What makes an offer a champion: the day they said yes, who they are in the list, and what they are as a champion. */
export const acceptOfferInput = askedRightly(
  z.strictObject({
    championOfferId: neededId,
    version: seenVersion,
    saidYesOn: day,
    personId: optionalId,
    named: tick,
    ...asked,
  }),
)

export const declineOfferInput = z.strictObject({
  championOfferId: neededId,
  version: seenVersion,
  answer: neededText(limits.summary, 'champions.problem.answer'),
})
