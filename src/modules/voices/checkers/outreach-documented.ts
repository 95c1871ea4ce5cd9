import { z } from 'zod'
import { rows } from '../../../platform/db/database.ts'
import type { RequirementChecker, Verdict } from '../../../platform/manifest.ts'

const params = z.strictObject({ groupsMin: z.int().min(1).default(1) })

const documented = {
  name: 'voices-outreach-documented',
  text: `select o.initiative_id as "initiativeId", array_agg(distinct aimed.code) as groups
    from outreach o cross join lateral unnest(o.aimed_at || o.age_bands || o.genders) aimed(code)
    where o.lab_id = $1 and o.initiative_id = any($2::uuid[]) and o.documented_at is not null
    group by o.initiative_id`,
}

/** Rule 1: how the lab has reached out to groups that are seldom heard is written down. One query. */
export const outreachDocumented: RequirementChecker = {
  names: ['outreach-documented'],
  async check(db, labId, questions) {
    const initiatives = [...new Set(questions.map(({ initiativeId }) => initiativeId))]
    const found = await rows<{ initiativeId: string; groups: string[] }>(db, documented, [
      labId,
      initiatives,
    ])
    return new Map(
      questions.flatMap(({ requirementId, initiativeId, params: given }) => {
        const understood = params.safeParse(given)
        if (!understood.success) return []
        const groups = found.find((one) => one.initiativeId === initiativeId)?.groups ?? []
        return [[requirementId, reachedness(groups.length, understood.data.groupsMin)] as const]
      }),
    )
  },
}

function reachedness(count: number, needed: number): Verdict {
  const state = count >= needed ? 'met' : 'not-met'
  return { state, detail: { key: `voices.check.outreach.${state}`, values: { count, needed } } }
}
