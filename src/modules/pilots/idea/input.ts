import { z } from 'zod'
import {
  limits as shared,
  neededId,
  neededLocalText,
  neededText,
  optionalId,
  plainText,
  seenVersion,
  tick,
} from '../../../platform/input.ts'
import { helices } from '../../../shared/helix.ts'

/** How long texts may be in characters, and how many people an idea's team holds. */
export const limits = { ...shared, idea: 3000, people: 60 } as const

const details = {
  title: neededLocalText(limits.title, 'pilots.idea.input.title'),
  idea: neededLocalText(limits.idea, 'pilots.idea.input.idea'),
  nextStep: plainText(limits.reason),
  hostId: optionalId,
  public: tick,
}

export const makeIdeaInput = z.strictObject({
  initiativeId: neededId,
  /** What it grew out of, as 'finding:0190...'; may be left empty. */
  from: z
    .string()
    .max(100)
    .regex(/^([a-z][a-z-]*:[0-9a-fA-F-]{36})?$/, 'platform.input.unknown')
    .default(''),
  proposerId: optionalId,
  ...details,
})

const about = { initiativeId: neededId, solutionIdeaId: neededId }
export const aboutIdea = z.strictObject(about)
export const changeIdeaInput = z.strictObject({ ...about, version: seenVersion, ...details })

export const putAsideInput = z.strictObject({
  ...about,
  because: neededText(limits.reason, 'pilots.idea.input.because'),
})

export const helix = z.enum(helices, 'platform.input.choose')

export const offerInput = z.strictObject({ ...about, helix, words: plainText(limits.reason) })
export const noteMemberInput = z.strictObject({
  ...about,
  participantId: neededId,
  helix,
  words: plainText(limits.reason),
  owns: tick,
})
const aboutMember = { ...about, solutionIdeaMemberId: neededId }
export const memberInput = z.strictObject(aboutMember)
export const answerMemberInput = z
  .strictObject({
    ...aboutMember,
    verdict: z.enum(['accept', 'decline'], 'platform.input.choose'),
    answer: plainText(limits.reason),
  })
  .refine(({ verdict, answer }) => verdict === 'accept' || answer !== '', {
    path: ['answer'],
    message: 'pilots.idea.input.answer',
  })
