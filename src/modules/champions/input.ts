import { z } from 'zod'
import {
  day,
  limits as shared,
  localText,
  neededId,
  neededText,
  plainText,
  seenVersion,
  tick,
} from '../../platform/input.ts'
import { leastMinutes, weekMinutes } from './limits.ts'
import { currencies, professions, yesWays } from './schema.ts'

export const limits = { ...shared, card: 3000, places: 60 } as const

/** Ids from ticked boxes: none, one or several. */
const tickedIds = z
  .union(
    [z.literal('').transform(() => []), neededId.transform((one) => [one]), z.array(neededId)],
    'platform.input.choose',
  )
  .default([])
  .transform((chosen) => [...new Set(chosen)])
  .refine((chosen) => chosen.length <= limits.places, 'champions.problem.places')

/** Hours as people type them, 3 or 2,5, kept as minutes. */
export function hours(least = leastMinutes) {
  return z
    .union([z.number(), z.string().trim().min(1, 'champions.problem.hours')])
    .transform((typed) => Math.round(Number(String(typed).replace(',', '.')) * 60))
    .refine(
      (minutes) => Number.isFinite(minutes) && minutes >= least && minutes <= weekMinutes,
      'champions.problem.hours',
    )
}

/** Languages a champion speaks, as codes. */
const languageCodes = z
  .union([
    z.literal('').transform(() => []),
    z.string().transform((one) => [one]),
    z.array(z.string()),
  ])
  .default([])
  .transform((chosen) => [...new Set(chosen)])
  .refine(
    (chosen) => chosen.length <= 20 && chosen.every((one) => /^[a-z]{2,3}$/.test(one)),
    'platform.input.choose',
  )

const details = {
  profession: z.enum(professions, 'platform.input.choose'),
  professionWords: plainText(limits.words),
  organisation: plainText(limits.title),
  employed: tick,
  languages: languageCodes,
  cap: hours(),
  since: day,
}
const wordsForOther = {
  test: (sent: { profession: string; professionWords: string }) =>
    sent.profession !== 'other' || sent.professionWords !== '',
  problem: { path: ['professionWords'], message: 'champions.problem.profession-words' },
}

/** What somebody is asked to be. The whole lab is said, never meant by saying nothing. */
export const asked = { placeIds: tickedIds, initiativeIds: tickedIds, wholeLab: tick, ...details }
type Scope = { wholeLab: boolean; initiativeIds: readonly string[] }
const scoped = {
  test: ({ wholeLab, initiativeIds }: Scope) => wholeLab || initiativeIds.length > 0,
  problem: { path: ['wholeLab'], message: 'champions.problem.scope' },
}

/** The rules for what somebody is asked to be, on top of its fields. */
export function askedRightly<
  T extends z.ZodType<Scope & { profession: string; professionWords: string }>,
>(input: T): T {
  return input.refine(wordsForOther.test, wordsForOther.problem).refine(scoped.test, scoped.problem)
}

export const addChampionInput = askedRightly(
  z.strictObject({ participantId: z.uuid('platform.input.choose'), ...asked }),
)

export const aboutChampion = z.strictObject({ championId: neededId })

/** Who is asked says yes on the page. */
export const sayYesInput = z.strictObject({ championId: neededId, named: tick })

/** A yes that a coordinator notes: when, how, and who heard it or where the paper is. */
export const noteYesInput = z.strictObject({
  championId: neededId,
  yesOn: day,
  yesHow: z.enum(yesWays, 'platform.input.choose').exclude(['page']),
  yesWitness: neededText(limits.title, 'champions.problem.witness'),
  named: tick,
})

export const changeChampionInput = z
  .strictObject({ championId: neededId, version: seenVersion, named: tick, ...details })
  .refine(wordsForOther.test, wordsForOther.problem)

export const setStateInput = z.strictObject({
  championId: neededId,
  state: z.enum(['active', 'paused'], 'platform.input.choose'),
})

export const setReadinessInput = z.strictObject({ championId: neededId, ready: tick })

export const changeSetupInput = z.strictObject({
  version: seenVersion,
  callOpen: tick,
  callWords: localText(limits.card).default({}),
  trainingWords: localText(limits.summary).default({}),
  hoursWeek: plainText(limits.words),
  currency: z.enum(currencies, 'platform.input.choose'),
})

export const setCommunitiesInput = z.strictObject({ championId: neededId, placeIds: tickedIds })

export const setTargetsInput = z.strictObject({ initiativeId: neededId, placeIds: tickedIds })
