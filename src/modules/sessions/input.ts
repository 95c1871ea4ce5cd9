import { z } from 'zod'
import { isUuid } from '../../shared/id.ts'
import { languages, type LocalText } from '../../shared/language.ts'
import { spokenLanguages } from './languages.ts'
import { inviteChannels, sessionKinds, sessionModes } from './schema.ts'

/** How long texts may be in characters, and how many people one form may name. */
export const limits = {
  title: 120,
  line: 200,
  reason: 500,
  purpose: 3000,
  people: 500,
  others: 5000,
}

const id = z.string('sessions.input.choose').refine(isUuid, 'sessions.input.choose')
const optionalId = z
  .union([z.literal('').transform(() => null), z.null(), id], 'sessions.input.choose')
  .default(null)

/** Ids from ticked boxes: none, one or several. */
const ids = z
  .union(
    [z.literal('').transform(() => []), id.transform((one) => [one]), z.array(id)],
    'sessions.input.choose',
  )
  .default([])
  .transform((chosen) => [...new Set(chosen)])
  .refine((chosen) => chosen.length <= limits.people, 'sessions.input.too-many')

const text = (charsMax: number) =>
  z.string().trim().max(charsMax, 'sessions.input.too-long').default('')

function localText(charsMax: number) {
  const words = z.string().trim().max(charsMax, 'sessions.input.too-long')
  return z
    .partialRecord(z.enum(languages), words)
    .default({})
    .transform(
      (sent) => Object.fromEntries(Object.entries(sent).filter(([, said]) => said)) as LocalText,
    )
}

const tick = z
  .union([
    z.boolean(),
    z.literal('yes').transform(() => true),
    z.literal('').transform(() => false),
  ])
  .default(false)

const time = z
  .string('sessions.input.time')
  .trim()
  .transform((typed) => typed.replace('.', ':').padStart(5, '0'))
  .refine((typed) => /^([01]\d|2[0-3]):[0-5]\d$/.test(typed), 'sessions.input.time')

const version = z.coerce.number('sessions.input.choose').int().positive()

const details = {
  activityId: optionalId,
  kind: z.enum(sessionKinds, 'sessions.input.choose'),
  mode: z.enum(sessionModes, 'sessions.input.choose'),
  title: localText(limits.title).refine((said) => Object.keys(said).length > 0, {
    message: 'sessions.input.title',
  }),
  purpose: localText(limits.purpose),
  /** The day and the times as the lab's clocks show them. */
  day: z.iso
    .date('sessions.input.day')
    .refine((day) => day >= '1900' && day < '2200', 'sessions.input.day'),
  from: time,
  to: time,
  placeId: optionalId,
  placeWords: text(limits.line),
  language: z.enum(spokenLanguages, 'sessions.input.choose'),
  public: tick,
  ledBy: optionalId,
}

const endsLater = {
  test: ({ from, to }: { from: string; to: string }) => from < to,
  problem: { path: ['to'], message: 'sessions.input.ends-later' },
}

export const planSessionInput = z
  .strictObject({ initiativeId: id, ...details })
  .refine(endsLater.test, endsLater.problem)

const about = { initiativeId: id, sessionId: id }

export const changeSessionInput = z
  .strictObject({ ...about, version, ...details })
  .refine(endsLater.test, endsLater.problem)

export const aboutSession = z.strictObject(about)

export const cancelSessionInput = z.strictObject({
  ...about,
  because: z
    .string('sessions.input.because')
    .trim()
    .min(1, 'sessions.input.because')
    .max(limits.reason, 'sessions.input.too-long'),
})

export const inviteInput = z.strictObject({
  ...about,
  people: ids.refine((chosen) => chosen.length > 0, 'sessions.input.people'),
  channel: z.enum(inviteChannels, 'sessions.input.choose'),
})

export const uninviteInput = z.strictObject({ ...about, participantId: id })

/** `seen` are the people the form showed: only they are marked, so that two lists at one door do not undo each other. */
export const recordAttendanceInput = z.strictObject({
  ...about,
  version,
  seen: ids,
  came: ids,
  otherCount: z
    .union(
      [z.literal('').transform(() => 0), z.coerce.number('sessions.input.count')],
      'sessions.input.count',
    )
    .default(0)
    .refine((n) => Number.isInteger(n) && n >= 0 && n <= limits.others, 'sessions.input.count'),
  otherNote: text(limits.reason),
})

export const addNewcomerInput = z.strictObject({ ...about, participantId: id })

/** All that is asked of somebody who comes through the door: the rest can wait. */
export const nameNewcomerInput = z.strictObject({
  ...about,
  name: z
    .string('sessions.input.name')
    .trim()
    .min(1, 'sessions.input.name')
    .max(limits.title, 'sessions.input.too-long'),
  preferredChannel: z.enum(inviteChannels, 'sessions.input.choose'),
  language: z.enum(languages, 'sessions.input.choose'),
})
