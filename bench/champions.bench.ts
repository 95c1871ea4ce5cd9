import { rmSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { sql } from 'drizzle-orm'
import { championPaths } from '../src/modules/champions/index.ts'
import { inLab } from '../src/platform/db/database.ts'
import { coordinatorCookie, demoWorld, say } from './voices-world.ts'

const count = 10_000
const rounds = 60
const cpuMsMax = 15

/** The registry of 10,000 champions, for the coordinator: its pages, and the whole of it as a table. */
async function bench(): Promise<boolean> {
  const { app, database, folder } = await demoWorld()
  try {
    const lab = (await app.parts.labs.all()).find(({ slug }) => slug === 'vasternorrland')!
    await inLab(database, lab.id, async (db) => {
      await db.execute(sql`insert into participant (lab_id, id, name, preferred_channel, language, created_at)
        select ${lab.id}, gen_random_uuid(), 'Champion ' || n, 'letter', 'sv', now()
        from generate_series(1, ${count}::int) n`)
      await db.execute(sql`insert into champion (lab_id, id, participant_id, profession, organisation, languages,
          since, cap_minutes, added_at)
        select lab_id, gen_random_uuid(), id, 'planner', 'Organisation ' || length(name), '{sv,en}',
          current_date - 100, 240, now() from participant where name like 'Champion %'`)
      await db.execute(sql`insert into champion_hours (lab_id, id, champion_id, on_day, minutes, kind, entered_at)
        select lab_id, gen_random_uuid(), id, current_date, 100, 'visit', now() from champion`)
      await db.execute(sql`insert into role_held (lab_id, id, participant_id, role, given_at)
        select lab_id, gen_random_uuid(), participant_id, 'champion', now() from champion
        on conflict do nothing`)
      await db.execute(sql`insert into community_kept (lab_id, participant_id, place_id, set_at)
        select p.lab_id, p.id, (select id from place order by id limit 1), now() from participant p
        where p.name like 'Champion %'`)
    })
    for (const table of [
      'participant',
      'champion',
      'champion_hours',
      'role_held',
      'community_kept',
    ])
      await database.owner.query(`vacuum (analyze) ${table}`)
    console.log(`${cpus().length} cores, load ${loadavg()[0]!.toFixed(2)}; ${count} champions`)
    const cookie = await coordinatorCookie(app.parts, lab.id)
    const here = { lab: lab.slug }
    const list = championPaths.list(here)
    const pages = {
      registry: list,
      'registry by load': `${list}?order=load`,
      'registry searched': `${list}?words=9999`,
      report: championPaths.report(here),
    }
    const good: boolean[] = []
    for (const [what, path] of Object.entries(pages)) good.push(await measure(what, path, cookie))
    good.push(await wholeTable(championPaths.file(here), cookie))
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

  async function wholeTable(path: string, cookie: string): Promise<boolean> {
    const response = await app.web.request(`http://127.0.0.1${path}`, { headers: { cookie } })
    let [pieces, lines] = [0, 0]
    const decoder = new TextDecoder()
    for await (const piece of response.body!) {
      pieces++
      lines += decoder.decode(piece).split('\r\n').length - 1
    }
    console.log(`the table has ${lines} lines in ${pieces} pieces`)
    return say('pieces of the table', pieces, pieces > 10 && lines > count, 'more than 10')
  }
}

process.exit((await bench()) ? 0 : 1)
