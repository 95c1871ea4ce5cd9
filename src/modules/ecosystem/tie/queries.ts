import { and, eq } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import { jsonRows } from '../json-rows.ts'
import type { View } from '../policy.ts'
import { tie, type TieId, type TieRow } from '../schema.ts'
import { visibleTo } from '../stakeholder/visible.ts'
import type { TieKind } from './kinds.ts'
import { tiesMax } from './limits.ts'

/** How many ties one entry's page shows. */
const tiesShownMax = 200

/** A tie of this lab, also one that was taken away; `hold` keeps it until the change is over. */
export async function findTie(db: Db, labId: LabId, id: string, hold = false): Promise<TieRow> {
  const query = db
    .select()
    .from(tie)
    .where(and(eq(tie.labId, labId), eq(tie.id, id as TieId)))
  const found = hold ? await query.for('update') : await query
  if (!found[0]) throw new NotFound()
  return found[0]
}

/** A tie with the names of both ends. */
export type ListedTie = {
  id: string
  fromId: string
  from: string
  toId: string
  to: string
  kind: TieKind
  strength: 1 | 2 | 3
  since: string | null
  until: string | null
}

/** The columns of a listed tie `t` between `s` and `o`. */
export const tieColumns = `t.id, t.from_id as "fromId", s.name as "from", t.to_id as "toId", o.name as "to", t.kind,
  t.strength, t.since::text, t.until::text`

/** In SQL, the ties `t` of a lab that a reader may see, with both ends `s` and `o`: both are seen, and the tie is. */
export function tiesSeen(view: View, lab = '$1'): string {
  return `tie t
    join stakeholder s on s.lab_id = t.lab_id and s.id = t.from_id and ${visibleTo(view)}
    join stakeholder o on o.lab_id = t.lab_id and o.id = t.to_id and ${visibleTo(view, 'o')}
    where t.lab_id = ${lab} and t.removed_at is null${view === 'open' ? ' and t.public' : ''}`
}

const ofEntry = (view: View) => ({
  name: `ecosystem-ties-of-${view}`,
  text: `select ${tieColumns} from ${tiesSeen(view)} and $2 in (t.from_id, t.to_id)
    order by t.until is not null, t.strength desc, lower(s.name), lower(o.name), t.id limit ${tiesShownMax}`,
})

/** The ties of one entry, standing ones first. */
export async function tiesOf(
  db: Db,
  labId: LabId,
  view: View,
  stakeholderId: string,
): Promise<ListedTie[]> {
  return rows<ListedTie>(db, ofEntry(view), [labId, stakeholderId])
}

/** A tie as the picture and the counts need it. */
export type TieAround = Pick<ListedTie, 'id' | 'fromId' | 'toId' | 'strength' | 'since' | 'until'>

const ofInitiative = (view: View) => ({
  name: `ecosystem-ties-around-${view}`,
  text: `select t.id, t.from_id as "fromId", t.to_id as "toId", t.strength, t.since::text, t.until::text
    from ${tiesSeen(view)} and exists (select from involvement i
      where i.lab_id = t.lab_id and i.initiative_id = $2 and i.stakeholder_id in (t.from_id, t.to_id))
    order by t.since desc nulls last, t.id limit ${tiesMax}`,
})

/** The ties of those who have or had a part in an initiative, whenever they were, the newest first. */
export async function tiesAround(
  db: Db,
  labId: LabId,
  view: View,
  initiativeId: string,
): Promise<TieAround[]> {
  return jsonRows<TieAround>(db, ofInitiative(view), [labId, initiativeId])
}

const byIds = (view: View) => ({
  name: `ecosystem-ties-by-ids-${view}`,
  text: `select ${tieColumns} from ${tiesSeen(view)} and t.id = any($2::uuid[])
    order by t.since desc nulls last, t.id`,
})

/** Some ties with their names, the newest first. */
export async function tiesNamed(
  db: Db,
  labId: LabId,
  view: View,
  ids: readonly string[],
): Promise<ListedTie[]> {
  return rows<ListedTie>(db, byIds(view), [labId, ids])
}
