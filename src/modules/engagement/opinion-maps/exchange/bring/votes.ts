import { sql } from 'drizzle-orm'
import type { CommandContext } from '../../../../../platform/command.ts'
import type { OpinionMapRow } from '../../map/schema.ts'
import type { Mistakes } from '../read/mistakes.ts'
import type { FileVote, VotesReading } from '../read/votes.ts'
import type { FileVoters } from './voters.ts'

const atOnce = 5_000

type Into = {
  file: string
  voters: FileVoters
  numbers: ReadonlySet<number>
  mistakes: Mistakes
  tell(votesRead: number): void
}

/**
 * Writes down the votes of a file, some thousands at a time: of two votes on one statement the later counts, whatever
 * their order in the file. Once something is wrong it only reads on, to tell what else is.
 */
export async function bringVotes(
  ctx: CommandContext,
  map: OpinionMapRow,
  { isTimed, votes }: VotesReading,
  { file, voters, numbers, mistakes, tell }: Into,
): Promise<{ read: number }> {
  let read = 0
  let some = new Map<string, FileVote>()
  const flush = async () => {
    if (mistakes.count() === 0) await keep(ctx, map, isTimed, [...some.values()], voters)
    some = new Map()
    tell(read)
  }
  for await (const vote of votes) {
    if (!numbers.has(vote.statement)) {
      mistakes.add(file, vote.line, 'unknown-statement', String(vote.statement))
      continue
    }
    read++
    const pair = `${vote.statement} ${vote.voter}`
    const before = some.get(pair)
    if (!before || (vote.atMs ?? 0) >= (before.atMs ?? 0)) some.set(pair, vote)
    if (some.size >= atOnce) await flush()
  }
  await flush()
  await voters.settle()
  return { read }
}

async function keep(
  { db, labId, now }: CommandContext,
  map: OpinionMapRow,
  isTimed: boolean,
  votes: readonly FileVote[],
  voters: FileVoters,
): Promise<void> {
  if (votes.length === 0) return
  await voters.write(firstVotes(votes))
  const column = <T>(pick: (vote: FileVote) => T) => sql.param(votes.map(pick))
  const newer = isTimed
    ? sql`r.at < excluded.at or (r.at = excluded.at and (r.vote, r.matters) <> (excluded.vote, excluded.matters))`
    : sql`(r.vote, r.matters) <> (excluded.vote, excluded.matters)`
  await db.execute(sql`
    insert into opinion_response as r (lab_id, opinion_map_id, voter_id, statement, vote, matters, at)
    select ${labId}, ${map.id}, g.voter_id, g.statement, g.vote, g.matters, to_timestamp(g.at / 1000)
    from unnest(${column(({ voter }) => voters.idOf(voter)!)}::uuid[],
      ${column(({ statement }) => statement)}::int[], ${column(({ vote }) => vote)}::smallint[],
      ${column(({ matters }) => matters)}::boolean[],
      ${column(({ atMs }) => atMs ?? now.getTime())}::float8[]) as g(voter_id, statement, vote, matters, at)
    on conflict (lab_id, opinion_map_id, voter_id, statement)
      do update set vote = excluded.vote, matters = excluded.matters, at = excluded.at where ${newer}`)
}

/** Who votes in some lines, and when first; in the order in which they come. */
function firstVotes(votes: readonly FileVote[]): Map<string, number | null> {
  const first = new Map<string, number | null>()
  for (const { voter, atMs } of votes) {
    const before = first.get(voter)
    if (before === undefined || (atMs !== null && before !== null && atMs < before))
      first.set(voter, atMs)
  }
  return first
}
