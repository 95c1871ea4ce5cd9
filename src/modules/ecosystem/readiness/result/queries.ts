import { leasts } from '../../../../analysis/suppression/index.ts'
import { rows, type Db } from '../../../../platform/db/database.ts'
import type { LabId } from '../../../../shared/id.ts'
import type { ReadinessRoundId, RoundKind } from '../schema.ts'
import type { Counted } from './figures.ts'

/** In SQL: that a round `r` is over. A result is made of nothing else, so it never changes while people answer. */
export const isClosed = (today: string) =>
  `(r.closed_at is not null or r.closes_on < ${today}::date)`

const counted = {
  name: 'readiness-counted',
  text: `with given as (
      select a.round_id, a.tier, a.way, a.people, a.answers from readiness_response a
      join readiness_round r on r.lab_id = a.lab_id and r.id = a.round_id
      where a.lab_id = $1 and a.round_id = any($2::uuid[]) and ${isClosed('$3')})
    select round_id as "roundId", tier, '' as statement, 0 as value, count(*)::int as count,
      (count(*) filter (where way = 'group'))::int as groups,
      coalesce(sum(people) filter (where way = 'group'), 0)::int as "groupPeople"
    from given group by round_id, tier
    union all
    select round_id, tier, one.key, one.value::int, count(*)::int, 0, 0
    from given, jsonb_each_text(given.answers) one where one.value <> '0'
    group by round_id, tier, one.key, one.value`,
}

/** How often each answer was given in rounds that are over, by round. One query; nothing of a round that still runs. */
export async function countedOf(
  db: Db,
  labId: LabId,
  roundIds: readonly string[],
  today: string,
): Promise<Map<string, Counted[]>> {
  const found = await rows<Counted & { roundId: string }>(db, counted, [labId, roundIds, today])
  return Map.groupBy(found, ({ roundId }) => roundId)
}

/** In SQL: that a round `r` shows at least one tier. */
export const showsSomething = `exists (select from readiness_response a
  where a.lab_id = r.lab_id and a.round_id = r.id group by a.tier having count(*) >= ${leasts.inside})`

const shown = {
  name: 'readiness-shown-rounds',
  text: `select r.id, r.kind, r.closes_on::text as "closesOn", r.statements from readiness_round r
    where r.lab_id = $1 and r.stakeholder_id = $2 and ${isClosed('$3')} and ${showsSomething}
    order by r.closes_on desc, r.id desc`,
}
export type ShownRound = {
  id: ReadinessRoundId
  kind: RoundKind
  closesOn: string
  statements: string
}

/** The rounds of an organisation that are over and have something to show, the newest first. */
export async function shownRounds(
  db: Db,
  labId: LabId,
  organisationId: string,
  today: string,
): Promise<ShownRound[]> {
  return rows<ShownRound>(db, shown, [labId, organisationId, today])
}
