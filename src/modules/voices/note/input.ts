import { z } from 'zod'
import { neededId, optionalId, tick } from '../../../platform/input.ts'
import { visibilities, wordsMax } from '../contribution/words.ts'

/** How many notes are kept at once, and how long each may be. */
export const notesMax = 100
export const noteCharsMax = 2_000

/** What a note may be. */
export const noteKinds = ['note', 'idea'] as const

/** How what was typed is taken apart: a note a line, or notes with an empty line between them. */
export const splits = ['line', 'card'] as const

/** Everything that was written down of a session, as it was typed. */
export const keepNotesInput = z
  .strictObject({
    initiativeId: neededId,
    sessionId: neededId,
    text: z
      .string('voices.note.problem.text')
      .trim()
      .min(1, 'voices.note.problem.text')
      .max(wordsMax.body, 'platform.input.too-long'),
    split: z.enum(splits, 'voices.note.problem.split'),
    kind: z.enum(noteKinds, 'voices.note.problem.kind'),
    speakerId: optionalId,
    visibility: z.enum(visibilities, 'voices.assisted.problem.visibility'),
    sensitive: tick,
    readOut: tick,
  })
  .transform(({ text, split, ...rest }) => ({ ...rest, notes: notesIn(text, split) }))
  .superRefine(({ notes }, check) => {
    const fail = (message: string) => check.addIssue({ code: 'custom', path: ['text'], message })
    if (notes.length > notesMax) fail('voices.note.problem.many')
    else if (notes.some((note) => note.length > noteCharsMax)) fail('voices.note.problem.long')
  })

/** The notes in a text; bullets before them are left out. */
export function notesIn(text: string, split: (typeof splits)[number]): string[] {
  return text
    .split(split === 'line' ? '\n' : /\n\s*\n/)
    .map((note) => note.trim().replace(/^[-*•–]\s+/, ''))
    .filter(Boolean)
}
