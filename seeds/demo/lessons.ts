import { sql } from 'drizzle-orm'
import {
  addEvidenceFor,
  noteStanding,
  publishLesson,
  takeStanding,
  writeLesson,
} from '../../src/modules/lessons/index.ts'
import type { Act } from './in-one.ts'
import { chosen, readGrounds, type DemoGround } from './lesson-grounds.ts'
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

async function say(stage: Stage, lessonId: string, { who, by, ...said }: SaidOfLesson) {
  const words = { lessonId, ...said, named: said.named ?? false }
  if (!by) return stage.act(who, takeStanding, words)
  return stage.act(by, noteStanding, { ...words, participantId: stage.people[who] })
}
