import { desc, eq } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import { isUuid, type LabId } from '../../../shared/id.ts'
import { quarterOf, quartersBetween } from './period.ts'
import { localMeaning, type LocalMeaning } from './schema.ts'

const meaningsMax = 100

/** What the lab has meant by local, the newest first. */
export async function listMeanings(db: Db, labId: LabId): Promise<LocalMeaning[]> {
  return db
    .select()
    .from(localMeaning)
    .where(eq(localMeaning.labId, labId))
    .orderBy(desc(localMeaning.version))
    .limit(meaningsMax)
}

/** The spending of a quarter, and how much of it was local by one meaning; in the smallest units. */
export type QuarterSpend = { quarter: string; local: number; total: number }

const byPeriod = {
  name: 'ecosystem-spend-by-period',
  text: `select e.period, sum(e.amount_minor)::text as total, min(e.currency) as currency,
      coalesce(sum(e.amount_minor) filter (where s.place_id = any($2::uuid[])), 0)::text as local
    from spend e left join supplier s on s.lab_id = e.lab_id and s.id = e.supplier_id
    where e.lab_id = $1 and ($3::uuid is null or e.organisation_id = $3) group by e.period order by e.period`,
}
type PeriodSums = { period: string; total: string; local: string; currency: string }

/** Spending by quarter, without a gap, and its currency; null where nothing was noted. */
export async function spendByQuarter(
  db: Db,
  labId: LabId,
  placeIds: readonly string[],
  organisationId: string | null,
): Promise<{ currency: string; quarters: QuarterSpend[] } | null> {
  const found = await rows<PeriodSums>(db, byPeriod, [labId, placeIds, organisationId])
  if (found.length === 0) return null
  const sums = new Map<string, QuarterSpend>()
  for (const { period, total, local } of found) {
    const quarter = quarterOf(period)
    const sum = sums.get(quarter) ?? { quarter, local: 0, total: 0 }
    sums.set(quarter, {
      quarter,
      local: sum.local + Number(local),
      total: sum.total + Number(total),
    })
  }
  const named = [...sums.keys()].toSorted()
  const quarters = quartersBetween(named[0]!, named.at(-1)!).map(
    (quarter) => sums.get(quarter) ?? { quarter, local: 0, total: 0 },
  )
  return { currency: found[0]!.currency, quarters }
}

/** Spending as it was noted. */
export type SpendEntry = {
  id: string
  period: string
  organisationId: string
  organisation: string
  supplierId: string | null
  supplier: string | null
  place: string | null
  amountMinor: number
  currency: string
}
export const spendPageSize = 50
const entryColumns = `e.id, e.period, e.organisation_id as "organisationId", o.name as organisation,
      e.supplier_id as "supplierId", s.name as supplier, place.name as place, e.amount_minor::float8 as "amountMinor",
      e.currency`
const entryTables = `spend e join stakeholder o on o.lab_id = e.lab_id and o.id = e.organisation_id
    left join supplier s on s.lab_id = e.lab_id and s.id = e.supplier_id
    left join place on place.lab_id = s.lab_id and place.id = s.place_id`

const entries = {
  name: 'ecosystem-spend-entries',
  text: `select ${entryColumns} from ${entryTables}
    where e.lab_id = $1 and ($2::text is null or (e.period, e.id) < ($2, $3::uuid))
    order by e.period desc, e.id desc limit ${spendPageSize + 1}`,
}

/** A page of what was noted, the newest period first. */
export async function listSpend(
  db: Db,
  labId: LabId,
  after: { key: string; id: string } | null,
): Promise<SpendEntry[]> {
  return rows<SpendEntry>(db, entries, [
    labId,
    after?.key ?? null,
    after && isUuid(after.id) ? after.id : null,
  ])
}

const all = {
  name: 'ecosystem-spend-all',
  text: `select ${entryColumns} from ${entryTables} where e.lab_id = $1
    order by e.period, lower(o.name), s.name_key nulls last, e.id limit 50000`,
}

/** All that was noted, for a file and to read a file against. */
export async function allSpend(db: Db, labId: LabId): Promise<SpendEntry[]> {
  return rows<SpendEntry>(db, all, [labId])
}

const bodies = {
  name: 'ecosystem-spend-organisations',
  text: `select distinct o.id, o.name from spend e join stakeholder o on o.lab_id = e.lab_id and o.id = e.organisation_id
    where e.lab_id = $1 order by o.name limit 200`,
}

/** The organisations whose spending was noted. */
export async function spendingBodies(
  db: Db,
  labId: LabId,
): Promise<{ id: string; name: string }[]> {
  return rows<{ id: string; name: string }>(db, bodies, [labId])
}

const currency = {
  name: 'ecosystem-spend-currency',
  text: `select currency from spend where lab_id = $1 limit 1`,
}

/** The one currency that the lab's spending is noted in, once anything is. */
export async function spendCurrency(db: Db, labId: LabId): Promise<string | null> {
  const [found] = await rows<{ currency: string }>(db, currency, [labId])
  return found?.currency ?? null
}

const periods = {
  name: 'ecosystem-spend-periods',
  text: `select period from spend where lab_id = $1 and organisation_id = $2
    and supplier_id is not distinct from $3::uuid order by period`,
}

/** The periods for which an organisation's spending with one supplier was noted. */
export async function periodsNoted(
  db: Db,
  labId: LabId,
  organisationId: string,
  supplierId: string | null,
): Promise<string[]> {
  const wanted = [labId, organisationId, supplierId]
  return (await rows<{ period: string }>(db, periods, wanted)).map(({ period }) => period)
}
