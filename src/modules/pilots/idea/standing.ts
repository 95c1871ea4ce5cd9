import { sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'

/** After so many days without an owner or a team from two sectors, an idea is shown as dormant. */
export const dormantDays = 60
/** From how many sectors the people behind an idea come, at least. */
export const helicesLeast = 2

/**
 * In SQL, who stands behind the idea `s`: its owner `o`, if they are still in the lab, and `team`. Whoever is in the
 * list twice counts once.
 */
export const behind = `left join participant named on named.lab_id = s.lab_id and named.id = s.owner_id
  left join participant o on o.lab_id = named.lab_id and o.id = coalesce(named.merged_into, named.id)
    and o.erased_at is null
  cross join lateral (select count(*)::int as people, coalesce(array_agg(distinct one.helix), '{}') as helices
    from (select min(m.helix) as helix from solution_idea_member m
      join participant pa on pa.lab_id = m.lab_id and pa.id = m.participant_id and pa.erased_at is null
      where m.lab_id = s.lab_id and m.solution_idea_id = s.id and m.state = 'in'
      group by coalesce(pa.merged_into, pa.id)) one) team`

/** In SQL, that `behind` found an owner and a team from two sectors. */
export const isWhole = `(o.id is not null and cardinality(team.helices) >= ${helicesLeast})`

/** In SQL, what the idea `s` stands at `now`. */
export const stateAt = (now: string) => `(case when s.pilot_id is not null then 'chosen'
  when s.aside_at is not null then 'aside'
  when ${isWhole} then 'alive'
  when s.lacking_since < ${now}::timestamptz - interval '${dormantDays} days' then 'dormant'
  when o.id is null then 'seeking-owner' else 'seeking-team' end)`

/** Notes since when ideas lack an owner or a team: after each change of who stands behind them. */
export async function noteStanding(
  { db, labId, now }: Pick<CommandContext, 'db' | 'labId' | 'now'>,
  ids: readonly string[],
): Promise<void> {
  await db.execute(sql`update solution_idea idea
    set lacking_since = case when w.whole then null
      else coalesce(idea.lacking_since, ${now.toISOString()}::timestamptz) end
    from (select s.id, ${sql.raw(isWhole)} as whole from solution_idea s ${sql.raw(behind)}
      where s.lab_id = ${labId} and s.id = any(${sql.param([...ids])}::uuid[])) w
    where idea.lab_id = ${labId} and idea.id = w.id`)
}
