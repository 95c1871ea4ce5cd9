import { sql } from 'drizzle-orm'
import { inLab } from '../src/platform/db/database.ts'
import { addJob, drainJobs } from '../src/platform/jobs.ts'
import type { AppParts } from '../src/platform/parts.ts'

/** Puts so many entries and ties on the map of a demo lab, every second entry active and in the initiative; queues the layout. */
export async function fillMap(parts: AppParts, entries: number, ties: number) {
  await drainJobs(parts)
  const lab = (await parts.labs.all()).find(({ slug }) => slug === 'vasternorrland')!
  const initiativeId = await inLab(parts.database, lab.id, async (db) => {
    const { rows } = await db.execute<{ id: string }>(
      sql`select id from initiative order by id limit 1`,
    )
    const id = rows[0]!.id
    await db.execute(sql`
      insert into stakeholder (lab_id, id, kind, name, name_key, helix, place_id, interest, influence, public, added_at)
      select ${lab.id}, gen_random_uuid(), case when n % 3 = 0 then 'organisation' else 'group' end,
        'Body of the valley number ' || n, 'body of the valley number ' || n,
        (array['public', 'business', 'research', 'community'])[1 + n % 4],
        (select p.id from place p where p.lab_id = ${lab.id} order by p.id offset n % 5 limit 1),
        1 + n % 5, 1 + (n / 5) % 5, n % 2 = 0, now()
      from generate_series(1, ${entries}::int) n`)
    await db.execute(sql`
      insert into involvement (lab_id, id, stakeholder_id, initiative_id, part, since, added_at)
      select lab_id, gen_random_uuid(), id, ${id}, 'Helps', current_date - 100, now()
      from stakeholder where name like 'Body%' and influence < 4`)
    await db.execute(sql`
      insert into stakeholder_act (lab_id, id, stakeholder_id, initiative_id, on_day, note, noted_at)
      select lab_id, gen_random_uuid(), id, ${id}, current_date - 50, 'Came to the meeting', now()
      from stakeholder where name like 'Body%' and interest < 4`)
    await db.execute(sql`
      with numbered as (select id, row_number() over (order by id) - 1 as n from stakeholder where name like 'Body%')
      insert into tie (lab_id, id, from_id, to_id, kind, strength, since, public, made_at)
      select ${lab.id}, gen_random_uuid(), a.id, b.id, 'funds', 1 + k % 3, current_date - 400 + k % 380, true, now()
      from generate_series(0, ${ties - 1}::int) k
      join numbered a on a.n = k % ${entries}
      join numbered b on b.n = (k % ${entries} + 1 + (k / ${entries}) * 7 + k % 5) % ${entries}
      on conflict do nothing`)
    await addJob(db, 'ecosystem-layout-after-tie.made', { labId: lab.id })
    return id
  })
  for (const table of ['stakeholder', 'involvement', 'stakeholder_act', 'tie'])
    await parts.database.owner.query(`vacuum (analyze) ${table}`)
  return { lab, initiativeId }
}
