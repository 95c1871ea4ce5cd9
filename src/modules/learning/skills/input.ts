import { z } from 'zod'
import { neededId, optionalDay, tick } from '../../../platform/input.ts'
import { ratingMax } from './schema.ts'

const rating = z.coerce
  .number('platform.input.choose')
  .int('platform.input.choose')
  .min(1, 'platform.input.choose')
  .max(ratingMax, 'platform.input.choose')

/** One rating a skill: which skills there are, the command knows. */
const ratings = z.record(z.string().max(100), rating).default({})

/** `checkedOn` left empty is today. */
export const checkSkillsInput = z.strictObject({ checkedOn: optionalDay, ratings })

/** From paper; `showMe`: the person lets whoever writes it down see how they rate themselves. */
export const recordSkillsInput = z.strictObject({
  participantId: z.uuid('platform.input.choose'),
  checkedOn: optionalDay,
  showMe: tick,
  ratings,
})

export const aboutSkillCheck = z.strictObject({ skillCheckId: neededId })

export const shareSkillsInput = z.strictObject({
  shownTo: z.array(z.uuid('platform.input.choose')).max(100, 'learning.input.too-many').default([]),
})
