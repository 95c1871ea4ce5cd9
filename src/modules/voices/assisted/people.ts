import { sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { isKeeper, seenBy } from '../../people/index.ts'
import { handledBy } from './handled.ts'

/** A person as the ways in show them: enough to tell two of one name apart. */
export type FoundPerson = {
  id: string
  name: string
  phone: string | null
  place: string | null
  organisation: string
}

const foundMax = 8
/** So many last digits tell a phone number, with country code or without. */
const phoneDigits = 7
const digitsMin = 4

/**
 * Whom somebody may write down as the one who spoke: keepers of the list whom they see there, others the people who took part in
 * their initiatives: who spoke or brought words there, were at a session, or hold a role. On table `participant p`.
 */
export function pickable(actor: Actor, labId: LabId): SQL {
  if (isKeeper(actor)) return seenBy(actor, labId, sql`p`)
  const handled = handledBy(actor)
  const within = sql`any(${sql.param(handled === 'all' ? [] : handled)}::uuid[])`
  return sql`exists (select from participant entry
    where entry.lab_id = ${labId} and (entry.id = p.id or entry.merged_into = p.id) and (
      exists (select from contribution c where c.lab_id = ${labId} and c.initiative_id = ${within}
        and (c.participant_id = entry.id or c.brought_by = entry.id))
      or exists (select from role_held r where r.lab_id = ${labId} and r.initiative_id = ${within}
        and r.participant_id = entry.id)
      or exists (select from session_person sp join session s on s.lab_id = sp.lab_id and s.id = sp.session_id
        where sp.lab_id = ${labId} and s.initiative_id = ${within} and sp.participant_id = entry.id)))`
}

const columns = sql`select p.id, p.name, p.phone, pl.name as place, p.organisation
  from participant p left join place pl on pl.lab_id = p.lab_id and pl.id = p.place_id`

/** People by name, phone number or place, the best match first. */
export async function findPeople(
  db: Db,
  labId: LabId,
  actor: Actor,
  words: string,
): Promise<FoundPerson[]> {
  const typed = words.trim().slice(0, 100)
  if (!typed) return []
  const pattern = `%${typed.replace(/[\\%_]/g, '\\$&')}%`
  const digits = typed.replace(/\D/g, '').slice(-phoneDigits)
  const ending = digits.length >= digitsMin ? `%${digits}` : 'no number'
  const byPhone = sql`(regexp_replace(coalesce(p.phone, ''), '[^0-9]+', '', 'g') like ${ending})`
  const found = await db.execute<FoundPerson>(sql`${columns}
    where p.lab_id = ${labId} and p.merged_into is null and ${pickable(actor, labId)}
      and (p.name ilike ${pattern} or pl.name ilike ${pattern} or ${byPhone})
    order by ${byPhone} desc, p.name ilike ${pattern} desc, lower(p.name), p.id limit ${foundMax}`)
  return found.rows
}

/** A person whom somebody may write down as the one who spoke; the kept entry where two were merged. */
export async function lookPickable(
  db: Db,
  labId: LabId,
  actor: Actor,
  id: string,
): Promise<FoundPerson | undefined> {
  const found = await db.execute<FoundPerson>(sql`${columns}
    where p.lab_id = ${labId} and ${pickable(actor, labId)}
      and p.id = (select coalesce(entry.merged_into, entry.id) from participant entry
        where entry.lab_id = ${labId} and entry.id = ${id}::uuid)`)
  return found.rows[0]
}
