import { z } from 'zod'
import { relations } from './schema.ts'

const kind = z.string().regex(/^[a-z][a-z-]{0,39}$/, 'thread.input.choose')
const ref = z.strictObject({ kind, id: z.uuid('thread.input.choose') })

export const linkInput = z.strictObject({
  from: ref,
  to: ref,
  relation: z.enum(relations, 'thread.input.choose'),
})

export const linkRemovalInput = z.strictObject({ linkId: z.uuid() })
