import { sql } from 'drizzle-orm'
import {
  noteAdaptation,
  reportAdoption,
  setAdoptionState,
  startAdoption,
} from '../../src/modules/lessons/index.ts'
import type { LocalText } from '../../src/shared/language.ts'
import { demoAdoptions } from './adoption-words.ts'
import type { Stage } from './stage.ts'

/** One lab takes a practice of another over, changes it, and reports back. */
export type DemoAdoption = {
  lab: string
  who: string
  /** The lab and the title of the practice. */
  source: string
  title: string
  why: string
  adaptations: readonly Record<'what' | 'was' | 'became' | 'why', LocalText>[]
  result: LocalText
}

/** Labs take over what others found, each in its own way. All of it is invented. */
export async function adoptPractices(stages: ReadonlyMap<string, Stage>): Promise<void> {
  for (const one of demoAdoptions) {
    const stage = stages.get(one.lab)
    if (stage && stages.has(one.source)) await adopt(stage, one)
  }
}

async function adopt(stage: Stage, { who, source, title, ...one }: DemoAdoption): Promise<void> {
  const [found] = await stage.read<{ id: string }>(sql`
    select c.good_practice_id as id from published_practice c join lab l on l.id = c.lab_id
    where l.slug = ${source} and c.title ->> 'en' = ${title}`)
  stage.daysAgo(2)
  const adoptionId = await stage.inOne(who, async (act) => {
    const { id } = await act(startAdoption, { from: found!.id, why: one.why })
    for (const words of one.adaptations) await act(noteAdaptation, { adoptionId: id, ...words })
    await act(setAdoptionState, { adoptionId: id, version: 1, state: 'in-use', because: '' })
    return id
  })
  stage.daysAgo(1)
  const reportedOn = stage.day(-1)
  await stage.act(who, reportAdoption, { adoptionId, reportedOn, result: one.result })
  await stage.end()
}
