import { rows, type Db } from '../../../platform/db/database.ts'
import type { Actor } from '../../../platform/actor.ts'
import { Forbidden, NotFound } from '../../../platform/errors.ts'
import { isUuid, type LabId } from '../../../shared/id.ts'
import type { StakeholderId } from '../schema.ts'
import { mayLead, mayReadOrganisation, type Standing } from './policy.ts'

/** An organisation of the map, with what the reader is to it. */
export type Organisation = { id: StakeholderId; name: string } & Standing

/** In SQL: the people of an organisation `s`, as they stand after merges. */
export const peopleOf = (
  organisation: string,
) => `select coalesce(p.merged_into, p.id) as id from stakeholder m
  join participant p on p.lab_id = m.lab_id and p.id = m.participant_id
  where m.lab_id = $1 and m.organisation_id = ${organisation} and m.removed_at is null`

const one = {
  name: 'readiness-organisation',
  text: `select s.id, s.name, coalesce($3::uuid in (${peopleOf('s.id')}), false) as belongs
    from stakeholder s where s.lab_id = $1 and s.id = $2 and s.kind = 'organisation' and s.removed_at is null`,
}

/** An organisation that stands on the map. */
export async function findOrganisation(
  db: Db,
  labId: LabId,
  actor: Actor,
  id: string,
): Promise<Organisation> {
  if (!isUuid(id)) throw new NotFound()
  const [found] = await rows<Organisation>(db, one, [labId, id, actor.participantId])
  if (!found) throw new NotFound()
  return found
}

/** The same for somebody who reads what may be shown of it. */
export async function findReadable(db: Db, labId: LabId, actor: Actor, id: string) {
  const found = await findOrganisation(db, labId, actor, id)
  if (!mayReadOrganisation(actor, found).ok) throw new Forbidden()
  return { ...found, leads: mayLead(actor, found).ok }
}

/** The same for somebody who asks, keys in and plans. */
export async function findLed(db: Db, labId: LabId, actor: Actor, id: string) {
  const found = await findReadable(db, labId, actor, id)
  if (!found.leads) throw new Forbidden()
  return found
}

const people = {
  name: 'readiness-people',
  text: `select p.id, p.name from participant p
    where p.lab_id = $1 and p.erased_at is null and p.id in (${peopleOf('$2')}) order by lower(p.name), p.id limit 500`,
}

/** The people of an organisation who are in the lab, by name. */
export async function peopleOfOrganisation(
  db: Db,
  labId: LabId,
  organisationId: string,
): Promise<{ id: string; name: string }[]> {
  return rows<{ id: string; name: string }>(db, people, [labId, organisationId])
}
