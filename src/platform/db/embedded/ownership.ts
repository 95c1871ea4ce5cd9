import pg from 'pg'
import type { Access } from './access.ts'

/** The sign that one process takes care of an embedded server; the server frees it when that process dies. */
export type Ownership = { end(): Promise<void> }

const lockKey = 7_461_001

/** Takes the ownership, or answers the process id of the one who has it. */
export async function takeOwnership(
  access: Access,
  lost: () => void,
): Promise<Ownership | { heldBy: number }> {
  const client = new pg.Client({
    ...access,
    application_name: `talkoo ${process.pid}`,
    keepAlive: true,
  })
  client.on('error', lost)
  await client.connect()
  const answer = await client.query('select pg_try_advisory_lock($1) as mine', [lockKey])
  if (answer.rows[0].mine) return { end: () => endQuietly(client, lost) }
  const holder = await client.query(
    `select split_part(application_name, ' ', 2) as pid from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and granted and objid = $1`,
    [lockKey],
  )
  await endQuietly(client, lost)
  return { heldBy: Number(holder.rows[0]?.pid ?? 0) }
}

async function endQuietly(client: pg.Client, lost: () => void): Promise<void> {
  client.off('error', lost)
  client.on('error', () => {})
  await client.end().catch(() => {})
}
