import { sql } from 'drizzle-orm'
import type { DemoLesson } from './lesson-words.ts'
import type { Stage } from './stage.ts'

/** The things of an initiative that something can rest on: newest first, with their titles. */
export type DemoGround = { kind: string; id: string; title: string }

/** All of them that everyone may read, in one query. */
export async function readGrounds(stage: Stage, initiativeId: string): Promise<DemoGround[]> {
  return stage.read<DemoGround>(sql`
    select 'pilot' as kind, id, title ->> 'en' as title from pilot where initiative_id = ${initiativeId}
    union all select 'finding', id, claim ->> 'en' from finding
      where initiative_id = ${initiativeId} and state = 'published'
    union all select 'opinion-map', id, topic ->> 'en' from opinion_map where initiative_id = ${initiativeId}
    union all select 'decision', id, question ->> 'en' from decision where initiative_id = ${initiativeId}
    union all select 'evidence', id, title ->> 'en' from evidence
      where initiative_id = ${initiativeId} and public
    order by 1, 2 desc`)
}

/** The newest of each kind, as pickers send it; what this lab does not have is left out. */
export function chosen(
  grounds: readonly DemoGround[],
  wanted: DemoLesson['restsOn'],
): readonly string[] {
  const found = wanted.flatMap(
    ([kind, word = '']) =>
      grounds.find((one) => one.kind === kind && one.title.toLowerCase().includes(word)) ?? [],
  )
  return found.map(({ kind, id }) => `${kind}:${id}`)
}
