import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import type pg from 'pg'

/** The tables that a schema file describes. */
export function tablesOf(exported: Record<string, unknown>): PgTable[] {
  return Object.values(exported).filter((value): value is PgTable => is(value, PgTable))
}

/** Where a described table and the migrated one differ, as sentences. */
export async function schemaBreaches(owner: pg.Pool, table: PgTable): Promise<string[]> {
  const described = getTableConfig(table)
  const { rows } = await owner.query<{ name: string; type: string; required: boolean }>(
    `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required
     from pg_attribute a where a.attrelid = to_regclass(format('public.%I', $1::text))
       and a.attnum > 0 and not a.attisdropped`,
    [described.name],
  )
  if (rows.length === 0) return [`${described.name} is described but not in the database.`]
  const real = new Map(rows.map((row) => [row.name, row]))
  const found: string[] = []
  for (const column of described.columns) {
    const there = real.get(column.name)
    real.delete(column.name)
    const name = `${described.name}.${column.name}`
    if (!there) {
      found.push(`${name} is described but not in the database.`)
      continue
    }
    const type = plain(column.getSQLType())
    if (type !== there.type) found.push(`${name} is described as ${type} but is ${there.type}.`)
    const required = column.notNull || column.primary || isKey(described, column.name)
    if (required !== there.required) {
      found.push(
        `${name} is described as ${may(required)} be empty, but ${may(there.required)} be.`,
      )
    }
  }
  return [
    ...found,
    ...[...real.keys()].map(
      (name) => `${described.name}.${name} is in the database but not described.`,
    ),
  ]
}

function isKey({ primaryKeys }: ReturnType<typeof getTableConfig>, name: string): boolean {
  return primaryKeys.some((key) => key.columns.some((column) => column.name === name))
}

function may(required: boolean): string {
  return required ? 'one that must not' : 'one that may'
}

function plain(type: string): string {
  return type.replace(/^varchar/, 'character varying').replace(/,\s+/g, ',')
}
