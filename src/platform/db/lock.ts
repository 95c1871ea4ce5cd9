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

/** Runs work unless some process is at the same thing now; whether it ran. */
export async function unlessBusy(
  pool: pg.Pool,
  thing: string,
  work: () => Promise<void>,
): Promise<boolean> {
  const client = await pool.connect()
  let broken = false
  try {
    const take = 'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken'
    const { rows } = await client.query<{ taken: boolean }>(take, [thing])
    if (!rows[0]!.taken) return false
    try {
      await work()
      return true
    } finally {
      const unlock = 'select pg_advisory_unlock(hashtextextended($1, 0))'
      await client.query(unlock, [thing]).catch(() => (broken = true))
    }
  } finally {
    client.release(broken)
  }
}
