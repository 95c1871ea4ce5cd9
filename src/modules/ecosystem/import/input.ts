import { z } from 'zod'
import { tick } from '../../../platform/input.ts'
import { fileLimits } from './limits.ts'

/** A file as text. `another`: names that are nearly the same as one on the map were looked at, and are others. */
export const importMapInput = z.strictObject({
  csv: z
    .string('ecosystem.input.csv')
    .min(1, 'ecosystem.input.csv')
    .max(fileLimits.textChars, 'ecosystem.input.csv-long'),
  another: tick,
  roleWords: z.array(z.string().max(40)).max(500),
})
