import { z } from 'zod'
import { languages } from '../../shared/language.ts'

/** A name for good: what people see may change, this may not. */
export const key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write small letters, figures and - only.')

/** A text that is there. */
export const words = z.string().trim().min(1, 'The text is empty.')

/** The version of a file. */
export const fileVersion = z
  .string()
  .regex(/^\d+\.\d+\.\d+$/, 'Write three numbers with dots, such as 1.0.0.')

/** A text by language; the English one must be there. */
export const localText = z.partialRecord(z.enum(languages), words).check(needsEnglish)

/** A text that is there in at least one language. */
export const anyLocalText = z
  .partialRecord(z.enum(languages), words)
  .refine((text) => Object.keys(text).length > 0, 'The text is missing in every language.')

/** A longer text by language, as a list of paragraphs. */
export const localParagraphs = z
  .partialRecord(z.enum(languages), z.array(words).min(1, 'A text needs at least one paragraph.'))
  .check(needsEnglish)

function needsEnglish(ctx: z.core.ParsePayload<Partial<Record<string, unknown>>>): void {
  if (ctx.value.en) return
  ctx.issues.push({
    code: 'custom',
    input: ctx.value,
    path: ['en'],
    message: 'The English text ("en") is missing.',
  })
}

/** Orders versions by their numbers: 0.10.0 comes after 0.9.0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number))
  for (const [i, number] of left!.entries()) {
    const difference = number - (right![i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
