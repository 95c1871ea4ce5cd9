import { sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { seenBy } from '../../people/index.ts'
import { nearShare } from '../limits.ts'
import { leads, type View } from '../policy.ts'
import { championsJoined } from '../queries.ts'
import type { ChampionRow } from '../schema.ts'
import { weeksAhead } from '../workload/ahead.ts'
import { holdsOn, isChampionOn } from './scope-queries.ts'
import type { ChampionFilter, ChampionOrder, LoadStep } from './list-filter.ts'

/** How many champions one page lists. */
export const championsPageSize = 50

/** A champion as the registry shows them. */
export type ListedChampion = Pick<
  ChampionRow,
  | 'id'
  | 'profession'
  | 'professionWords'
  | 'organisation'
  | 'languages'
  | 'since'
  | 'state'
  | 'capMinutes'
  | 'named'
> & {
  name: string
  personId: string
  /** What they noted this week and what is still planned in it: for coordinators, and to themselves. */
  weekMinutes: number | null
  plannedMinutes: number | null
  communities: string[]
  /** None where the role is held in the whole lab. */
  initiatives: { id: string; title: LocalText }[]
  wholeLab: boolean
  /** For keepers, of people they see. */
  phone: string | null
  email: string | null
  /** What the list is ordered by, as it goes into the address of the next page. */
  sortKey: string
}
export type Listing = { labId: LabId; actor: Actor; view: View; today: string; now: Date }

// A week is as full as what was noted and what is planned make it together, like in the warnings.
const weekAll = sql`(coalesce(noted.minutes, 0) + coalesce(planned.minutes, 0))`

const sortKeys: Record<ChampionOrder, SQL> = {
  name: sql`lower(p.name)`,
  newest: sql`lpad((date '9999-12-31' - c.since)::text, 7, '0')`,
  load: sql`lpad((1000000000 - ${weekAll}::bigint * 10000 / c.cap_minutes)::text, 10, '0')`,
  organisation: sql`case when c.organisation = '' then '~' else lower(c.organisation) end`,
}

/** One page of the registry, as far as the reader may see it, and one more to know whether it goes on: one query. */
export async function listChampions(
  db: Db,
  listing: Listing,
  filter: ChampionFilter,
  after: { key: string; id: string } | null,
  pageSize = championsPageSize,
): Promise<ListedChampion[]> {
  const { labId, today, now } = listing
  const further = after ? sql`where ("sortKey", id) > (${after.key}, ${after.id}::uuid)` : sql``
  const found = await db.execute<ListedChampion>(sql`
    with asked as (select ${labId}::uuid as lab, ${now.toISOString()}::timestamptz as moment),
    ${sql.raw(weeksAhead('(select lab from asked)', '(select moment from asked)'))},
    week as (select min(monday) as monday from weeks),
    listed as (
      select c.*, p.id as person_id, p.name, ${forReader(listing)},
        ${sortKeys[filter.order]} as "sortKey"
      from ${sql.raw(championsJoined)} cross join week
      left join noted on noted.champion_id = c.id and noted.monday = week.monday
      left join planned on planned.person_id = p.id and planned.monday = week.monday
      where ${narrowed(listing, filter)}),
    page as (select * from listed ${further} order by "sortKey", id limit ${pageSize + 1})
    select c.id, c.profession, c.profession_words as "professionWords", c.organisation, c.languages,
      c.since::text, c.state, c.cap_minutes as "capMinutes", c.named, c.name, c.person_id as "personId",
      c.week_minutes as "weekMinutes", c.week_planned as "plannedMinutes", c.phone, c.email, c."sortKey",
      coalesce(kept.names, '{}') as communities, coalesce(held.initiatives, '[]') as initiatives,
      coalesce(held.whole, false) as "wholeLab"
    from page c
    left join lateral (
      select array_agg(distinct l.name order by l.name) as names
      from participant e join community_kept k on k.lab_id = e.lab_id and k.participant_id = e.id
      join place l on l.lab_id = k.lab_id and l.id = k.place_id
      where e.lab_id = ${labId} and (e.id = c.person_id or e.merged_into = c.person_id)) kept on true
    left join lateral (
      select bool_or(r.initiative_id is null) as whole,
        jsonb_agg(jsonb_build_object('id', i.id, 'title', i.title)) filter (where i.id is not null) as initiatives
      from role_held r left join initiative i on i.lab_id = r.lab_id and i.id = r.initiative_id
      where r.lab_id = ${labId} and r.participant_id = c.person_id and ${holdsOn(today)}) held on true
    order by c."sortKey", c.id`)
  return found.rows
}

/** In SQL, how somebody is reached and what they gave this week, as far as the reader may know. */
function forReader({ labId, actor, view }: Listing): SQL {
  const near = view === 'keeper' ? seenBy(actor, labId, sql`p`) : sql`false`
  const own = leads(actor) ? sql`true` : sql`p.id = ${actor.participantId}::uuid`
  return sql`case when ${near} then p.phone end as phone, case when ${near} then p.email end as email,
    case when ${own} then coalesce(noted.minutes, 0) end as week_minutes,
    case when ${own} then coalesce(planned.minutes, 0) end as week_planned`
}

const nearFrom = sql`c.cap_minutes * ${nearShare}::numeric`
const loads: Record<LoadStep, SQL> = {
  free: sql`${weekAll} < ${nearFrom}`,
  near: sql`${weekAll} >= ${nearFrom} and ${weekAll} <= c.cap_minutes`,
  over: sql`${weekAll} > c.cap_minutes`,
}

function narrowed({ labId, view, today }: Listing, filter: ChampionFilter): SQL {
  const { words, placeId, profession, language, initiativeId, load, state } = filter
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const conditions: (SQL | '' | null | false)[] = [
    sql`c.lab_id = ${labId} and p.erased_at is null`,
    view === 'open' && sql`c.named and c.state = 'active' and ${isChampionOn(today)}`,
    view !== 'keeper' && sql`c.state <> 'asked'`,
    state ? sql`c.state = ${state}` : sql`c.state <> 'left'`,
    words !== '' &&
      sql`(lower(p.name) like ${pattern} or lower(c.organisation) like ${pattern}
        or lower(c.profession_words) like ${pattern})`,
    profession && sql`c.profession = ${profession}`,
    language && sql`${language} = any(c.languages)`,
    placeId &&
      sql`exists (select from community_kept k join participant e on e.lab_id = k.lab_id and e.id = k.participant_id
        where k.lab_id = c.lab_id and k.place_id = ${placeId}::uuid and coalesce(e.merged_into, e.id) = p.id)`,
    initiativeId &&
      sql`exists (select from role_held r where r.lab_id = c.lab_id and r.participant_id = p.id
        and r.initiative_id = ${initiativeId}::uuid and ${holdsOn(today)})`,
    load && loads[load],
  ]
  return sql.join(
    conditions.filter((one) => typeof one === 'object' && one !== null),
    sql` and `,
  )
}
