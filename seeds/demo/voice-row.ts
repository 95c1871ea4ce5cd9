import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { readRows } from './read-rows.ts'
import type { Stage } from './stage.ts'

const row = z.object({
  /** So many days ago it was said. */
  days: z.coerce.number(),
  channel: z.enum(['web', 'paper', 'phone', 'visit', 'session', 'import']),
  /** A key of the cast or of the residents; nobody when they gave no name. */
  who: z.string(),
  kind: z.enum(['story', 'idea', 'comment', 'note']),
  theme: z.string(),
  place: z.string(),
  audience: z.enum(['private', 'lab', 'public']),
  /** How that begins which a comment is about. */
  about: z.string(),
  text: z.string(),
})

/** One thing that somebody says in the demo. */
export type VoiceRow = z.infer<typeof row>

/** Everything that is said in a lab of the demo, in the order of the days; all of it is invented. */
export const readVoices = (lab: string) => readRows(lab, row)

/** What was said in an initiative, to be found again by how it begins. */
export type Said = {
  id(begins: string): string
  ids(wanted: (one: VoiceRow) => boolean): string[]
}

/** Looks up the contributions that the rows have become. */
export async function lookSaid(
  stage: Stage,
  initiativeId: string,
  voices: readonly VoiceRow[],
): Promise<Said> {
  const kept = await stage.read<{ id: string; body: string }>(
    sql`select id, body from contribution where initiative_id = ${initiativeId}`,
  )
  const byText = new Map(kept.map(({ id, body }) => [body, id]))
  const idOf = ({ text }: VoiceRow) => byText.get(text)
  return {
    id: (begins) => {
      const id = voices.filter(({ text }) => text.startsWith(begins)).map(idOf)[0]
      if (!id) throw new Error(`nobody in the demo has said: ${begins}`)
      return id
    },
    ids: (wanted) => voices.filter(wanted).flatMap((one) => idOf(one) ?? []),
  }
}
