import { z } from 'zod'
import { limits, neededId, neededText, plainText, seenVersion } from '../../../platform/input.ts'

/** How many tags one form may bring, and how many a reader may give one contribution. */
export const tagsMax = 20

/** What is listed between commas, in small letters: 'Night, driving ' is night and driving. */
function tagsIn(typed: string): string[] {
  const words = typed.split(/[,;\n]/).map((tag) => tag.replace(/\s+/g, ' ').trim().toLowerCase())
  return [...new Set(words.filter(Boolean))]
}

const tagLine = z
  .string()
  .max(limits.summary, 'platform.input.too-long')
  .default('')
  .transform(tagsIn)
  .refine((tags) => tags.every((tag) => tag.length <= limits.words), 'voices.reading.tag-too-long')

const about = { initiativeId: neededId, contributionId: neededId }

export const aboutReading = z.strictObject(about)

/** New tags as they are typed, and existing ones that were ticked. */
export const giveTagsInput = z
  .strictObject({ ...about, tags: tagLine, known: z.array(neededText(limits.words)).default([]) })
  .transform(({ tags, known, ...rest }) => ({
    ...rest,
    tags: [...new Set([...tags, ...known.flatMap(tagsIn)])],
  }))
  .refine(({ tags }) => tags.length > 0, { path: ['tags'], message: 'voices.reading.tag-missing' })
  .refine(({ tags }) => tags.length <= tagsMax, {
    path: ['tags'],
    message: 'voices.reading.tags-too-many',
  })

export const takeTagInput = z.strictObject({ ...about, tag: neededText(limits.words) })

export const writeNoteInput = z.strictObject({ ...about, note: plainText(limits.summary) })

/** Numbers of the sentences, counted from 0, in the version of the text that the reader saw. */
export const cutExtractInput = z.strictObject({
  ...about,
  version: seenVersion,
  sentences: z
    .array(z.coerce.number().int().min(0).max(20_000), 'voices.reading.sentences-missing')
    .min(1, 'voices.reading.sentences-missing')
    .max(400),
})

export const removeExtractInput = z.strictObject({ ...about, extractId: neededId })
