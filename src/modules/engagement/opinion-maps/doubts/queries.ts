import { rows, type Db } from '../../../../platform/db/database.ts'
import type { LabId } from '../../../../shared/id.ts'
import type { Doubt } from '../words.ts'

const hoursMax = 500

/** The newcomers of one hour beyond what a hall holds: how many, and what was decided. */
export type DoubtfulHour = { hour: Date; count: number; doubt: Doubt | null }

const byHour = {
  name: 'opinion-doubts-by-hour',
  text: `select date_trunc('hour', began_at) as hour, doubt, count(*)::int as count
    from opinion_voter
    where lab_id = $1 and opinion_map_id = $2 and (is_doubtful or doubt is not null)
    group by 1, 2 order by 1 desc, 2 nulls first limit ${hoursMax}`,
}

/** Newcomers that were more than a hall holds, hour by hour, the newest first: counts only. */
export async function doubtsByHour(
  db: Db,
  labId: LabId,
  opinionMapId: string,
): Promise<DoubtfulHour[]> {
  return rows<DoubtfulHour>(db, byHour, [labId, opinionMapId])
}
