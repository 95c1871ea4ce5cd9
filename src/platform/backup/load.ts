import { dirname } from 'node:path'
import type { Writable } from 'node:stream'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { hostProblem } from '../host-problem.ts'
import { readArchive, type ArchiveEntry } from './archive.ts'
import type { CheckedBackup } from './check.ts'
import type { FilesTarget } from './files-target.ts'
import { entryNames, tableKey } from './format.ts'
import { copyTarget, quoted } from './tables.ts'

/** Loads rows and files of a checked backup: rows within the open transaction, files to their target. */
export async function loadBackup(
  client: pg.ClientBase,
  backup: CheckedBackup,
  files: FilesTarget,
): Promise<void> {
  const { tables, sequences } = backup.head
  const raise = await lowerWalls(client)
  if (tables.length > 0) await client.query(`truncate ${tables.map(quoted).join(', ')}`)
  const rows = rowLoader(client, backup)
  await readArchive(backup.file, async (entry) => {
    if (entry.name.startsWith(entryNames.tables)) return rows.take(entry)
    if (entry.name.startsWith(entryNames.blobs)) return files.take(entry)
    for await (const _ of entry.chunks) continue
  })
  await rows.finish()
  for (const sequence of sequences) {
    await client.query('select setval($1::regclass, $2, $3)', [
      quoted(sequence),
      sequence.value,
      sequence.called,
    ])
  }
  await freeJobs(client)
  await compareCounts(client, backup)
  await raise()
}

/** Takes foreign keys, triggers and forced row security away while rows come in; the answer puts them back, keys checked. */
async function lowerWalls(client: pg.ClientBase): Promise<() => Promise<void>> {
  const walls = await client.query<{ down: string; up: string }>(`
    with t as (
      select c.oid, c.relforcerowsecurity as forced from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('public', 'graphile_worker'))
    select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as down,
      format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as up, 3 as turn
    from pg_constraint k join t on t.oid = k.conrelid where k.contype = 'f' and k.conparentid = 0
    union all
    select format('alter table %s disable trigger user', oid::regclass),
      format('alter table %s enable trigger user', oid::regclass), 2
    from t where exists (select from pg_trigger g where g.tgrelid = t.oid and not g.tgisinternal)
    union all
    select format('alter table %s no force row level security', oid::regclass),
      format('alter table %s force row level security', oid::regclass), 4
    from t where forced
    order by turn`)
  for (const { down } of walls.rows) await client.query(down)
  return async () => {
    for (const { up } of walls.rows) await client.query(up)
  }
}

function rowLoader(client: pg.ClientBase, { head }: CheckedBackup) {
  const targets = new Map(head.tables.map((table) => [tableKey(table), copyTarget(table)]))
  let open: { key: string; stream: Writable; ended: Promise<void> } | null = null
  const finish = async () => {
    if (!open) return
    open.stream.end()
    await open.ended
    open = null
  }
  return {
    finish,
    async take(entry: ArchiveEntry): Promise<void> {
      const key = dirname(entry.name.slice(entryNames.tables.length))
      const target = targets.get(key)
      if (!target) throw hostProblem(`The backup holds an unknown table ${key}.`)
      if (open?.key !== key) {
        await finish()
        const stream: Writable = client.query(copyFrom(`copy ${target} from stdin`))
        const ended = new Promise<void>((resolve, reject) =>
          stream.once('finish', resolve).once('error', reject),
        )
        ended.catch(() => {})
        open = { key, stream, ended }
      }
      const { stream, ended } = open
      for await (const chunk of entry.chunks) {
        if (stream.write(chunk)) continue
        await Promise.race([new Promise((resolve) => stream.once('drain', resolve)), ended])
      }
    },
  }
}

/** Work that ran when the backup was made is free to be done again. */
async function freeJobs(client: pg.ClientBase): Promise<void> {
  await client.query(`
    update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at is not null;
    update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_at is not null`)
}

async function compareCounts(
  client: pg.ClientBase,
  { head, summary }: CheckedBackup,
): Promise<void> {
  for (const table of head.tables) {
    const { rows } = await client.query(`select count(*)::int as found from ${quoted(table)}`)
    const saved = summary.rows[tableKey(table)]
    if (rows[0].found === saved) continue
    throw hostProblem(
      `${tableKey(table)} has ${rows[0].found} rows after the restore, the backup ${saved}; nothing was kept.`,
    )
  }
}
