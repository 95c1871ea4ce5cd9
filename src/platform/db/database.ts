import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { isUuid, siteLabId, type LabId } from '../../shared/id.ts'

/** One open transaction on one connection, with the lab set. */
export type Db = NodePgDatabase<Record<string, never>> & { $client: pg.PoolClient }

/** The two ways in: `app` serves requests and jobs under row-level security, `owner` keeps the house. */
export type Database = {
  app: pg.Pool
  owner: pg.Pool
  /** A world in the making: its commits need not reach the disk one by one, the next ordinary one takes them along. */
  inHaste?: boolean
}

type Keep<T> = (value: T) => boolean

/** Runs work in one transaction of one lab; commits when `keep` agrees (by default always), else rolls back. */
export async function inLab<T>(
  database: Pick<Database, 'app' | 'inHaste'>,
  labId: LabId,
  work: (db: Db) => Promise<T>,
  keep: Keep<T> = () => true,
): Promise<T> {
  if (!isUuid(labId)) throw new Error('a lab id is a UUID')
  const open = `begin; set local talkoo.lab = '${labId}'`
  const haste = database.inHaste ? '; set local synchronous_commit = off' : ''
  return transaction(database.app, open + haste, work, keep)
}

/** Runs work on the tables of the whole site: no tenant row is visible. */
export async function onSite<T>(
  database: Pick<Database, 'app' | 'inHaste'>,
  work: (db: Db) => Promise<T>,
  keep?: Keep<T>,
): Promise<T> {
  return inLab(database, siteLabId, work, keep)
}

/** Runs work as the owner, past row-level security: migrations, backup and the queue only. */
export async function asOwner<T>(
  database: Pick<Database, 'owner'>,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  return transaction(database.owner, "begin; set local talkoo.maintenance = 'on'", work, () => true)
}

async function transaction<T>(
  pool: pg.Pool,
  open: string,
  work: (db: Db) => Promise<T>,
  keep: Keep<T>,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(open)
    const value = await work(drizzle(client) as unknown as Db)
    await client.query(keep(value) ? 'commit' : 'rollback')
    return value
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => (broken = failure))
    throw error
  } finally {
    client.release(broken)
  }
}

/** Runs one prepared statement: the cheap way for reads that many people make. */
export async function rows<T>(
  db: Db,
  statement: { name: string; text: string },
  values: unknown[] = [],
): Promise<T[]> {
  const result = await db.$client.query({ ...statement, values })
  return result.rows as T[]
}
