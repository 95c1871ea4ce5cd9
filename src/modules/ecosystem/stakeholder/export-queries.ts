import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { entryColumns } from '../import/read-stakeholders.ts'
import type { View } from '../policy.ts'
import { entriesMax } from './queries.ts'
import { visibleTo } from './visible.ts'

/** An entry as a line of a file, all of it text. */
export type FileLine = Record<(typeof entryColumns)[number], string | null>

const forFile = (view: View) => {
  const kept = (column: string) => (view === 'keeper' ? `s.${column}::text` : `null`)
  return {
    name: `ecosystem-file-${view}`,
    text: `select s.kind, s.name, s.helix, o.name as organisation, s.role, place.name as place,
        ${kept('stake')} as stake, ${kept('interest')} as interest, ${kept('influence')} as influence,
        ${kept('contact')} as contact, s.website, case when s.public then 'yes' else 'no' end as public
      from stakeholder s
      left join stakeholder o on o.lab_id = s.lab_id and o.id = s.organisation_id and ${visibleTo(view, 'o')}
      left join place on place.lab_id = s.lab_id and place.id = s.place_id
      where s.lab_id = $1 and ${visibleTo(view)}
      order by s.kind <> 'organisation', lower(s.name), s.id limit ${entriesMax}`,
  }
}

/** The map as far as the reader may see it, in the columns in which a file is taken in again. */
export async function entriesForFile(db: Db, labId: LabId, view: View): Promise<FileLine[]> {
  return rows<FileLine>(db, forFile(view), [labId])
}
