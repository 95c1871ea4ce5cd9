import { readdir } from 'node:fs/promises'
import pg from 'pg'
import { hostProblem } from '../host-problem.ts'

const userRelations = `
  select n.nspname as schema, c.relname as name from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
    and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`

/** Names a restore makes in a data folder; backups may lie there before. */
const ownNames = ['postgres', 'blobs', 'blobs.restoring', 'secret']

/** What is in the way of a restore: nothing, the leftovers of one that was cut off, or somebody's data. */
export async function stateOfDatabase(
  client: pg.ClientBase,
): Promise<'empty' | 'unfinished' | 'in-use'> {
  const { rows } = await client.query(userRelations)
  if (rows.length === 0) return 'empty'
  return rows.some(({ name }) => name === 'restore_unfinished') ? 'unfinished' : 'in-use'
}

/** Leaves a sign in an empty database, so that a restore that is cut off is known as such. */
export async function signUnfinished(client: pg.ClientBase): Promise<void> {
  await client.query('create table if not exists public.restore_unfinished ()')
}

/** Refuses a data folder with foreign files; answers which of a restore's own names are there. */
export async function namesIn(dataFolder: string): Promise<string[]> {
  const names = await readdir(dataFolder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [] as string[]
    throw error
  })
  const found = names.filter((name) => name !== 'backups')
  const foreign = found.filter((name) => !ownNames.includes(name))
  if (foreign.length > 0) throw notEmpty(dataFolder, foreign[0]!)
  return found
}

/** The refusal to restore over something. */
export function notEmpty(where: string, what: string): Error {
  return hostProblem(
    `${where} is not empty (${what}); restore into a new folder or an empty database.`,
  )
}

/** Removes everything a cut-off restore made; only ever called on a database that was empty or carries the sign. */
export async function emptyDatabase(client: pg.ClientBase): Promise<void> {
  await client.query(`
    do $$ declare thing record; begin
      drop schema if exists graphile_worker cascade;
      for thing in select c.oid::regclass as name from pg_class c
          join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'public' and c.relkind in ('r', 'p')
            and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') loop
        execute format('drop table if exists %s cascade', thing.name);
      end loop;
      for thing in select p.oid::regprocedure as name from pg_proc p
          join pg_namespace n on n.oid = p.pronamespace
          where n.nspname = 'public'
            and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') loop
        execute format('drop routine if exists %s cascade', thing.name);
      end loop;
      for thing in select t.oid::regtype as name from pg_type t
          join pg_namespace n on n.oid = t.typnamespace
          where n.nspname = 'public' and t.typtype in ('e', 'd')
            and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e') loop
        execute format('drop type if exists %s cascade', thing.name);
      end loop;
    end $$`)
}
