import { sql } from 'drizzle-orm'
import { inLab, type Database, type Db } from '../../platform/db/database.ts'
import type { LabId } from '../../shared/id.ts'
import { firstHash, nextHash } from './chain.ts'
import { sealableFact, sealedColumns, type SealedColumns } from './fact-columns.ts'

const factsPerTransaction = 1_000

/** Seals every fact of a lab that is not sealed yet, in the order they happened; says how many. */
export async function sealLab(database: Pick<Database, 'app'>, labId: LabId): Promise<number> {
  let total = 0
  for (;;) {
    const sealed = await inLab(database, labId, (db) => sealSome(db, labId))
    total += sealed
    if (sealed < factsPerTransaction) return total
  }
}

async function sealSome(db: Db, labId: LabId): Promise<number> {
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`talkoo.seal ${labId}`}, 0))`,
  )
  const last = await db.execute<{ sequence: string; hash: string }>(sql`
    select sequence, encode(hash, 'hex') as hash from seal
    where lab_id = ${labId} order by sequence desc limit 1`)
  const waiting = await db.execute<SealedColumns>(sql`
    select ${sealedColumns} from fact f
    where f.lab_id = ${labId}
      and not exists (select 1 from seal s where s.lab_id = f.lab_id and s.fact_id = f.id)
    order by f.at, f.id limit ${factsPerTransaction}`)
  let sequence = Number(last.rows[0]?.sequence ?? 0)
  let hash = last.rows[0] ? Buffer.from(last.rows[0].hash, 'hex') : firstHash(labId)
  const seals = waiting.rows.map((row) => {
    hash = nextHash(hash, sealableFact(row))
    return { sequence: ++sequence, fact_id: row.id, hash: hash.toString('hex') }
  })
  if (seals.length === 0) return 0
  await db.execute(sql`
    insert into seal (lab_id, sequence, fact_id, hash)
    select ${labId}, s.sequence, s.fact_id, decode(s.hash, 'hex')
    from jsonb_to_recordset(${JSON.stringify(seals)}::jsonb) as s(sequence bigint, fact_id uuid, hash text)`)
  return seals.length
}
