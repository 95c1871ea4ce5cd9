import pg from 'pg'
import { hostProblem } from '../host-problem.ts'
import type { SavedSequence, SavedTable } from './format.ts'

const ours = `n.nspname in ('public', 'graphile_worker')`

/** Bookkeeping that the migrations of the target write themselves. */
const notSaved = ['public.migration', 'public.table_register', 'graphile_worker.migrations']

/** Every table that holds what people entered, with its plain columns. */
export async function listTables(client: pg.ClientBase): Promise<SavedTable[]> {
  const { rows } = await client.query<SavedTable>(
    `select n.nspname as schema, c.relname as name,
       array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind = 'r' and ${ours} and n.nspname || '.' || c.relname <> all ($1)
     group by 1, 2 order by 1, 2`,
    [notSaved],
  )
  return rows
}

/** Refuses to go on when a forced table would show the owner nothing: a backup of nothing must not succeed. */
export async function refuseHiddenTables(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and ${ours} and c.relforcerowsecurity
       and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'maintenance'
         and p.polcmd = '*' and p.polpermissive
         and (select oid from pg_roles where rolname = current_user) = any (p.polroles))`,
  )
  if (rows.length === 0) return
  const names = rows.map((row) => row.name).join(', ')
  throw hostProblem(
    `The owner of the database cannot read every row of ${names}; nothing was saved.`,
  )
}

/** The state of each sequence that a column draws from. */
export async function listSequences(client: pg.ClientBase): Promise<SavedSequence[]> {
  const { rows } = await client.query(
    `select n.nspname as schema, c.relname as name from pg_class c
     join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${ours} order by 1, 2`,
  )
  const found: SavedSequence[] = []
  for (const { schema, name } of rows) {
    const state = await client.query(
      `select last_value::text as value, is_called as called from ${quoted({ schema, name })}`,
    )
    found.push({ schema, name, ...state.rows[0] })
  }
  return found
}

/** The full name of a table or sequence, safe inside a statement. */
export function quoted({ schema, name }: { schema: string; name: string }): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`
}

/** A table with its columns, as COPY wants it. */
export function copyTarget(table: SavedTable): string {
  return `${quoted(table)} (${table.columns.map((column) => pg.escapeIdentifier(column)).join(', ')})`
}
