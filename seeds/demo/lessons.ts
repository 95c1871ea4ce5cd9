import { sql } from 'drizzle-orm'
import {
  addEvidenceFor,
  noteStanding,
  publishLesson,
  takeStanding,
  writeLesson,
} from '../../src/modules/lessons/index.ts'
import type { Act } from './in-one.ts'
import { demoLessons, type DemoLesson, type SaidOfLesson } from './lesson-words.ts'
import { playPractice } from './practices.ts'
import type { Stage } from './stage.ts'

/** Writes down what a lab learned, with who agrees and who does not, and describes its good practice. */
export async function playLessons(stage: Stage): Promise<void> {
  const [found] = await stage.read<{ id: string }>(
    sql`select id from initiative order by id limit 1`,
  )
  const initiativeId = found!.id
  const grounds = await readGrounds(stage, initiativeId)
  const coordinator = stage.lab.people.find(({ labRole }) => labRole === 'coordinator')!.key
  for (const lesson of demoLessons[stage.lab.slug] ?? []) {
    stage.daysAgo(lesson.days)
    const id = await stage.inOne(coordinator, (act) =>
      publish(act, stage, { initiativeId, lesson, grounds }),
    )
    for (const said of lesson.said) await say(stage, id, said)
  }
  await playPractice(stage, initiativeId, grounds)
}

/** The things of an initiative that something can rest on: newest first, with their titles. */
export type DemoGround = { kind: string; id: string; title: string }

async function readGrounds(stage: Stage, initiativeId: string): Promise<DemoGround[]> {
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

type Told = { initiativeId: string; lesson: DemoLesson; grounds: readonly DemoGround[] }

async function publish(act: Act, stage: Stage, told: Told): Promise<string> {
  const { initiativeId, lesson, grounds } = told
  const { days: _, restsOn, said: __, ...words } = lesson
  const kinds = stage.parts.threadKinds
  const { id } = await act(writeLesson(kinds), { initiativeId, ...words })
  for (const thing of chosen(grounds, restsOn)) {
    await act(addEvidenceFor(kinds), { kind: 'lesson', id, thing })
  }
  await act(publishLesson, { lessonId: id })
  return id
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

async function say(stage: Stage, lessonId: string, { who, by, ...said }: SaidOfLesson) {
  const words = { lessonId, ...said, named: said.named ?? false }
  if (!by) return stage.act(who, takeStanding, words)
  return stage.act(by, noteStanding, { ...words, participantId: stage.people[who] })
}
