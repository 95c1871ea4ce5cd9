import { z } from 'zod'
import { mediaTypes } from '../../../platform/blobs/index.ts'
import {
  day,
  limits as shared,
  localText,
  neededId,
  neededLocalText,
  neededText,
  optionalId,
  plainText,
  seenVersion,
  tick,
} from '../../../platform/input.ts'
import { originInput } from '../origin.ts'

/** How long texts may be, in characters, and how much one prototype may hold. */
export const limits = { ...shared, what: 3000, said: 2000, versions: 40, trials: 400 } as const

/** A file that was received and checked before the change. */
const receivedFile = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.enum(mediaTypes),
  fileName: z.string().max(200),
  byteCount: z.number().int().positive(),
})

const about = { initiativeId: neededId, prototypeId: neededId }
const details = {
  title: neededLocalText(limits.title, 'pilots.prototype.input.title'),
  public: tick,
}

const version = {
  what: neededLocalText(limits.what, 'pilots.prototype.input.what'),
  learn: neededLocalText(limits.reason, 'pilots.prototype.input.learn'),
  madeOn: day,
  file: receivedFile.nullable().default(null),
  shows: plainText(limits.line),
}
const saysWhatShows = {
  test: ({ file, shows }: { file: unknown; shows: string }) => file === null || shows !== '',
  problem: { path: ['shows'], message: 'pilots.prototype.input.shows' },
}

export const makePrototypeInput = z
  .strictObject({ initiativeId: neededId, from: originInput, ...details, ...version })
  .refine(saysWhatShows.test, saysWhatShows.problem)

export const changePrototypeInput = z.strictObject({ ...about, version: seenVersion, ...details })
export const aboutPrototype = z.strictObject(about)

export const addVersionInput = z
  .strictObject({
    ...about,
    /** The number of the newest version that the writer saw. */
    version: seenVersion,
    changedBecause: neededLocalText(limits.summary, 'pilots.prototype.input.because'),
    trials: z
      .union([z.string().transform((one) => [one]), z.array(z.string())])
      .default([])
      .pipe(z.array(z.uuid('platform.input.choose')).max(limits.trials)),
    ...version,
  })
  .refine(saysWhatShows.test, saysWhatShows.problem)

/** Putting the words of a version right before anybody tried it. */
export const changeVersionInput = z
  .strictObject({
    ...about,
    prototypeVersionId: neededId,
    version: seenVersion,
    changedBecause: localText(limits.summary).default({}),
    ...version,
  })
  .refine(saysWhatShows.test, saysWhatShows.problem)

export const audiences = ['inside', 'everyone'] as const
const people = 'pilots.prototype.input.people'

export const noteTrialInput = z
  .strictObject({
    ...about,
    prototypeVersionId: neededId,
    triedOn: day,
    who: neededText(limits.line, 'pilots.prototype.input.who'),
    people: z.coerce.number(people).int(people).min(1, people).max(10_000, people),
    participantId: optionalId,
    said: neededText(limits.said, 'pilots.prototype.input.said'),
    audience: z.enum(audiences, 'platform.input.choose'),
    mode: z.union([z.literal('').transform(() => null), z.enum(['spoken', 'paper'])]).default(null),
    witness: plainText(limits.line),
    /** The exact words that stood on the form, for each audience. */
    insideTextId: optionalId,
    everyoneTextId: optionalId,
  })
  .refine((one) => one.participantId === null || one.people === 1, {
    path: ['people'],
    message: 'pilots.prototype.input.one-person',
  })
  .refine((one) => one.participantId === null || one.mode !== null, {
    path: ['mode'],
    message: 'platform.input.choose',
  })
  .refine((one) => one.participantId === null || one.witness !== '', {
    path: ['witness'],
    message: 'pilots.prototype.input.witness',
  })

export const aboutTrial = z.strictObject({ ...about, prototypeTrialId: neededId })
