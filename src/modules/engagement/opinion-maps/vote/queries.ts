import { and, eq, inArray } from 'drizzle-orm'
import { rows, type Db } from '../../../../platform/db/database.ts'
import type { LabId } from '../../../../shared/id.ts'
import type { OpinionMapId } from '../map/schema.ts'
import { opinionVoter, type VoterId, type VoterRow } from './schema.ts'

/** The voter of a map by the hashes they are recognised by, the surest first. */
export async function lookVoter(
  db: Db,
  labId: LabId,
  opinionMapId: OpinionMapId,
  keys: readonly string[],
): Promise<VoterRow | null> {
  const found = await db
    .select()
    .from(opinionVoter)
    .where(
      and(
        eq(opinionVoter.labId, labId),
        eq(opinionVoter.opinionMapId, opinionMapId),
        inArray(opinionVoter.key, keys as string[]),
      ),
    )
  const byKey = new Map(found.map((voter) => [voter.key, voter]))
  return keys.map((key) => byKey.get(key)).find(Boolean) ?? null
}

/** An answer of one's own; `isNoted` when somebody noted it, who may see it too. */
export type OwnVote = { statement: number; vote: -1 | 0 | 1; matters: boolean; isNoted: boolean }

const ownVotes = {
  name: 'opinion-own-votes',
  text: `select v.id as "voterId", coalesce((select jsonb_agg(jsonb_build_object('statement', r.statement,
        'vote', r.vote, 'matters', r.matters, 'isNoted', r.is_noted) order by r.at desc, r.statement)
      from opinion_response r where r.lab_id = $1 and r.opinion_map_id = $2 and r.voter_id = v.id), '[]') as votes
    from opinion_voter v where v.lab_id = $1 and v.opinion_map_id = $2 and v.key = any($3)
    order by array_position($3, v.key) limit 1`,
}

/** The answers of the first voter known by one of the keys, newest first; none when nobody is recognised. */
export async function votesOf(
  db: Db,
  labId: LabId,
  opinionMapId: string,
  keys: readonly string[],
): Promise<{ voterId: VoterId | null; votes: OwnVote[] }> {
  if (keys.length === 0) return { voterId: null, votes: [] }
  const found = await rows<{ voterId: VoterId; votes: OwnVote[] }>(db, ownVotes, [
    labId,
    opinionMapId,
    keys,
  ])
  return found[0] ?? { voterId: null, votes: [] }
}
