import { sql } from 'drizzle-orm'
import type { CommandContext } from '../../../../../platform/command.ts'
import { hashOf, newId } from '../../../../../platform/ids.ts'
import type { OpinionMapRow } from '../../map/schema.ts'
import type { VoterId } from '../../vote/schema.ts'

type Known = { id: VoterId; beganMs: number; writtenMs: number }

/**
 * Voters of files by what they are called there: each is written down once, however often they are named, and found
 * again when the same file comes again. Of them all an id and two moments are kept in memory.
 */
export function fileVoters(ctx: CommandContext, map: OpinionMapRow) {
  const { db, labId, now } = ctx
  const known = new Map<string, Known>()
  /** Files without times keep the order of their rows: a microsecond each. */
  let order = 0

  /** Writes down those who are new among `names`, each with the moment of their first vote so far. */
  async function write(names: ReadonlyMap<string, number | null>): Promise<void> {
    const fresh = [...names].filter(([name]) => !known.has(name))
    for (const [name, atMs] of names) note(name, atMs)
    if (fresh.length === 0) return
    const rows = fresh.map(([name, atMs]) => ({
      name,
      id: newId<'opinion-voter'>(now),
      key: hashOf(`opinion voter ${map.id} import ${name}`),
      beganMs: atMs ?? now.getTime() + order++ / 1000,
    }))
    const column = <T>(pick: (row: (typeof rows)[number]) => T) => sql.param(rows.map(pick))
    const found = await db.execute<{ id: VoterId; key: string }>(sql`
      with given as (select * from unnest(${column((r) => r.id)}::uuid[], ${column((r) => r.key)}::text[],
          ${column((r) => r.beganMs)}::float8[]) as g(id, key, began)),
        added as (
          insert into opinion_voter (lab_id, id, opinion_map_id, key, channel, began_at)
          select ${labId}, id, ${map.id}, key, 'import', to_timestamp(began / 1000) from given
          on conflict do nothing returning id, key)
      select id, key from added union all
      select v.id, v.key from opinion_voter v join given g on g.key = v.key
      where v.lab_id = ${labId} and v.opinion_map_id = ${map.id}`)
    const ids = new Map(found.rows.map(({ key, id }) => [key, id]))
    for (const { name, key, beganMs } of rows)
      known.set(name, { id: ids.get(key)!, beganMs, writtenMs: beganMs })
  }

  function note(name: string, atMs: number | null): void {
    const one = known.get(name)
    if (one && atMs !== null && atMs < one.beganMs) one.beganMs = atMs
  }

  /** Says when those began whose first vote stood further down in the file. */
  async function settle(): Promise<void> {
    const earlier = [...known.values()].filter(({ beganMs, writtenMs }) => beganMs < writtenMs)
    for (let at = 0; at < earlier.length; at += 5_000) {
      const some = earlier.slice(at, at + 5_000)
      await db.execute(sql`
        update opinion_voter v set began_at = to_timestamp(e.began / 1000)
        from unnest(${sql.param(some.map(({ id }) => id))}::uuid[],
          ${sql.param(some.map(({ beganMs }) => beganMs))}::float8[]) as e(id, began)
        where v.lab_id = ${labId} and v.id = e.id and v.began_at > to_timestamp(e.began / 1000)`)
    }
  }

  return { write, settle, idOf: (name: string) => known.get(name)?.id, count: () => known.size }
}

export type FileVoters = ReturnType<typeof fileVoters>
