import { z } from 'zod'
import {
  day,
  limits as shared,
  neededId,
  neededLocalText,
  neededText,
  plainText,
  seenVersion,
  tick,
} from '../../../../platform/input.ts'
import { checkAddress } from '../../../../platform/mail/index.ts'
import { languages } from '../../../../shared/language.ts'
import { helix, limits as ideaLimits } from '../input.ts'

/** How long a call may stay open, and how long its texts may be. */
export const limits = { ...shared, text: ideaLimits.idea, days: 730 } as const

const details = {
  title: neededLocalText(limits.title, 'pilots.idea.input.title'),
  sought: neededLocalText(limits.text, 'pilots.call.input.sought'),
  terms: neededLocalText(limits.text, 'pilots.call.input.terms'),
  languages: z
    .union([z.enum(languages).transform((one) => [one]), z.array(z.enum(languages))])
    .default([])
    .transform((all) => [...new Set(all)])
    .refine((all) => all.length > 0, 'pilots.call.input.languages'),
  opensOn: day,
  /** The last day on which an idea is taken. */
  lastDay: day,
}
type Period = { opensOn: string; lastDay: string }
const endsLater = ({ opensOn, lastDay }: Period) => opensOn <= lastDay
const notTooLong = ({ opensOn, lastDay }: Period) =>
  (Date.parse(lastDay) - Date.parse(opensOn)) / 86_400_000 < limits.days
const late = { path: ['lastDay'], message: 'pilots.call.input.ends-later' }
const long = { path: ['lastDay'], message: 'pilots.call.input.too-long' }

export const openCallInput = z
  .strictObject({ initiativeId: neededId, ...details })
  .refine(endsLater, late)
  .refine(notTooLong, long)

const about = { initiativeId: neededId, solutionCallId: neededId }
export const aboutCall = z.strictObject(about)
export const changeCallInput = z
  .strictObject({ ...about, version: seenVersion, ...details })
  .refine(endsLater, late)
  .refine(notTooLong, long)

const email = plainText(limits.title)
  .transform((text) => text.toLowerCase())
  .refine((text) => text === '' || checkAddress(text).ok, 'pilots.call.input.email')
const phone = plainText(limits.words).refine(
  (text) => text === '' || /^[+\d][\d\s()/-]{4,}$/.test(text),
  'pilots.call.input.phone',
)

/** What somebody sends; `website` is left empty by people and filled in by programs that fill in everything. */
export const sendIdeaInput = z
  .strictObject({
    ...about,
    title: neededText(limits.title, 'pilots.idea.input.title'),
    idea: neededText(limits.text, 'pilots.idea.input.idea'),
    name: neededText(limits.title, 'pilots.call.input.name'),
    phone,
    email,
    ringMe: tick,
    organisation: plainText(limits.title),
    helix,
    language: z.enum(languages, 'platform.input.choose'),
    readTerms: tick.refine((read) => read, 'pilots.call.input.read-terms'),
    crowded: z.boolean(),
    website: z.literal('', 'pilots.call.input.trap').default(''),
  })
  .refine((sent) => sent.phone !== '' || (sent.email !== '' && !sent.ringMe), {
    path: ['phone'],
    message: 'pilots.call.input.reach',
    // Said together with what else is missing, so that nobody is sent back twice.
    when: ({ value }) => typeof (value as { phone?: unknown }).phone === 'string',
  })

const aboutOutside = { initiativeId: neededId, outsideIdeaId: neededId, version: seenVersion }
export const takeInput = z.strictObject({
  ...aboutOutside,
  title: neededLocalText(limits.title, 'pilots.idea.input.title'),
  idea: neededLocalText(limits.text, 'pilots.idea.input.idea'),
  public: tick,
  joins: tick,
  answer: neededText(limits.summary, 'pilots.call.input.answer'),
})
export const askInput = z.strictObject({
  ...aboutOutside,
  question: neededText(limits.summary, 'pilots.call.input.question'),
})
export const replyInput = z.strictObject({
  ...aboutOutside,
  note: neededText(limits.summary, 'pilots.call.input.note'),
})
export const refusalInput = z.strictObject({
  ...aboutOutside,
  answer: neededText(limits.summary, 'pilots.call.input.answer'),
})
