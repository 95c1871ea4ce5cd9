import type pg from 'pg'

/** What only one process at a time may do on a database. */
const lockKeys = { migrate: 7_461_003, seed: 7_461_004 }

/** Runs work while no other process does the same; the lock goes with the connection should this process die. */
export async function withLock<T>(
  pool: pg.Pool,
  what: keyof typeof lockKeys,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKeys[what]])
    return await work(client)
  } finally {
    const unlocked = client.query('select pg_advisory_unlock($1)', [lockKeys[what]])
    client.release(await unlocked.then(() => false).catch(() => true))
  }
}
