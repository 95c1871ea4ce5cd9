import { z } from 'zod'
import { rows } from '../../../platform/db/database.ts'
import type {
  RequirementChecker,
  RequirementQuestion,
  Verdict,
} from '../../../platform/manifest.ts'

const params = z.strictObject({ min: z.number().int().min(1).max(50).default(1) })

type Counted = { initiativeId: string; lessons: number; decided: number; without: number }

const counted = {
  name: 'lessons-recorded',
  text: `select asked.id as "initiativeId",
      (select count(*)::int from lesson l where l.lab_id = $1 and l.initiative_id = asked.id
        and l.state = 'published' and exists (select from link k where k.lab_id = l.lab_id
          and k.to_kind = 'lesson' and k.to_id = l.id)) as lessons,
      ended.decided, ended.without
    from unnest($2::uuid[]) as asked(id)
    cross join lateral (select count(*)::int as decided, count(*) filter (where not exists (
        select from link k join lesson l on l.lab_id = k.lab_id and l.id = k.to_id and l.state = 'published'
        where k.lab_id = p.lab_id and k.from_kind = 'pilot' and k.from_id = p.id
          and k.to_kind = 'lesson'))::int as without
      from pilot p where p.lab_id = $1 and p.initiative_id = asked.id
        and p.state in ('decided', 'closed') and p.archived_at is null) ended`,
}

/** Whether the initiative wrote down what it learned, from each pilot that ended, however it ended. One query for all. */
export const lessonChecker: RequirementChecker = {
  names: ['lesson-recorded'],
  params: { 'lesson-recorded': params },
  async check(db, labId, questions) {
    const ids = [...new Set(questions.map(({ initiativeId }) => initiativeId))]
    const found = await rows<Counted>(db, counted, [labId, ids])
    const by = new Map(found.map((one) => [one.initiativeId, one]))
    return new Map(
      questions.flatMap((question) => {
        const verdict = judge(by.get(question.initiativeId)!, question)
        return verdict ? [[question.requirementId, verdict] as const] : []
      }),
    )
  },
}

/** Null: the question cannot be understood, so it is not checkable. */
function judge(here: Counted, question: RequirementQuestion): Verdict | null {
  const given = params.safeParse(question.params)
  if (!given.success) return null
  const { lessons, decided, without } = here
  const values = { lessons, min: given.data.min, decided, without }
  if (lessons < given.data.min) {
    return { state: 'not-met', detail: { key: 'lessons.check.few', values } }
  }
  return without > 0
    ? { state: 'not-met', detail: { key: 'lessons.check.pilots', values } }
    : { state: 'met', detail: { key: 'lessons.check.met', values } }
}
