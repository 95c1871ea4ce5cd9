import type pg from 'pg'

type Query = (...given: unknown[]) => unknown

/** Counts the statements that reach PostgreSQL while some work runs; begin, set, commit and rollback are free. */
export async function countingQueries(
  pool: pg.Pool,
  work: () => Promise<unknown>,
): Promise<number> {
  let count = 0
  const watched = new Map<pg.PoolClient, Query>()
  const watch = (client: pg.PoolClient) => {
    if (watched.has(client)) return
    const query = client.query as Query
    watched.set(client, query)
    client.query = ((...given: unknown[]) => {
      const text = typeof given[0] === 'string' ? given[0] : (given[0] as { text: string }).text
      if (!/^\s*(begin|commit|rollback)\b/i.test(text)) count += 1
      return query.apply(client, given)
    }) as typeof client.query
  }
  pool.on('acquire', watch)
  try {
    await work()
  } finally {
    pool.off('acquire', watch)
    for (const [client, query] of watched) client.query = query as typeof client.query
  }
  return count
}
