import { rows, type Db } from '../../../../platform/db/database.ts'
import { newId } from '../../../../platform/ids.ts'
import type { LabId } from '../../../../shared/id.ts'
import { takesAnswers } from '../map/open-day.ts'
import type { Cast, NewVote } from './cast.ts'

type Kept = Cast & { key: string; wakes: boolean }

/**
 * $1 lab, $2 map, $3 now; then one array each, as long as there are answers: key, statement, vote, matters, the id
 * of a new voter, and five that say how they vote. What is looked up for each answer stands in a subquery of its own:
 * joined, a plan made while the tables were young would read all answers of the map for each new one. Rows are locked
 * in the order of the keys, so two processes wait for each other and never in a ring.
 */
const keepVotesStatement = {
  name: 'opinion-votes-keep',
  text: `with m as (
      select m.content_version, m.who_votes, ${takesAnswers('$3')} as is_open
      from opinion_map m join lab l on l.id = m.lab_id where m.lab_id = $1 and m.id = $2),
    given as materialized (
      select g.*, m.content_version,
        coalesce(m.is_open and (m.who_votes = 'anyone' or g.channel <> 'web' or g.participant_id is not null), false)
          as is_open,
        (select v.id from opinion_voter v where v.lab_id = $1 and v.opinion_map_id = $2 and v.key = g.key) as old_id
      from unnest($4::text[], $5::int[], $6::smallint[], $7::boolean[], $8::uuid[], $9::text[], $10::uuid[],
          $11::uuid[], $12::text[], $13::boolean[])
        as g (key, statement, vote, matters, new_id, channel, participant_id, entered_by, confirmed_how, is_doubtful)
        left join m on true),
    allowed as materialized (
      select * from given g where g.is_open and exists (
        select from opinion_statement s
        where s.lab_id = $1 and s.opinion_map_id = $2 and s.number = g.statement and s.state = 'shown')),
    new as (
      insert into opinion_voter (lab_id, id, opinion_map_id, key, began_at, channel, participant_id, entered_by,
        confirmed_how, is_doubtful)
      select $1, new_id, $2, key, $3, channel, participant_id, entered_by, confirmed_how, is_doubtful
      from allowed where old_id is null order by key
      on conflict do nothing returning id, key),
    kept as (
      insert into opinion_response as r (lab_id, opinion_map_id, voter_id, statement, vote, matters, at, is_noted)
      select $1, $2, coalesce(a.old_id, n.id), a.statement, a.vote, a.matters, $3, a.channel <> 'web'
      from allowed a left join new n on n.key = a.key
      where coalesce(a.old_id, n.id) is not null order by a.key
      on conflict (lab_id, opinion_map_id, voter_id, statement)
        do update set vote = excluded.vote, matters = excluded.matters, at = excluded.at,
          is_noted = excluded.is_noted
        where r.is_noted or not excluded.is_noted
      returning voter_id),
    woken as (
      update opinion_map set is_dirty = true
      where lab_id = $1 and id = $2 and not is_dirty and exists (select from kept) returning id)
    select g.key, coalesce(g.old_id, n.id) as "voterId", g.is_open as "isOpen", k.voter_id is not null as kept,
      n.id is not null as "isNew", exists (select from woken) as wakes, g.content_version as "contentVersion",
      array(select r.statement from opinion_response r
        where r.lab_id = $1 and r.opinion_map_id = $2 and r.voter_id = g.old_id) as answered
    from given g left join new n on n.key = g.key left join kept k on k.voter_id = coalesce(g.old_id, n.id)`,
}

/** Keeps answers to one map, at most one of each voter, in one statement; what each met with, in the given order. */
export async function keepVotes(
  db: Db,
  labId: LabId,
  given: NewVote[],
  now: Date,
): Promise<{ casts: Cast[]; wakes: boolean }> {
  const column = <T>(pick: (vote: NewVote) => T): T[] => given.map(pick)
  const found = await rows<Kept>(db, keepVotesStatement, [
    labId,
    given[0]!.opinionMapId,
    now,
    column(({ voter }) => voter.key),
    column(({ statement }) => statement),
    column(({ vote }) => vote),
    column(({ matters }) => matters),
    column(() => newId<'opinion-voter'>(now)),
    column(({ voter }) => voter.channel),
    column(({ voter }) => voter.participantId),
    column(({ voter }) => voter.enteredBy),
    column(({ voter }) => voter.confirmedHow),
    column(({ voter }) => voter.isDoubtful),
  ])
  const byKey = new Map(found.map((kept) => [kept.key, kept]))
  const casts = given.map(({ voter, statement }) => withThis(byKey.get(voter.key)!, statement))
  return { casts, wakes: found.some(({ wakes }) => wakes) }
}

function withThis({ key: _, wakes: __, ...cast }: Kept, statement: number): Cast {
  const isNewAnswer = cast.kept && !cast.answered.includes(statement)
  return isNewAnswer ? { ...cast, answered: [...cast.answered, statement] } : cast
}
