import { sql, type SQL } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { ErasureWish } from '../../../platform/manifest.ts'
import { saysName } from '../../../platform/says-name.ts'
import type { LabId } from '../../../shared/id.ts'

const known = {
  name: 'champions-personal-offers',
  text: `select o.kind, o.name, o.phone, o.email, o.why, o.note, o.answer, o.state, o.received_at as "receivedAt"
    from champion_offer o where o.lab_id = $1 and o.participant_id = any($2::uuid[]) order by o.received_at`,
}
// Who wrote down whom they know stands in no list of people: an address or a number tells that it was them.
const named = {
  name: 'champions-personal-nominations',
  text: `select o.kind, o.nominated_by as "nominatedBy", o.nominator_contact as "nominatorContact", o.state,
      o.received_at as "receivedAt"
    from champion_offer o join participant p on p.lab_id = o.lab_id and p.id = any($2::uuid[])
    where o.lab_id = $1 and o.kind = 'nomination' and (position(lower(p.email) in lower(o.nominator_contact)) > 0
      or position(substring(regexp_replace(coalesce(p.phone, ''), '[^0-9]+', '', 'g') from '[0-9]{7}$')
        in regexp_replace(o.nominator_contact, '[^0-9]+', '', 'g')) > 0)
    order by o.received_at`,
}

/** What is kept of somebody who offered to be a champion, or named another. */
export async function offersOf(db: Db, labId: LabId, ids: readonly string[]) {
  const found = await rows<Record<string, unknown>>(db, known, [labId, ids])
  return [...found, ...(await rows<Record<string, unknown>>(db, named, [labId, ids]))]
}

/** Deletes the offers of a person, and takes their name and contact off those in which they named somebody else. */
export async function forgetOffers(
  { db, labId }: CommandContext,
  ids: readonly string[],
  { names, emails, phones = [], nameless }: ErasureWish,
): Promise<void> {
  const digits = (column: SQL) => sql`regexp_replace(${column}, '[^0-9]+', '', 'g')`
  const says = (column: SQL, parts: readonly string[]) =>
    sql`exists (select from unnest(${sql.param([...parts])}::text[]) as one(part) where position(part in ${column}) > 0)`
  await db.execute(sql`delete from champion_offer where lab_id = ${labId}
    and (participant_id = any(${sql.param([...ids])}::uuid[]) or ${saysName('name', names)}
      or email = any(${sql.param([...emails])}::text[]) or ${says(digits(sql`phone`), phones)})`)
  await db.execute(sql`update champion_offer set nominated_by = ${nameless}, nominator_contact = ''
    where lab_id = ${labId} and kind = 'nomination' and (${saysName('nominated_by', names)}
      or ${saysName('nominator_contact', names)} or ${says(sql`lower(nominator_contact)`, emails)}
      or ${says(digits(sql`nominator_contact`), phones)})`)
}
