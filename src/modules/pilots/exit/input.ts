import { z } from 'zod'
import {
  day,
  limits as shared,
  neededId,
  neededLocalText,
  neededText,
  optionalId,
  plainText,
  seenVersion,
} from '../../../platform/input.ts'
import { criteriaSlots } from '../criteria/commands.ts'
import { judgements, outcomes, standings } from './schema.ts'

/** How long texts may be, in characters. */
export const limits = { ...shared, told: 2000 } as const

const about = { initiativeId: neededId, pilotId: neededId }
const choose = 'platform.input.choose'

const verdict = z.strictObject({
  judgement: z.enum(judgements, choose),
  words: plainText(limits.reason),
})

export const decideExitInput = z.strictObject({
  ...about,
  /** How many exit decisions, and which criteria, somebody saw when they began to write. */
  version: seenVersion,
  criteriaNumber: seenVersion,
  outcome: z.enum(outcomes, choose),
  /** One for each criterion, by its number. */
  verdicts: z.partialRecord(z.enum(criteriaSlots), verdict),
  reasons: neededLocalText(limits.body, 'pilots.input.reasons'),
  depth: z.coerce.number(choose).int().min(1, choose).max(7, choose),
  power: neededText(limits.line, 'pilots.input.power'),
  groupId: optionalId,
  decidedOn: day,
})

export const tellInput = z.strictObject({
  ...about,
  told: neededLocalText(limits.told, 'pilots.input.told'),
})

export const noteFollowUpInput = z.strictObject({
  ...about,
  followUpId: neededId,
  standing: z.enum(standings, choose),
  words: neededText(limits.reason, 'pilots.input.follow-up'),
})
