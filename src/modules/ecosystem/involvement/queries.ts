import { rows, type Db } from '../../../platform/db/database.ts'
import type { Helix } from '../../../shared/helix.ts'
import type { LabId } from '../../../shared/id.ts'
import { jsonRows } from '../json-rows.ts'
import type { View } from '../policy.ts'
import type { StakeholderKind } from '../schema.ts'
import { isActive } from '../stakeholder/activity.ts'
import { visibleTo } from '../stakeholder/visible.ts'

const listMax = 200

/** A part that an entry has or had in an initiative. */
export type Involvement = {
  id: string
  initiativeId: string
  part: string
  since: string
  endedOn: string | null
}

const ofStakeholder = {
  name: 'ecosystem-involvements',
  text: `select id, initiative_id as "initiativeId", part, since::text, ended_on::text as "endedOn"
    from involvement where lab_id = $1 and stakeholder_id = $2
    order by ended_on is not null, since desc, id limit ${listMax}`,
}

/** The initiatives an entry has a part in, those it has left last. */
export async function involvementsOf(db: Db, labId: LabId, id: string): Promise<Involvement[]> {
  return rows<Involvement>(db, ofStakeholder, [labId, id])
}

export type StakeholderAct = {
  id: string
  initiativeId: string | null
  onDay: string
  note: string
  by: string | null
}

const acts = {
  name: 'ecosystem-acts',
  text: `select a.id, a.initiative_id as "initiativeId", a.on_day::text as "onDay", a.note,
      coalesce(kept.name, p.name) as by
    from stakeholder_act a
    left join participant p on p.lab_id = a.lab_id and p.id = a.noted_by
    left join participant kept on kept.lab_id = p.lab_id and kept.id = p.merged_into
    where a.lab_id = $1 and a.stakeholder_id = $2 and a.withdrawn_at is null
    order by a.on_day desc, a.id desc limit ${listMax}`,
}

/** What was written down that an entry took part in, newest first. */
export async function actsOf(db: Db, labId: LabId, id: string): Promise<StakeholderAct[]> {
  return rows<StakeholderAct>(db, acts, [labId, id])
}

/** Somebody with a part in one initiative. */
export type Involved = {
  id: string
  name: string
  kind: StakeholderKind
  helix: Helix
  role: string | null
  part: string
  since: string
  endedOn: string | null
  active: boolean
}

const involvedBy = (view: View) => ({
  name: `ecosystem-involved-${view}`,
  text: `select s.id, s.name, s.kind, s.helix, s.role, i.part, i.since::text, i.ended_on::text as "endedOn",
      ${isActive('$3', 'i.initiative_id')} as active
    from involvement i
    join stakeholder s on s.lab_id = i.lab_id and s.id = i.stakeholder_id
    where i.lab_id = $1 and i.initiative_id = $2 and ${visibleTo(view)}
    order by i.ended_on is not null, array_position(array['public', 'business', 'research', 'community'], s.helix),
      lower(s.name), i.id limit 1000`,
})

/** Who has or had a part in an initiative, as far as the reader may see them. */
export async function involvedIn(
  db: Db,
  labId: LabId,
  view: View,
  initiativeId: string,
  now: Date,
): Promise<Involved[]> {
  return jsonRows<Involved>(db, involvedBy(view), [labId, initiativeId, now])
}
