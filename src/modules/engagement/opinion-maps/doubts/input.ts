import { z } from 'zod'
import { aboutMap } from '../map/input.ts'
import { doubts } from '../words.ts'

/** What is decided about the newcomers of one hour, as the list names it. */
export const decideDoubtsInput = z.strictObject({
  ...aboutMap.shape,
  hour: z.iso.datetime('platform.input.unknown'),
  decision: z.enum(doubts, 'platform.input.choose'),
})
