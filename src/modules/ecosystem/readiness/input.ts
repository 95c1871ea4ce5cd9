import { z } from 'zod'
import { day, neededId } from '../../../platform/input.ts'
import { tiers } from './tiers.ts'

/** How long a round may take answers. */
export const roundDaysMax = 120
/** How many people one group may be. */
const groupMax = 500

export const openRoundInput = z.strictObject({
  stakeholderId: neededId,
  opensOn: day,
  closesOn: day,
})
const aboutRound = { stakeholderId: neededId, readinessRoundId: neededId }
export const roundInput = z.strictObject(aboutRound)
export const moveRoundInput = z.strictObject({ ...aboutRound, closesOn: day })
export const renewLinkInput = z.strictObject({
  ...aboutRound,
  tier: z.enum(tiers, 'platform.input.choose'),
})

/** One to five, or 0 for 'cannot say'. */
const answer = z.enum(['0', '1', '2', '3', '4', '5'], 'platform.input.choose').transform(Number)

/** What one person answered; a statement left out was not answered. */
export const answersInput = z.record(z.string().max(60), answer).default({})

/** How many people answered together. */
export const groupPeople = z.coerce
  .number('ecosystem.readiness.input.people')
  .int('ecosystem.readiness.input.people')
  .min(2, 'ecosystem.readiness.input.people')
  .max(groupMax, 'ecosystem.readiness.input.people')
