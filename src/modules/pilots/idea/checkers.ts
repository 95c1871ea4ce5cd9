import { z } from 'zod'
import { rows } from '../../../platform/db/database.ts'
import type {
  RequirementChecker,
  RequirementQuestion,
  Verdict,
} from '../../../platform/manifest.ts'
import { behind, helicesLeast, stateAt } from './standing.ts'

const needs = ['owner', 'team', 'next-step', 'host-centre'] as const
type Need = (typeof needs)[number]

type Standing = { initiativeId: string; lacks: Need[] }

const kept = {
  name: 'ideas-kept',
  text: `select s.initiative_id as "initiativeId", array_remove(array[
      case when o.id is null then 'owner' end,
      case when cardinality(team.helices) < ${helicesLeast} then 'team' end,
      case when s.next_step = '' then 'next-step' end,
      case when s.host_id is null then 'host-centre' end], null) as lacks
    from solution_idea s ${behind}
    where s.lab_id = $1 and s.initiative_id = any($2::uuid[]) and ${stateAt('$3')} not in ('aside', 'dormant')`,
}

/**
 * What gates ask of the ideas that go on: each has an owner and a team from two sectors, and what else the gate names;
 * there is at least one. Those put aside or dormant do not go on. One query, however many gates.
 */
export const ideasChecker: RequirementChecker = {
  names: ['ideas-owned'],
  params: { 'ideas-owned': z.strictObject({ needs: z.array(z.enum(needs)).min(1).optional() }) },
  async check(db, labId, questions, now) {
    const found = await rows<Standing>(db, kept, [labId, initiativesOf(questions), now])
    return answers(questions, (question) => {
      const given = ideasChecker.params!['ideas-owned']!.safeParse(question.params)
      if (!given.success) return null
      const more = (given.data as { needs?: Need[] }).needs ?? []
      const asked = needs.filter((need) => ['owner', 'team', ...more].includes(need))
      return owned(
        found.filter((one) => one.initiativeId === question.initiativeId),
        asked,
      )
    })
  },
}

function owned(here: readonly Standing[], asked: readonly Need[]): Verdict {
  if (here.length === 0) return { state: 'not-met', detail: { key: 'pilots.idea.check.none' } }
  const some = here.filter(({ lacks }) => asked.some((need) => lacks.includes(need)))
  const values = { count: here.length, lacking: some.length }
  if (some.length === 0) return { state: 'met', detail: { key: 'pilots.idea.check.met', values } }
  const what = asked
    .filter((need) => some.some(({ lacks }) => lacks.includes(need)))
    .map((need) => ({ key: `pilots.idea.need.${need}` }))
  const detail = { key: 'pilots.idea.check.lacking', values: { ...values, what } }
  return { state: 'not-met', detail }
}

const usualMin = 2

type Reviewed = { initiativeId: string; decided: number }

const reviewed = {
  name: 'similar-reviewed',
  text: `select p.initiative_id as "initiativeId", (select count(*)::int from similar_solution x
      where x.lab_id = p.lab_id and x.choice is not null and (x.pilot_id = p.id or x.solution_idea_id in
        (select s.id from solution_idea s where s.lab_id = p.lab_id and s.pilot_id = p.id))) as decided
    from pilot p where p.lab_id = $1 and p.initiative_id = any($2::uuid[]) and p.archived_at is null
      and p.state <> 'withdrawn'`,
}

/** Whether each pilot looked at enough of what others have done, and said what is made of it and why. One query. */
export const similarChecker: RequirementChecker = {
  names: ['similar-solutions-reviewed'],
  params: { 'similar-solutions-reviewed': z.strictObject({ min: z.int().min(1).optional() }) },
  async check(db, labId, questions) {
    const found = await rows<Reviewed>(db, reviewed, [labId, initiativesOf(questions)])
    return answers(questions, (question) => {
      const given = similarChecker.params!['similar-solutions-reviewed']!.safeParse(question.params)
      if (!given.success) return null
      const min = (given.data as { min?: number }).min ?? usualMin
      const here = found.filter(({ initiativeId }) => initiativeId === question.initiativeId)
      return looked(here, min, question)
    })
  },
}

function looked(
  here: readonly Reviewed[],
  min: number,
  { appliesTo }: RequirementQuestion,
): Verdict {
  if (here.length === 0) {
    const state = appliesTo === 'pilot' ? 'not-applicable' : 'not-met'
    return { state, detail: { key: 'pilots.check.none' } }
  }
  const lacking = here.filter(({ decided }) => decided < min).length
  const values = { count: here.length, lacking, min }
  return lacking === 0
    ? { state: 'met', detail: { key: 'pilots.similar.check.met', values } }
    : { state: 'not-met', detail: { key: 'pilots.similar.check.lacking', values } }
}

function initiativesOf(questions: readonly RequirementQuestion[]): string[] {
  return [...new Set(questions.map(({ initiativeId }) => initiativeId))]
}

/** Null: the question cannot be understood, so it is not checkable. */
function answers(
  questions: readonly RequirementQuestion[],
  judge: (question: RequirementQuestion) => Verdict | null,
): Map<string, Verdict> {
  return new Map(
    questions.flatMap((question) => {
      const verdict = judge(question)
      return verdict ? [[question.requirementId, verdict] as const] : []
    }),
  )
}
