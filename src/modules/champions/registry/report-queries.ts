import { sql } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { isChampionOn } from './scope-queries.ts'
import type { View } from '../policy.ts'
import { championsJoined } from '../queries.ts'
import { professions, type Profession } from '../schema.ts'

export type Counted<K> = { key: K; count: number }
export type CommunityCount = {
  id: string
  name: string
  latitude: number
  longitude: number
  count: number
}
export type Report = {
  total: number
  paused: number
  professions: Counted<Profession>[]
  organisations: Counted<string>[]
  languages: Counted<string>[]
  initiatives: { id: string; title: LocalText; count: number }[]
  wholeLab: number
  communities: CommunityCount[]
  nowhere: number
}

const organisationsMax = 200

/** How many active champions there are, by all that matters: one query. Somebody with two communities counts in both. */
export async function countChampions(db: Db, labId: LabId, today: string): Promise<Report> {
  const found = await db.execute<Report>(sql`
    with active as materialized (
      select c.*, p.id as person_id from ${sql.raw(championsJoined)}
      where c.lab_id = ${labId} and p.erased_at is null and c.state = 'active'
        and ${isChampionOn(today)}),
    kept as materialized (
      select distinct a.id, k.place_id from active a
      join participant e on e.lab_id = a.lab_id and coalesce(e.merged_into, e.id) = a.person_id
      join community_kept k on k.lab_id = e.lab_id and k.participant_id = e.id),
    held as materialized (
      select distinct a.id, r.initiative_id from active a
      join role_held r on r.lab_id = a.lab_id and r.participant_id = a.person_id and r.role = 'champion'
        and r.ended_at is null and (r.starts_on is null or r.starts_on <= ${today}::date)
        and (r.ends_on is null or r.ends_on > ${today}::date))
    select (select count(*)::int from active) as total,
      (select count(*)::int from champion where lab_id = ${labId} and state = 'paused'
        and united_with is null) as paused,
      (select coalesce(jsonb_agg(jsonb_build_object('key', profession, 'count', n) order by n desc, profession), '[]')
        from (select profession, count(*) as n from active group by 1) x) as professions,
      (select coalesce(jsonb_agg(jsonb_build_object('key', organisation, 'count', n) order by n desc, organisation), '[]')
        from (select organisation, count(*) as n from active where organisation <> '' group by 1
          order by n desc, organisation limit ${organisationsMax}) x) as organisations,
      (select coalesce(jsonb_agg(jsonb_build_object('key', language, 'count', n) order by n desc, language), '[]')
        from (select language, count(*) as n from active, unnest(languages) as language group by 1) x) as languages,
      (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'title', i.title, 'count', n) order by n desc, i.id), '[]')
        from (select initiative_id, count(*) as n from held where initiative_id is not null group by 1) x
        join initiative i on i.lab_id = ${labId} and i.id = x.initiative_id) as initiatives,
      (select count(*)::int from held where initiative_id is null) as "wholeLab",
      (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name, 'latitude', l.latitude,
          'longitude', l.longitude, 'count', coalesce(n, 0)) order by l.name), '[]')
        from place l left join (select place_id, count(*) as n from kept group by 1) x on x.place_id = l.id
        where l.lab_id = ${labId}) as communities,
      (select count(*)::int from active a where not exists (select from kept where kept.id = a.id)) as nowhere`)
  return found.rows[0]!
}

/** How many active champions a lab has in each profession, those with nobody too: for copies across labs. */
export async function professionCounts(
  db: Db,
  labId: LabId,
  today: string,
): Promise<Record<Profession, number>> {
  const found = await db.execute<{ profession: Profession; count: number }>(sql`
    select c.profession, count(*)::int as count from ${sql.raw(championsJoined)}
    where c.lab_id = ${labId} and p.erased_at is null and c.state = 'active' and ${isChampionOn(today)}
    group by 1`)
  const counts = new Map(found.rows.map(({ profession, count }) => [profession, count]))
  const pairs = professions.map((one) => [one, counts.get(one) ?? 0] as const)
  return Object.fromEntries(pairs) as Record<Profession, number>
}

/** How many champions of a community are named on the map's table. */
const namedMax = 12

/** Every place of the lab with how many active champions keep it and the first of their names: one query. */
export async function communitiesWithChampions(
  db: Db,
  labId: LabId,
  view: View,
  today: string,
): Promise<(CommunityCount & { names: string[] })[]> {
  const seen = view === 'open' ? sql`and c.named` : sql``
  const found = await db.execute<CommunityCount & { names: string[] }>(sql`
    select l.id, l.name, l.latitude, l.longitude, coalesce(k.n, 0)::int as count,
      coalesce(k.names[1:${sql.raw(String(namedMax))}], '{}') as names
    from place l left join (
      select place_id, count(*) as n, array_agg(name order by lower(name)) as names
      from (select distinct k.place_id, c.id, p.name from ${sql.raw(championsJoined)}
        join participant e on e.lab_id = c.lab_id and (e.id = p.id or e.merged_into = p.id)
        join community_kept k on k.lab_id = e.lab_id and k.participant_id = e.id
        where c.lab_id = ${labId} and p.erased_at is null and c.state = 'active'
          and ${isChampionOn(today)} ${seen}) x
      group by place_id) k on k.place_id = l.id
    where l.lab_id = ${labId} order by l.name, l.id`)
  return found.rows
}
