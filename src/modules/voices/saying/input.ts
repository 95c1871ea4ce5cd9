import { z } from 'zod'
import { mediaTypes } from '../../../platform/blobs/index.ts'
import { checkAddress } from '../../../platform/mail/index.ts'
import {
  limits,
  neededId,
  neededText,
  optionalId,
  plainText,
  tick,
} from '../../../platform/input.ts'
import { sayableKinds } from '../call/words.ts'
import { visibilities, wordsMax } from '../contribution/words.ts'
import type { AskingStep } from './steps.ts'

/** How many pictures one contribution may have. */
export const photosMax = 4

/** How somebody who says something may be told what came of it. */
export const tellingChannels = ['email', 'phone', 'letter', 'visit'] as const

const photo = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.enum(mediaTypes),
  fileName: z.string().max(200),
  byteCount: z.number().int().positive(),
  /** What it shows, for those who do not see it. */
  shows: plainText(wordsMax.shows),
})
export type DraftPhoto = z.infer<typeof photo>

const chosenIds = z
  .union([
    z.uuid().transform((one) => [one]),
    z.literal('').transform((): string[] => []),
    z.array(z.uuid()).max(20),
  ])
  .default([])

const email = plainText(limits.line).transform((text) => text.toLowerCase())

const who = z
  .strictObject({
    who: z.enum(['known', 'named', 'unnamed'], 'platform.input.choose'),
    name: plainText(limits.title),
    channel: z.enum(tellingChannels).or(z.literal('')).default(''),
    email,
    phone: plainText(limits.title),
    postalAddress: plainText(limits.reason),
    showName: tick,
  })
  .superRefine((given, ctx) => {
    const missing = (path: string, message: string) =>
      ctx.addIssue({ code: 'custom', path: [path], message })
    if (given.who !== 'named') return
    if (!given.name) missing('name', 'voices.saying.problem.name')
    if (!given.channel) missing('channel', 'voices.saying.problem.channel')
    if (given.channel === 'email' && !checkAddress(given.email).ok) {
      missing('email', 'voices.saying.problem.email')
    }
    if (given.channel === 'phone' && !/\d.*\d.*\d/.test(given.phone)) {
      missing('phone', 'voices.saying.problem.phone')
    }
    if (['letter', 'visit'].includes(given.channel) && !given.postalAddress) {
      missing('postalAddress', 'voices.saying.problem.address')
    }
  })

const whose = z
  .strictObject({
    whose: z.enum(['mine', 'theirs'], 'platform.input.choose'),
    theirName: plainText(limits.title),
  })
  .refine((given) => given.whose === 'mine' || given.theirName, {
    path: ['theirName'],
    message: 'voices.saying.problem.their-name',
  })

/** What each page of the form may send. */
export const stepInputs = {
  kind: z.strictObject({ kind: z.enum(sayableKinds, 'platform.input.choose') }),
  words: z.strictObject({
    title: plainText(wordsMax.title),
    body: neededText(wordsMax.body, 'voices.saying.problem.body'),
    /** A field that people do not see and machines fill in. */
    website: plainText(limits.line),
  }),
  place: z.strictObject({ placeId: optionalId, photos: z.array(photo).max(photosMax).default([]) }),
  whose,
  who,
  readers: z.strictObject({
    visibility: z.enum(visibilities, 'platform.input.choose'),
    consents: chosenIds,
  }),
} satisfies Record<AskingStep, z.ZodType>

export type Answers = {
  [S in AskingStep]?: z.infer<(typeof stepInputs)[S]>
}
export type AllAnswers = Required<Answers>

const step = <S extends AskingStep>(name: S) =>
  z.strictObject({
    initiativeId: neededId,
    step: z.literal(name),
    answer: stepInputs[name],
    crowded: z.boolean().default(false),
  })

/** One page of a draft. */
export const keepDraftInput = z.discriminatedUnion('step', [
  step('kind'),
  step('words'),
  step('place'),
  step('whose'),
  step('who'),
  step('readers'),
])

export const aboutDraftInput = z.strictObject({ initiativeId: neededId })
