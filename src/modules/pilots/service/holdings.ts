import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'

/** What a service holds that would be lost with it. */
export type Held = {
  what: 'record' | 'promises' | 'touchpoints' | 'assessments' | 'changes' | 'notes' | 'links'
  count: number
}

const of = (table: string) =>
  `(select count(*)::int from ${table} where lab_id = $1 and service_id = $2)`
const holdings = {
  name: 'service-holdings',
  text: `select ${of('commissioning_record')} as record, ${of('service_commitment')} as promises,
    ${of('service_touchpoint')} as touchpoints, ${of('service_assessment')} as assessments,
    ${of('service_change')} as changes, ${of('service_test_note')} as notes,
    (select count(*)::int from link where lab_id = $1 and (from_kind = 'service' and from_id = $2
      or to_kind = 'service' and to_id = $2 and from_kind not in ('pilot', 'initiative'))) as links`,
}

/** What stands against deleting a service; nothing, when it holds nothing but where it came from. */
export async function holdingsOf(db: Db, labId: LabId, serviceId: string): Promise<Held[]> {
  const [found] = await rows<Record<Held['what'], number>>(db, holdings, [labId, serviceId])
  const all = Object.entries(found!) as [Held['what'], number][]
  return all.filter(([, count]) => count > 0).map(([what, count]) => ({ what, count }))
}
