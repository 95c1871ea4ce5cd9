import { seenBy } from '../community/seen.ts'
import { type Actor } from '../../../platform/actor.ts'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '../../../platform/db/database.ts'
import { isUuid, type Id, type LabId } from '../../../shared/id.ts'
import type { Role } from '../../../shared/role.ts'
import { activeOn, rolesOn } from '../role/active.ts'
import { roleHeld } from '../role/schema.ts'
import { participant, place, type Participant } from './schema.ts'

const pickMax = 1_000

/** How many people one page of the list shows. */
export const peoplePageSize = 50

/** A person of the lab, if there is one with this id; of two merged entries the kept one. */
export async function lookParticipant(
  db: Db,
  labId: LabId,
  id: string,
): Promise<Participant | undefined> {
  const found = await db
    .select()
    .from(participant)
    .where(
      and(
        eq(participant.labId, labId),
        sql`${participant.id} = (select coalesce(entry.merged_into, entry.id) from participant entry
          where entry.lab_id = ${labId} and entry.id = ${id})`,
      ),
    )
  return found[0]
}

/** The names of people by their ids, in one query; a merged entry has the name of the kept one. */
export async function participantNames(
  db: Db,
  labId: LabId,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const kept = alias(participant, 'kept')
  const found = await db
    .select({ id: participant.id, name: participant.name, keptName: kept.name })
    .from(participant)
    .leftJoin(kept, and(eq(kept.labId, participant.labId), eq(kept.id, participant.mergedInto)))
    .where(
      and(
        eq(participant.labId, labId),
        inArray(participant.id, [...new Set(ids)] as Id<'participant'>[]),
      ),
    )
  return new Map(found.map(({ id, name, keptName }) => [id, keptName ?? name]))
}

/** People to choose from in a form, by name: those whom the chooser sees, and who was chosen there before; the first thousand. */
export async function peopleToPick(
  db: Db,
  labId: LabId,
  actor: Actor,
  chosen: readonly (string | null)[] = [],
) {
  return db
    .select({ id: participant.id, name: participant.name })
    .from(participant)
    .where(
      and(
        eq(participant.labId, labId),
        and(isNull(participant.mergedInto), isNull(participant.erasedAt)),
        sql`(${seenBy(actor, labId)} or participant.id = any(${sql.param(chosen.filter(isUuid))}::uuid[]))`,
      ),
    )
    .orderBy(sql`lower(${participant.name})`, asc(participant.id))
    .limit(pickMax)
}

/** Places of the lab to choose from, by name. */
export async function placesToPick(db: Db, labId: LabId) {
  return db
    .select({ id: place.id, name: place.name })
    .from(place)
    .where(eq(place.labId, labId))
    .orderBy(asc(place.name))
    .limit(pickMax)
}

/** Where a page of the list starts: after this name and id. */
type PeopleCursor = { name: string; id: string }

export type PeopleSearch = { words: string; role: Role | null; after: PeopleCursor | null }

export type ListedPerson = {
  id: Id<'participant'>
  name: string
  sortName: string
  organisation: string
  place: string | null
  roles: Role[]
  signsIn: boolean
}

/** One page of the people whom somebody sees by name, and one more to know whether the list goes on. */
export async function searchPeople(
  db: Db,
  labId: LabId,
  actor: Actor,
  today: string,
  { words, role, after }: PeopleSearch,
): Promise<ListedPerson[]> {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  const held = sql`${roleHeld.labId} = ${participant.labId}
    and ${roleHeld.participantId} = ${participant.id} and ${activeOn(today)}`
  return db
    .select({
      id: participant.id,
      name: participant.name,
      sortName: sql<string>`lower(${participant.name})`,
      organisation: participant.organisation,
      place: place.name,
      signsIn: sql<boolean>`${participant.accountId} is not null`,
      roles: rolesOn(today),
    })
    .from(participant)
    .leftJoin(place, and(eq(place.labId, participant.labId), eq(place.id, participant.placeId)))
    .where(
      and(
        eq(participant.labId, labId),
        and(isNull(participant.mergedInto), isNull(participant.erasedAt)),
        seenBy(actor, labId),
        words ? sql`${participant.name} ilike ${pattern}` : undefined,
        role
          ? sql`exists (select 1 from ${roleHeld} where ${held} and ${roleHeld.role} = ${role})`
          : undefined,
        after
          ? sql`(lower(${participant.name}), ${participant.id}) > (${after.name}, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(sql`lower(${participant.name})`, asc(participant.id))
    .limit(peoplePageSize + 1)
}
