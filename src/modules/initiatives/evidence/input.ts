import { z } from 'zod'
import { mediaTypes } from '../../../platform/blobs/index.ts'
import {
  limits,
  neededId,
  neededLocalText,
  neededText,
  optionalFigure,
  optionalId,
  plainText,
  tick,
} from '../../../platform/input.ts'
import { evidenceKinds } from './schema.ts'

const addressMax = 2000

/** A file that was received and checked before the change; its row is written with the evidence. */
const receivedFile = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.enum(mediaTypes),
  fileName: z.string().max(200),
  byteCount: z.number().int().positive(),
})

/** Links lead to web pages; anything else a browser could run or open is refused. */
const webAddress = z
  .string()
  .trim()
  .max(addressMax, 'platform.input.too-long')
  .refine((text) => text === '' || isWebAddress(text), 'initiatives.input.address')
  .default('')

function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.hostname !== ''
}

const content = {
  file: { path: 'file', missing: 'initiatives.input.file' },
  link: { path: 'address', missing: 'initiatives.input.address' },
  text: { path: 'body', missing: 'initiatives.input.body' },
  figure: { path: 'figure', missing: 'platform.input.figure' },
} as const

export const addEvidenceInput = z
  .strictObject({
    initiativeId: neededId,
    phaseId: neededId,
    activityId: optionalId,
    /** What the method expects and this is; empty when it is something more. */
    key: plainText(100),
    kind: z.enum(evidenceKinds, 'platform.input.choose'),
    title: neededLocalText(limits.title, 'initiatives.input.title'),
    proves: neededText(limits.reason, 'initiatives.input.proves'),
    body: plainText(limits.body),
    address: webAddress,
    file: receivedFile.nullable().default(null),
    figure: optionalFigure,
    unit: plainText(limits.words),
    public: tick,
  })
  .superRefine((sent, ctx) => {
    const { path, missing } = content[sent.kind]
    if (sent[path] === null || sent[path] === '') {
      ctx.addIssue({ code: 'custom', path: [path], message: missing })
    }
    if (sent.kind === 'figure' && !sent.unit) {
      ctx.addIssue({ code: 'custom', path: ['unit'], message: 'initiatives.input.unit' })
    }
  })

const about = { initiativeId: neededId, evidenceId: neededId }

export const aboutEvidence = z.strictObject(about)
export const withdrawEvidenceInput = z.strictObject({
  ...about,
  because: neededText(limits.reason, 'initiatives.input.because'),
})
export const showEvidenceInput = z.strictObject({ ...about, public: tick })
