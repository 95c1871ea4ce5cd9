import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'

/** What a pilot holds that would be lost with it. */
export type Held = {
  what: 'people' | 'observations' | 'costs' | 'entries' | 'plan' | 'leads' | 'similar' | 'links'
  count: number
}

const of = (table: string) =>
  `(select count(*)::int from ${table} where lab_id = $1 and pilot_id = $2)`
const holdings = {
  name: 'pilot-holdings',
  text: `select ${of('pilot_person')} as people, ${of('pilot_observation')} as observations,
    ${of('pilot_cost')} as costs, ${of('pilot_entry')} as entries,
    ${of('business_plan')} as plan, ${of('funding_lead')} as leads,
    ${of('similar_solution')} as similar,
    (select count(*)::int from link where lab_id = $1
      and (from_kind = 'pilot' and from_id = $2 or to_kind = 'pilot' and to_id = $2)) as links`,
}

/** What stands against deleting a pilot; nothing, when it holds nothing. */
export async function holdingsOf(db: Db, labId: LabId, pilotId: string): Promise<Held[]> {
  const [found] = await rows<Record<Held['what'], number>>(db, holdings, [labId, pilotId])
  const all = Object.entries(found!) as [Held['what'], number][]
  return all.filter(([, count]) => count > 0).map(([what, count]) => ({ what, count }))
}
