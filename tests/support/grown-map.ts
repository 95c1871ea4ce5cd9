import { asOwner } from '../../src/platform/db/database.ts'
import type { LabId } from '../../src/shared/id.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Site } from './site.ts'

type Wish = { people: number; statements: number; state: 'open' | 'closed'; camps?: number }

/** Each of the people answers every third statement or so, mostly as their camp does. */
const all =
  'with given as (select $1::uuid as lab, $2::uuid as map, $3::int as people, $4::int as statements, $5::int as camps)'
const fills = [
  `insert into opinion_statement (lab_id, id, opinion_map_id, number, words, language, words_key, origin, state, added_at)
    select lab, gen_random_uuid(), map, n, jsonb_build_object('en', 'Invented statement ' || n || ': the lamp by path '
      || n * 7 || ' should burn all night, even when the bill of the village grows.'), 'en', 'invented ' || n, 'seed',
      'shown', '2026-11-20' from given, generate_series(1, statements) n`,
  `insert into opinion_voter (lab_id, id, opinion_map_id, key, channel, began_at)
    select lab, gen_random_uuid(), map, 'invented ' || p, 'web', timestamptz '2026-11-20' + p * interval '1 second'
    from given, generate_series(1, people) p`,
  `insert into opinion_response (lab_id, opinion_map_id, voter_id, statement, vote, at)
    select lab, map, v.id, n, case when hashint4(p * 1009 + n) % 7 = 0 then 0
      when hashint4(p * 31 + n * 17) % 5 = 0 or n % 9 = 0 then 1
      when (n + p % camps) % camps = 0 then 1 else -1 end, '2026-11-21'
    from given join lateral (select id, split_part(key, ' ', 2)::int as p from opinion_voter
        where lab_id = lab and opinion_map_id = map) v on true,
      generate_series(1, statements) n where hashint4(p * 97 + n) % 3 = 0`,
]

/** A map of invented people and statements in the demo's home care, worked out; its address. */
export async function grownMap(site: Site, { people, statements, state, camps = 3 }: Wish) {
  const { parts } = site.running.app
  const opinionMapId = newId<'opinion-map'>(parts.clock.now())
  const { labId, initiativeId } = await asOwner(parts.database, async (db) => {
    const home = `select l.id as "labId", i.id as "initiativeId" from lab l join initiative i on i.lab_id = l.id
      where l.slug = 'vasternorrland' order by i.id limit 1`
    const found = (await db.$client.query<{ labId: LabId; initiativeId: string }>(home)).rows[0]!
    await db.$client.query(
      `insert into opinion_map (lab_id, id, initiative_id, topic, state, languages, lottery_seed, created_at)
       values ($1, $2, $3, '{"en": "Invented answers", "sv": "Påhittade svar"}', $4, '{en,sv}', 7, '2026-11-20')`,
      [found.labId, opinionMapId, found.initiativeId, state],
    )
    const given = [found.labId, opinionMapId, people, statements, camps]
    for (const text of fills) await db.$client.query(`${all} ${text}`, given)
    return found
  })
  const job = parts.jobs.find(({ name }) => name === 'opinion-map-recompute')!
  await job.run(parts, { labId, opinionMapId })
  return `/vasternorrland/initiatives/${initiativeId}/opinion-maps/${opinionMapId}`
}
