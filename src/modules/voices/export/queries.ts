import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { ExportRow } from './columns.ts'

/** How many contributions are read at once: the whole export holds no more in memory. */
export const chunkRows = 200

const day = (column: string) => `to_char(${column} at time zone l.time_zone, 'YYYY-MM-DD')`

const chunk = {
  name: 'voices-export-chunk',
  text: `select c.id, c.kind, c.channel, c.language, c.title, c.body as text, place.name as place,
      round(c.latitude::numeric, 2)::float8 as latitude, round(c.longitude::numeric, 2)::float8 as longitude,
      ${day('c.captured_at')} as said_on, ${day('c.received_at')} as received_on, c.visibility, c.sensitive,
      (c.typed_by is distinct from c.participant_id or c.brought_by is not null)
        and c.confirmed_how <> 'self' as assisted,
      c.confirmed_how as confirmed, c.about_kind, c.about_id, d.outcome, d.reason,
      ${day('d.decided_at')} as answered_on, c.source
    from contribution c
    join lab l on l.id = c.lab_id
    left join place on place.lab_id = c.lab_id and place.id = c.place_id
    left join disposition d on d.lab_id = c.lab_id and d.contribution_id = c.id and d.replaced_at is null
    where c.lab_id = $1 and c.initiative_id = $2 and c.reach_export
      and ($3::uuid is null or (c.received_at, c.id) >
        (select a.received_at, a.id from contribution a where a.lab_id = $1 and a.id = $3::uuid))
    order by c.received_at, c.id limit $4`,
}

/** The next contributions that may leave the lab, oldest first: what is sensitive only with consent for research. */
export async function exportChunk(
  db: Db,
  labId: LabId,
  initiativeId: string,
  after: string | null,
): Promise<ExportRow[]> {
  return rows<ExportRow>(db, chunk, [labId, initiativeId, after, chunkRows])
}
