import { sql, type SQL } from 'drizzle-orm'

/**
 * In SQL, that a text names a person who asks to be forgotten: it is their name, or holds their full name. A single
 * name inside a longer text may be somebody else's, and is left.
 */
export function saysName(column: string, names: readonly string[]): SQL {
  const text = sql.raw(`lower(${column})`)
  return sql`exists (select from unnest(${sql.param([...names])}::text[]) as known(name)
    where btrim(${text}) = lower(known.name)
      or (position(' ' in known.name) > 0 and position(lower(known.name) in ${text}) > 0))`
}
