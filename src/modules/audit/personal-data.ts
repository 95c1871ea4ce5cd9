import { rows } from '../../platform/db/database.ts'
import type { PersonalData } from '../../platform/manifest.ts'

const counted = {
  name: 'audit-personal-counts',
  text: `select name as fact, count(*)::int as count, min(at) as first, max(at) as last from fact
    where lab_id = $1 and participant_id = any($2::uuid[]) group by name order by name`,
}
type Counted = { fact: string; count: number; first: Date; last: Date }

/** What the record holds about people: that they did something, by id. It is sealed, and holds no words to erase. */
export const personalData: PersonalData = {
  async gather(db, labId, ids) {
    return [
      { label: 'audit.personal.record', rows: await rows<Counted>(db, counted, [labId, ids]) },
    ]
  },
  async erase({ db, labId }, ids) {
    const found = await rows<Counted>(db, counted, [labId, ids])
    const count = found.reduce((sum, one) => sum + one.count, 0)
    return count > 0 ? [{ because: 'audit.personal.remains', count }] : []
  },
}
