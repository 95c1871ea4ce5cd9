import { z } from 'zod'
import {
  day,
  limits as shared,
  localText,
  neededId,
  neededLocalText,
  optionalDay,
  optionalId,
  plainText,
  seenVersion,
  tick,
} from '../../../platform/input.ts'
import { currencies, minorOf } from '../../../shared/money.ts'
import { fourTests, promiseSides, waysToBuy } from './schema.ts'

/** How long texts may be, in characters: a page for residents is short. */
export const limits = { ...shared, what: 2000, way: 300 } as const

const choose = 'platform.input.choose'
const about = { initiativeId: neededId, serviceId: neededId }
export const aboutService = z.strictObject(about)

const details = {
  title: neededLocalText(limits.title, 'pilots.service.input.title'),
  what: neededLocalText(limits.what, 'pilots.service.input.what'),
  forWhom: neededLocalText(limits.way, 'pilots.service.input.for-whom'),
  whenWords: localText(limits.way).default({}),
  byPhone: localText(limits.way).default({}),
  onPaper: localText(limits.way).default({}),
  onWeb: localText(limits.way).default({}),
  price: localText(limits.way).default({}),
  responsible: neededLocalText(limits.way, 'pilots.service.input.responsible'),
  ownerId: optionalId,
  placeId: optionalId,
  placeWords: plainText(limits.line),
  public: tick,
}
export const makeServiceInput = z.strictObject({
  initiativeId: neededId,
  pilotId: optionalId,
  ...details,
})
export const changeServiceInput = z.strictObject({ ...about, version: seenVersion, ...details })

export const setStateInput = z
  .strictObject({
    ...about,
    version: seenVersion,
    state: z.enum(['running', 'paused', 'ended'], choose),
    reason: localText(limits.reason).default({}),
    until: optionalDay,
  })
  .refine(({ state, reason }) => state === 'running' || Object.keys(reason).length > 0, {
    path: ['reason'],
    message: 'pilots.service.input.reason',
  })

export const noteTestInput = z.strictObject({
  ...about,
  test: z.enum(fourTests, choose),
  words: neededLocalText(limits.reason, 'pilots.service.input.missing'),
  untilDay: day,
  /** The note that stood there when somebody began to write; empty where there was none. */
  seen: optionalId,
})

type Money = { value: string; localValue: string; currency: (typeof currencies)[number] }
const amount = (name: 'value' | 'localValue') => ({
  test: (sent: Money) => sent[name] === '' || minorOf(sent[name], sent.currency) !== undefined,
  problem: { path: [name], message: 'pilots.input.amount' },
})
const [value, local] = [amount('value'), amount('localValue')]

export const writeRecordInput = z
  .strictObject({
    ...about,
    version: seenVersion,
    how: z.enum(waysToBuy, choose),
    providerId: optionalId,
    providerWords: plainText(limits.line),
    startsOn: day,
    lastDay: optionalDay,
    currency: z.enum(currencies, choose),
    value: plainText(limits.words),
    localValue: plainText(limits.words),
    suppliers: z.array(neededId).max(50).default([]),
    policyTextId: optionalId,
    clauses: localText(limits.summary).default({}),
  })
  .refine(({ providerId, providerWords }) => providerId !== null || providerWords !== '', {
    path: ['providerWords'],
    message: 'pilots.service.input.provider',
  })
  .refine(({ startsOn, lastDay }) => lastDay === null || startsOn <= lastDay, {
    path: ['lastDay'],
    message: 'pilots.input.ends-later',
  })
  .refine(value.test, value.problem)
  .refine(local.test, local.problem)
  .refine(isPart, { path: ['localValue'], message: 'pilots.service.input.local-part' })

function isPart({ value: whole, localValue, currency }: Money): boolean {
  if (localValue === '') return true
  const [all, part] = [minorOf(whole, currency), minorOf(localValue, currency)]
  return all !== undefined && part !== undefined && part <= all
}

export const makePromiseInput = z
  .strictObject({
    ...about,
    side: z.enum(promiseSides, choose),
    promise: neededLocalText(limits.summary, 'pilots.service.input.promise'),
    howOften: localText(limits.words).default({}),
    ownerId: optionalId,
    ownerName: plainText(limits.title),
    dueOn: day,
  })
  .refine(({ ownerId, ownerName }) => (ownerId === null) !== (ownerName === ''), {
    path: ['ownerName'],
    message: 'pilots.service.input.who',
  })

/** A whole number as people type it; an empty field is none. */
const whole = (least: number, most: number, message: string) =>
  z
    .union(
      [
        z.number(),
        z
          .string()
          .trim()
          .regex(/^\d{1,6}$/, message)
          .transform(Number),
      ],
      message,
    )
    .pipe(z.number().int(message).min(least, message).max(most, message))

export const planTouchpointInput = z.strictObject({
  ...about,
  title: neededLocalText(limits.title, 'pilots.service.input.touchpoint'),
  everyMonths: whole(1, 24, 'pilots.service.input.months'),
  firstOn: day,
})
const aboutTouchpoint = { ...about, touchpointId: neededId }
export const endTouchpointInput = z.strictObject(aboutTouchpoint)
export const keepTouchpointInput = z.strictObject({
  ...aboutTouchpoint,
  onDay: day,
  words: neededLocalText(limits.reason, 'pilots.service.input.kept'),
  people: whole(0, 10_000, 'pilots.input.reach'),
})
