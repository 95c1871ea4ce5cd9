import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '../../platform/db/database.ts'
import type { Sweep } from '../../platform/manifest.ts'

/** How long an entry or a tie that was taken off the map can be put back. */
export const removedDays = 90

/**
 * In SQL, that the books still name an entry: help given, texts checked, spending, suppliers. It stays off the map, but
 * is not taken away for good.
 */
const booked = sql`exists (select from help_offer h where h.lab_id = stakeholder.lab_id
    and stakeholder.id in (h.giver_id, h.receiver_id))
  or exists (select from policy_text t where t.lab_id = stakeholder.lab_id and t.organisation_id = stakeholder.id)
  or exists (select from spend e where e.lab_id = stakeholder.lab_id and e.organisation_id = stakeholder.id)`

/** Takes away for good what was taken off the map: entries with their parts, ties and notes, and ties that never were. */
export const sweepMap: Sweep = async (db, now) => {
  const before = new Date(now.getTime() - removedDays * 24 * 3600 * 1000).toISOString()
  const gone = sql`select lab_id, id from stakeholder where removed_at < ${before} and not (${booked})`
  await sweepOffers(db, before, gone)
  await db.execute(sql`delete from tie where removed_at < ${before}
    or (lab_id, from_id) in (${gone}) or (lab_id, to_id) in (${gone})`)
  await db.execute(sql`delete from stakeholder_act where (lab_id, stakeholder_id) in (${gone})`)
  await db.execute(sql`delete from involvement where (lab_id, stakeholder_id) in (${gone})`)
  await db.execute(
    sql`update stakeholder set organisation_id = null where (lab_id, organisation_id) in (${gone})`,
  )
  await db.execute(sql`update stakeholder set merged_into = null
    where removed_at < ${before} and merged_into is not null`)
  await db.execute(
    sql`update stakeholder set merged_into = null where (lab_id, merged_into) in (${gone})`,
  )
  await db.execute(sql`delete from stakeholder where (lab_id, id) in (${gone})`)
}

/** Offers that were taken away, or whose organisation goes; suppliers lose only their entry of the map. */
async function sweepOffers(db: Db, before: string, gone: SQL): Promise<void> {
  const offers = sql`select lab_id, id from asset where removed_at < ${before} or (lab_id, stakeholder_id) in (${gone})`
  await db.execute(sql`delete from asset_request where (lab_id, asset_id) in (${offers})`)
  await db.execute(sql`delete from asset where (lab_id, id) in (${offers})`)
  await db.execute(
    sql`update supplier set stakeholder_id = null where (lab_id, stakeholder_id) in (${gone})`,
  )
}
