import { z } from 'zod'
import {
  day,
  limits as shared,
  neededId,
  neededText,
  optionalDay,
  optionalFigure,
  optionalId,
  plainText,
  seenVersion,
  tick,
} from '../../../platform/input.ts'
import { needKinds } from '../access-plan/schema.ts'
import { currencies, supportStates, type SupportState } from './schema.ts'

/** How long texts may be in characters, how many lines one session holds, and the highest cost of one line. */
export const limits = { ...shared, lines: 500, cost: 1_000_000 } as const

const about = { initiativeId: neededId, sessionId: neededId }
const one = { ...about, sessionSupportId: neededId }

export const makeSupportsInput = z.strictObject(about)

/** What something costs, as people type it, in the smallest unit of the currency. */
const cost = optionalFigure
  .refine((value) => value === null || (value >= 0 && value <= limits.cost), 'sessions.input.cost')
  .transform((value) => (value === null ? null : Math.round(value * 100)))

const arranging = {
  kind: z.enum(needKinds, 'sessions.input.choose'),
  what: neededText(limits.reason, 'sessions.input.need-words'),
  how: plainText(limits.reason),
  arrangedBy: optionalId,
  dueOn: day,
  costCents: cost,
  currency: z.enum(currencies, 'sessions.input.choose'),
}

export const addSupportInput = z.strictObject({ ...about, participantId: neededId, ...arranging })

const outcome = {
  state: z.enum(supportStates, 'sessions.input.choose'),
  reason: plainText(limits.reason),
}
const reasoned = {
  test: ({ state, reason }: { state: SupportState; reason?: string }) =>
    state !== 'not-met' || Boolean(reason),
  problem: { path: ['reason'], message: 'sessions.input.not-met-because' },
}

export const changeSupportInput = z
  .strictObject({
    ...one,
    version: seenVersion,
    ...arranging,
    ...outcome,
    claimed: tick,
    paidOn: optionalDay,
  })
  .refine(reasoned.test, reasoned.problem)
  .refine(({ claimed, costCents }) => !claimed || costCents !== null, {
    path: ['costCents'],
    message: 'sessions.input.claimed-what',
  })
  .refine(({ claimed, paidOn }) => claimed || paidOn === null, {
    path: ['claimed'],
    message: 'sessions.input.paid-claim',
  })

/** What who arranges it says: how far it has come, and how it is done. Left out, how it is done stays. */
export const reportSupportInput = z
  .strictObject({
    ...one,
    version: seenVersion,
    ...outcome,
    how: z.string().trim().max(limits.reason, 'platform.input.too-long').optional(),
  })
  .refine(reasoned.test, reasoned.problem)
