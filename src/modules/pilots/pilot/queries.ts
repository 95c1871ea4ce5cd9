import { and, eq } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { livingId } from '../../people/index.ts'
import { pilot, type PilotId, type PilotRow } from './schema.ts'

/** How many organisations a form offers. */
const organisationsMax = 500

/** A pilot of this initiative, held until a change is over; its owner is the entry that is kept, where two were merged. */
export async function holdPilot(
  db: Db,
  labId: LabId,
  initiativeId: string,
  id: string,
): Promise<PilotRow> {
  const [found] = await db
    .select({ row: pilot, owner: livingId(pilot.labId, pilot.ownerId) })
    .from(pilot)
    .where(and(eq(pilot.labId, labId), eq(pilot.id, id as PilotId)))
    .for('update')
  if (found?.row.initiativeId !== initiativeId) throw new NotFound()
  return { ...found.row, ownerId: found.owner }
}

/** A pilot as its pages show it: with its owner, host, place and initiative by name. */
export type ShownPilot = Omit<PilotRow, 'ownerId'> & {
  ownerId: Id<'participant'> | null
  owner: string | null
  host: string | null
  hostPublic: boolean
  place: string | null
  initiativeTitle: LocalText
  lastDay: string
}

const shown = {
  name: 'pilot-shown',
  text: `select p.id, p.lab_id as "labId", p.initiative_id as "initiativeId", p.title, p.tried,
      o.id as "ownerId", o.name as owner, p.host_id as "hostId", h.name as host,
      coalesce(h.public, false) as "hostPublic", p.place_id as "placeId", pl.name as place,
      p.place_words as "placeWords", p.starts_on::text as "startsOn",
      p.ends_before::text as "endsBefore", (p.ends_before - 1)::text as "lastDay", p.currency,
      p.budget_minor::float8 as "budgetMinor", p.others_reached as "othersReached", p.public, p.state,
      p.withdrawn_because as "withdrawnBecause", p.archived_at as "archivedAt",
      p.planned_by as "plannedBy", p.planned_at as "plannedAt", p.started_at as "startedAt",
      p.closed_at as "closedAt", p.version, i.title as "initiativeTitle"
    from pilot p
    join initiative i on i.lab_id = p.lab_id and i.id = p.initiative_id
    left join participant e on e.lab_id = p.lab_id and e.id = p.owner_id
    left join participant o on o.lab_id = e.lab_id and o.id = coalesce(e.merged_into, e.id)
    left join stakeholder h on h.lab_id = p.lab_id and h.id = p.host_id
    left join place pl on pl.lab_id = p.lab_id and pl.id = p.place_id
    where p.lab_id = $1 and p.initiative_id = $2 and p.id = $3`,
}

/** All that the pages of one pilot say about it, in one query; there is nothing to answer without it. */
export async function findShownPilot(
  db: Db,
  labId: LabId,
  initiativeId: string,
  id: string,
): Promise<ShownPilot> {
  const [found] = await rows<ShownPilot>(db, shown, [labId, initiativeId, id])
  if (!found) throw new NotFound()
  return found
}

const organisations = {
  name: 'pilot-organisations',
  text: `select id, name from (select id, name from stakeholder
      where lab_id = $1 and kind = 'organisation' and (removed_at is null or id = $2)
      order by id = $2 desc nulls last, lower(name), id limit ${organisationsMax}) one
    order by lower(name), id`,
}

/** Organisations of the map that may carry a pilot, by name: as many as a form offers, and the one that carries it. */
export async function organisationsToPick(
  db: Db,
  labId: LabId,
  chosen: string | null,
): Promise<{ id: Id<'stakeholder'>; name: string }[]> {
  return rows(db, organisations, [labId, chosen])
}

const host = {
  name: 'pilot-host',
  text: `select kept.id, kept.name from stakeholder s
    join stakeholder kept on kept.lab_id = s.lab_id and kept.id = coalesce(s.merged_into, s.id)
    where s.lab_id = $1 and s.id = $2 and kept.kind = 'organisation'
      and (kept.removed_at is null or kept.id = $3)`,
}

/** An organisation that stands on the map or carried the pilot `before`; the kept entry, where two were merged. */
export async function lookHost(
  db: Db,
  labId: LabId,
  id: string,
  before: string | null,
): Promise<{ id: Id<'stakeholder'>; name: string } | undefined> {
  const [found] = await rows<{ id: Id<'stakeholder'>; name: string }>(db, host, [labId, id, before])
  return found
}

/** How many pilots one page of an initiative's list shows. */
export const listPageSize = 30

export type ListedPilot = Pick<
  PilotRow,
  'id' | 'title' | 'state' | 'startsOn' | 'archivedAt' | 'public'
> & { lastDay: string; place: string; owner: string | null }

const listed = {
  name: 'pilots-of-initiative',
  text: `select p.id, p.title, p.state, p.starts_on::text as "startsOn",
      (p.ends_before - 1)::text as "lastDay", p.archived_at as "archivedAt", p.public, o.name as owner,
      coalesce(nullif(p.place_words, ''), pl.name, '') as place
    from pilot p
    left join participant e on e.lab_id = p.lab_id and e.id = p.owner_id
    left join participant o on o.lab_id = e.lab_id and o.id = coalesce(e.merged_into, e.id)
    left join place pl on pl.lab_id = p.lab_id and pl.id = p.place_id
    where p.lab_id = $1 and p.initiative_id = $2 and (p.public or $3)
      and (p.archived_at is not null) = $4 and (p.starts_on, p.id) < ($5::date, $6::uuid)
    order by p.starts_on desc, p.id desc limit ${listPageSize + 1}`,
}
const last = { day: '9999-01-01', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

type Wish = { inside: boolean; archived: boolean; after: { day: string; id: string } | null }

/** One page of the pilots of an initiative, latest first, and one more to know whether the list goes on. */
export async function pilotsOf(
  db: Db,
  labId: LabId,
  initiativeId: string,
  { inside, archived, after }: Wish,
): Promise<ListedPilot[]> {
  const { day, id } = after ?? last
  return rows<ListedPilot>(db, listed, [labId, initiativeId, inside, archived, day, id])
}

const toPick = {
  name: 'pilots-to-pick',
  text: `select id, title from pilot
    where lab_id = $1 and initiative_id = $2 and (public or $3) and archived_at is null
    order by starts_on desc, id desc limit 200`,
}

/** The pilots of an initiative for choosing one, latest first: the newest two hundred. */
export async function pilotsToPick(
  db: Db,
  labId: LabId,
  initiativeId: string,
  inside: boolean,
): Promise<{ id: string; title: LocalText }[]> {
  return rows(db, toPick, [labId, initiativeId, inside])
}
