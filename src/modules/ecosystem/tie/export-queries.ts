import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { tieColumnNames } from '../import/read-ties.ts'
import type { View } from '../policy.ts'
import { tiesMax } from './limits.ts'
import { tiesSeen } from './queries.ts'

/** A tie as a line of a file, all of it text. */
export type TieLine = Record<(typeof tieColumnNames)[number], string | null>

const forFile = (view: View) => ({
  name: `ecosystem-ties-file-${view}`,
  text: `select s.name as "from", o.name as "to", t.kind, t.strength::text, t.since::text, t.until::text,
      ${view === 'keeper' ? 't.note' : `''`} as note, case when t.public then 'yes' else 'no' end as public
    from ${tiesSeen(view)} order by lower(s.name), lower(o.name), t.kind, t.id limit ${tiesMax}`,
})

/** The ties that the reader may see, in the columns in which a file is taken in again. */
export async function tiesForFile(db: Db, labId: LabId, view: View): Promise<TieLine[]> {
  return rows<TieLine>(db, forFile(view), [labId])
}
