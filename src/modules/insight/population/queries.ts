import { sql } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { Dimension } from '../schema.ts'

/** Where figures come from. */
export type Source = {
  title: string
  address: string
  licence: string
  asOf: string
  importedAt: Date
}
/** What is known of one dimension: its groups and their newest source. */
export type KnownDimension = {
  dimension: Dimension
  hash: string
  source: Source
  counts: Record<string, number>
}
export type Population = ReadonlyMap<Dimension, KnownDimension>

const current = {
  name: 'population-current',
  text: `select distinct on (c.dimension) c.dimension, i.hash,
      jsonb_build_object('title', i.title, 'address', i.address, 'licence', i.licence,
        'asOf', i.as_of, 'importedAt', i.imported_at) as source,
      (select jsonb_object_agg(own.code, own.count) from population_count own
        where own.lab_id = c.lab_id and own.population_import_id = c.population_import_id
          and own.dimension = c.dimension) as counts
    from population_count c
    join population_import i on i.lab_id = c.lab_id and i.id = c.population_import_id
    where c.lab_id = $1
    order by c.dimension, i.imported_at desc, i.id desc`,
}

/** Who lives here, by dimension: the newest figures of each, in one query. */
export async function findPopulation(db: Db, labId: LabId): Promise<Population> {
  const found = await rows<KnownDimension>(db, current, [labId])
  return new Map(found.map((one) => [one.dimension, one]))
}

/** What the figures that count now were made from, by dimension. */
export async function findCurrentHashes(db: Db, labId: LabId): Promise<Map<Dimension, string>> {
  const found = await findPopulation(db, labId)
  return new Map([...found].map(([dimension, { hash }]) => [dimension, hash]))
}

/** Imports of one lab come one after the other. */
export async function holdPopulation(db: Db, labId: LabId): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`population ${labId}`}, 0))`)
}

/** One import as the history shows it. */
export type PastImport = Source & { id: string; by: string | null; dimensions: Dimension[] }

const historyMax = 100
const history = {
  name: 'population-history',
  text: `select i.id, i.title, i.address, i.licence, i.as_of::text as "asOf",
      i.imported_at as "importedAt", kept.name as by,
      array(select distinct c.dimension from population_count c
        where c.lab_id = i.lab_id and c.population_import_id = i.id order by 1) as dimensions
    from population_import i
    left join participant p on p.lab_id = i.lab_id and p.id = i.imported_by
    left join participant kept on kept.lab_id = p.lab_id and kept.id = coalesce(p.merged_into, p.id)
    where i.lab_id = $1 order by i.imported_at desc, i.id desc limit ${historyMax}`,
}

/** Every import, newest first: the last hundred. */
export async function pastImports(db: Db, labId: LabId): Promise<PastImport[]> {
  return rows<PastImport>(db, history, [labId])
}

/** How many people live here in all: as the figures say, else the largest sum of a dimension that counts everyone once. */
export function totalOf(population: Population): number | null {
  const sums = (['total', 'age-band', 'gender', 'place'] as const).flatMap((dimension) => {
    const known = population.get(dimension)
    return known ? [Object.values(known.counts).reduce((sum, count) => sum + count, 0)] : []
  })
  const [said] = sums
  if (population.has('total')) return said ?? null
  return sums.length > 0 ? Math.max(...sums) : null
}
