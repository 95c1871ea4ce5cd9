import { z } from 'zod'
import { limits, neededId, neededText, plainText, tick } from '../../../platform/input.ts'
import { dateFormats } from './days.ts'
import { encodings } from './encoding.ts'
import { importedKinds, importedVisibilities } from './mapping.ts'

const columnMax = 120
const column = plainText(columnMax)

/** A file that was looked into and kept before the change. */
export const beginImportInput = z.strictObject({
  initiativeId: neededId,
  fileId: neededId,
  fileName: z.string().max(200),
  fileHash: z.string().regex(/^[0-9a-f]{64}$/),
  byteCount: z.number().int().positive(),
  encoding: z.enum(encodings),
  separator: z.string().length(1),
  columns: z.array(z.string().max(columnMax)).min(1).max(200),
})

const about = { initiativeId: neededId, importRunId: neededId }

export const aboutImport = z.strictObject(about)
export const runInput = z.strictObject({ importRunId: neededId })

/** Which column is what, and where the texts come from. */
export const mapImportInput = z
  .strictObject({
    ...about,
    title: column,
    body: column,
    date: column,
    id: column,
    language: column,
    place: column,
    dateFormat: z.enum(dateFormats, 'platform.input.choose'),
    header: tick,
    kind: z.enum(importedKinds, 'platform.input.choose'),
    visibility: z.enum(importedVisibilities, 'platform.input.choose'),
    source: neededText(limits.reason, 'voices.import.input.source'),
  })
  .refine(({ title, body }) => title !== '' || body !== '', {
    path: ['body'],
    message: 'voices.import.input.words',
  })
