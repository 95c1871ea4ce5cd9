import { z } from 'zod'
import {
  limits as shared,
  neededId,
  neededLocalText,
  neededText,
  localText,
  optionalId,
  plainText,
  seenVersion,
  tick,
} from '../../platform/input.ts'
import { languages } from '../../shared/language.ts'
import { spokenLanguages } from './languages.ts'
import { inviteChannels, sessionKinds, sessionModes } from './schema.ts'

/** How long texts may be in characters, and how many people one form may name or count. */
export const limits = { ...shared, purpose: 3000, people: 500, others: 5000 } as const

/** Ids from ticked boxes: none, one or several. */
export const ids = z
  .union(
    [z.literal('').transform(() => []), neededId.transform((one) => [one]), z.array(neededId)],
    'sessions.input.choose',
  )
  .default([])
  .transform((chosen) => [...new Set(chosen)])
  .refine((chosen) => chosen.length <= limits.people, 'sessions.input.too-many')

const time = z
  .string('sessions.input.time')
  .trim()
  .transform((typed) => typed.replace('.', ':').padStart(5, '0'))
  .refine((typed) => /^([01]\d|2[0-3]):[0-5]\d$/.test(typed), 'sessions.input.time')

const details = {
  activityId: optionalId,
  kind: z.enum(sessionKinds, 'sessions.input.choose'),
  mode: z.enum(sessionModes, 'sessions.input.choose'),
  title: neededLocalText(limits.title, 'sessions.input.title'),
  purpose: localText(limits.purpose).default({}),
  /** The day and the times as the lab's clocks show them. */
  day: z.iso
    .date('sessions.input.day')
    .refine((day) => day >= '1900' && day < '2200', 'sessions.input.day'),
  from: time,
  to: time,
  placeId: optionalId,
  placeWords: plainText(limits.line),
  language: z.enum(spokenLanguages, 'sessions.input.choose'),
  public: tick,
  ledBy: optionalId,
}

const endsLater = {
  test: ({ from, to }: { from: string; to: string }) => from < to,
  problem: { path: ['to'], message: 'sessions.input.ends-later' },
}

export const planSessionInput = z
  .strictObject({ initiativeId: neededId, ...details })
  .refine(endsLater.test, endsLater.problem)

const about = { initiativeId: neededId, sessionId: neededId }

export const changeSessionInput = z
  .strictObject({ ...about, version: seenVersion, ...details })
  .refine(endsLater.test, endsLater.problem)

export const aboutSession = z.strictObject(about)

export const cancelSessionInput = z.strictObject({
  ...about,
  because: neededText(limits.reason, 'sessions.input.because'),
})

export const inviteInput = z.strictObject({
  ...about,
  people: ids.refine((chosen) => chosen.length > 0, 'sessions.input.people'),
  channel: z.enum(inviteChannels, 'sessions.input.choose'),
})

export const uninviteInput = z.strictObject({ ...about, participantId: neededId })

/** `seen` are the people the form showed: only they are marked, so that two lists at one door do not undo each other. */
export const recordAttendanceInput = z.strictObject({
  ...about,
  version: seenVersion,
  seen: ids,
  came: ids,
  otherCount: z
    .union(
      [z.literal('').transform(() => 0), z.coerce.number('sessions.input.count')],
      'sessions.input.count',
    )
    .default(0)
    .refine((n) => Number.isInteger(n) && n >= 0 && n <= limits.others, 'sessions.input.count'),
  otherNote: plainText(limits.reason),
})

export const addNewcomerInput = z.strictObject({ ...about, participantId: neededId })

/** All that is asked of somebody who comes through the door: the rest can wait. */
export const nameNewcomerInput = z.strictObject({
  ...about,
  name: neededText(limits.title, 'sessions.input.name'),
  preferredChannel: z.enum(inviteChannels, 'sessions.input.choose'),
  language: z.enum(languages, 'sessions.input.choose'),
})
