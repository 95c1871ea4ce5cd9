import type { TestApp } from './app.ts'

/** Every table and column that still holds one of these words, whatever its type: for tests about being forgotten. */
export async function tracesOf(app: TestApp, words: readonly string[]): Promise<string[]> {
  const client = await app.database.owner.connect()
  try {
    await client.query("begin; set local talkoo.maintenance = 'on'")
    const { rows } = await client.query<{ table_name: string; column_name: string }>(`
      select c.table_name, c.column_name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
        and (c.data_type in ('text', 'character varying', 'jsonb', 'json', 'ARRAY')
          or c.udt_name = 'tsvector')
      order by 1, 2`)
    const found: string[] = []
    for (const { table_name: table, column_name: column } of rows) {
      const hit = await client.query(
        `select 1 from "${table}" where exists (select from unnest($1::text[]) as known(word)
          where position(lower(known.word) in lower("${column}"::text)) > 0) limit 1`,
        [words],
      )
      if (hit.rowCount) found.push(`${table}.${column}`)
    }
    const jobs = await client.query(
      `select 1 from graphile_worker._private_jobs where exists (select from unnest($1::text[]) as known(word)
        where position(lower(known.word) in lower(payload::text)) > 0) limit 1`,
      [words],
    )
    return jobs.rowCount ? [...found, 'the queue'] : found
  } finally {
    await client.query('rollback')
    client.release()
  }
}
