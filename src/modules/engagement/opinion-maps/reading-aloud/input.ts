import { z } from 'zod'
import { neededId } from '../../../../platform/input.ts'
import { aboutMap } from '../map/input.ts'
import { speakerInput } from '../speaker/speaker.ts'
import { occasions } from '../words.ts'

/** Whom somebody reads to, where, and that they have said yes to it. */
export const beginReadingInput = z.strictObject({
  ...aboutMap.shape,
  speaker: speakerInput,
  occasion: z.enum(occasions, 'platform.input.choose'),
  consent: z.literal('yes', 'engagement.reading.problem.consent'),
})

export const aboutReading = z.strictObject({ ...aboutMap.shape, opinionVoterId: neededId })
