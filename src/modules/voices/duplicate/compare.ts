import { sql } from 'drizzle-orm'
import {
  bandsOf,
  likenessOf,
  shinglesOf,
  signatureOf,
} from '../../../analysis/near-duplicates/index.ts'
import { inLab, type Db } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import type { Listener } from '../../../platform/jobs.ts'
import type { AppParts } from '../../../platform/parts.ts'
import type { LabId } from '../../../shared/id.ts'
import { contributionBand, contributionShape } from './schema.ts'

const atOnce = 200
/** From this likeness on two texts are shown to a person. */
const likenessMin = 0.6
/** Texts of fewer grams are alike by chance. */
const gramsMin = 8
/** Of very many that say the same, each is compared with some only. */
const candidatesMax = 20

type Unread = { id: string; initiativeId: string; version: number; words: string }

/** Compares what is new or newly worded in a lab with the rest of its initiative, some hundred at a time. */
export async function compareNew(parts: AppParts, labId: LabId): Promise<void> {
  for (;;) {
    const taken = await inLab(parts.database, labId, async (db) => {
      const unread = await lookUnread(db, labId)
      await compareSome(db, labId, unread, parts.clock.now())
      return unread.length
    })
    if (taken < atOnce) return
  }
}

const listens = (fact: string, name: string): Listener => ({
  name,
  fact,
  oncePerLab: true,
  run: (parts, { labId }) => compareNew(parts, labId),
})

/** What is said, brought in or put right is compared soon after. */
export const comparing: readonly Listener[] = [
  listens('contribution.received', 'voices.compare-new'),
  listens('contribution.corrected', 'voices.compare-corrected'),
  listens('import.applied', 'voices.compare-imported'),
]

async function lookUnread(db: Db, labId: LabId): Promise<Unread[]> {
  const found = await db.execute<Unread>(sql`
    select c.id, c.initiative_id as "initiativeId", c.version, c.title || ' ' || c.body as words
    from contribution c
    left join ${contributionShape} s on s.lab_id = c.lab_id and s.contribution_id = c.id
    where c.lab_id = ${labId} and c.about_id is null and c.state <> 'withdrawn' and c.erased_at is null
      and s.version is distinct from c.version
    order by c.id limit ${atOnce}`)
  return found.rows
}

async function compareSome(db: Db, labId: LabId, unread: readonly Unread[], now: Date) {
  if (unread.length === 0) return
  const shapes = new Map(unread.map((one) => [one.id, shinglesOf(one.words)]))
  const bands = unread.flatMap((one) => {
    const grams = shapes.get(one.id)!
    const signature = grams.size < gramsMin ? null : signatureOf(grams)
    const { id, initiativeId } = one
    return signature ? bandsOf(signature).map((band) => ({ id, initiativeId, band })) : []
  })
  const ids = sql.param(unread.map(({ id }) => id))
  await db.execute(sql`delete from ${contributionBand}
    where lab_id = ${labId} and contribution_id = any(${ids}::uuid[])`)
  await db.execute(sql`
    insert into ${contributionBand} (lab_id, initiative_id, band, contribution_id)
    select ${labId}, b."initiativeId", b.band, b.id
    from jsonb_to_recordset(${JSON.stringify(bands)}::jsonb) as b(id uuid, "initiativeId" uuid, band int)
    on conflict do nothing`)
  const near = await candidates(db, labId, bands)
  const pairs = near.flatMap(({ one, other, otherWords, initiativeId }) => {
    const grams = shapes.get(other) ?? shinglesOf(otherWords)
    const similarity = likenessOf(shapes.get(one)!, grams)
    const [firstId, secondId] = one < other ? [one, other] : [other, one]
    const id = newId<'duplicate-pair'>(now)
    return similarity < likenessMin ? [] : [{ id, initiativeId, firstId, secondId, similarity }]
  })
  await keepPairs(db, labId, pairs, ids, now)
  await db.execute(sql`
    insert into ${contributionShape} (lab_id, contribution_id, version)
    select ${labId}, s.id, s.version
    from jsonb_to_recordset(${JSON.stringify(unread)}::jsonb) as s(id uuid, version int)
    on conflict (lab_id, contribution_id) do update set version = excluded.version`)
}

type Band = { id: string; initiativeId: string; band: number }
type Near = { one: string; other: string; otherWords: string; initiativeId: string }

/** Others that share a band, those with most bands in common first. */
async function candidates(db: Db, labId: LabId, bands: readonly Band[]): Promise<Near[]> {
  const found = await db.execute<{ one: string; initiativeId: string; other: string }>(sql`
    select b.id as one, b."initiativeId", o.contribution_id as other
    from jsonb_to_recordset(${JSON.stringify(bands)}::jsonb) as b(id uuid, "initiativeId" uuid, band int)
    cross join lateral (
      select contribution_id from ${contributionBand}
      where lab_id = ${labId} and initiative_id = b."initiativeId" and band = b.band and contribution_id <> b.id
      order by contribution_id limit ${candidatesMax}
    ) o`)
  const shared = new Map<
    string,
    { one: string; other: string; initiativeId: string; count: number }
  >()
  for (const row of found.rows) {
    const key = `${row.one} ${row.other}`
    const before = shared.get(key)
    if (before) before.count += 1
    else shared.set(key, { ...row, count: 1 })
  }
  const chosen = Map.groupBy(shared.values(), ({ one }) => one)
  const near = [...chosen.values()].flatMap((all) =>
    all.toSorted((a, b) => b.count - a.count).slice(0, candidatesMax),
  )
  const words = await wordsOf(db, labId, [...new Set(near.map(({ other }) => other))])
  return near.flatMap((one) => {
    const otherWords = words.get(one.other)
    return otherWords === undefined ? [] : [{ ...one, otherWords }]
  })
}

/** What some contributions say, but for those that were withdrawn. */
async function wordsOf(db: Db, labId: LabId, ids: string[]): Promise<Map<string, string>> {
  const found = await db.execute<{ id: string; words: string }>(sql`
    select id, title || ' ' || body as words from contribution
    where lab_id = ${labId} and id = any(${sql.param(ids)}::uuid[]) and state <> 'withdrawn'`)
  return new Map(found.rows.map(({ id, words }) => [id, words]))
}

type Pair = {
  id: string
  initiativeId: string
  firstId: string
  secondId: string
  similarity: number
}

/** Keeps what is alike; what a person has decided stays, what is alike no more goes. */
async function keepPairs(
  db: Db,
  labId: LabId,
  pairs: readonly Pair[],
  ids: ReturnType<typeof sql.param>,
  now: Date,
): Promise<void> {
  await db.execute(sql`delete from duplicate_pair where lab_id = ${labId} and decided is null
    and (first_id = any(${ids}::uuid[]) or second_id = any(${ids}::uuid[]))`)
  await db.execute(sql`
    insert into duplicate_pair (lab_id, id, initiative_id, first_id, second_id, similarity, found_at)
    select ${labId}, p.id, p."initiativeId", p."firstId", p."secondId", p.similarity, ${now.toISOString()}
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as p(id uuid, "initiativeId" uuid, "firstId" uuid,
      "secondId" uuid, similarity real)
    on conflict (lab_id, first_id, second_id) do nothing`)
}
