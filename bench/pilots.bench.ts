import { sql } from 'drizzle-orm'
import { rmSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { pilotPaths } from '../src/modules/pilots/index.ts'
import { inLab } from '../src/platform/db/database.ts'
import type { AppParts } from '../src/platform/parts.ts'
import { coordinatorCookie, demoWorld, say } from './voices-world.ts'

const pilots = 200
const peopleEach = 20
const rounds = 60
const cpuMsMax = 30

/** The portfolio of a lab with 200 pilots of 20 people, for the coordinator, in each of its orders. */
async function bench(): Promise<boolean> {
  const { app, database, folder } = await demoWorld()
  try {
    const lab = await fillPilots(app.parts)
    console.log(`${cpus().length} cores, load ${loadavg()[0]!.toFixed(2)}; ${pilots} pilots`)
    const cookie = await coordinatorCookie(app.parts, lab.id)
    const portfolio = pilotPaths.portfolio({ lab: lab.slug })
    const good: boolean[] = []
    for (const order of ['start', 'name', 'reach', 'cost']) {
      good.push(await measure(`portfolio by ${order}`, `${portfolio}?order=${order}`, cookie))
    }
    return good.every(Boolean)
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }

  async function measure(what: string, path: string, cookie: string): Promise<boolean> {
    const answer = async () => {
      const response = await app.web.request(`http://127.0.0.1${path}`, { headers: { cookie } })
      if (response.status !== 200) throw new Error(`${what}: ${response.status}`)
      return response.text()
    }
    for (let warm = 0; warm < 25; warm++) await answer()
    const before = process.cpuUsage()
    for (let round = 0; round < rounds; round++) await answer()
    const { user, system } = process.cpuUsage(before)
    const cpuMs = (user + system) / 1000 / rounds
    return say(`${what}, server CPU in ms`, cpuMs, cpuMs < cpuMsMax, `under ${cpuMsMax}`)
  }
}

/** Copies the demo's pilot with its indicator and effect, and gives each its people and a cost. */
async function fillPilots(parts: AppParts) {
  const lab = (await parts.labs.all()).find(({ slug }) => slug === 'vasternorrland')!
  await inLab(parts.database, lab.id, async (db) => {
    await db.execute(sql`
      insert into pilot (lab_id, id, initiative_id, title, tried, starts_on, ends_before, currency, public, state, planned_at)
      select lab_id, gen_random_uuid(), initiative_id, jsonb_build_object('en', 'Pilot number ' || n), tried,
        starts_on - n, ends_before - n, currency, true, 'running', now()
      from pilot, generate_series(1, ${pilots}::int) n where title ->> 'en' = 'A call before the drive'`)
    await db.execute(sql`
      insert into pilot_person (lab_id, id, pilot_id, part, sector, added_at)
      select lab_id, gen_random_uuid(), id, 'pilot', (array['public', 'business', 'research', 'community'])[1 + n % 4], now()
      from pilot, generate_series(1, ${peopleEach}::int) n where title ->> 'en' like 'Pilot number%'`)
    await db.execute(sql`
      insert into pilot_cost (lab_id, id, pilot_id, kind, on_day, words, amount_minor, unsure_percent, noted_at)
      select lab_id, gen_random_uuid(), id, 'money', starts_on, 'Phones', 100000, 10, now()
      from pilot where title ->> 'en' like 'Pilot number%'`)
    await db.execute(sql`
      insert into pilot_indicator (lab_id, id, pilot_id, code, made_at)
      select lab_id, gen_random_uuid(), id, 'i1', now() from pilot where title ->> 'en' like 'Pilot number%'`)
    await db.execute(sql`
      insert into pilot_indicator_version (lab_id, pilot_indicator_id, number, name, definition, kind, direction, written_at)
      select i.lab_id, i.id, 1, v.name, v.definition, v.kind, v.direction, now()
      from pilot_indicator i, (select * from pilot_indicator_version limit 1) v
      where not exists (select from pilot_indicator_version w where w.pilot_indicator_id = i.id)`)
    await db.execute(sql`
      insert into pilot_effect (lab_id, pilot_id, pilot_indicator_id, effect, worked_out_at)
      select i.lab_id, i.pilot_id, i.id, e.effect, now()
      from pilot_indicator i, (select * from pilot_effect limit 1) e
      on conflict do nothing`)
  })
  for (const table of ['pilot', 'pilot_person', 'pilot_cost', 'pilot_indicator', 'pilot_effect'])
    await parts.database.owner.query(`vacuum (analyze) ${table}`)
  return lab
}

process.exit((await bench()) ? 0 : 1)
