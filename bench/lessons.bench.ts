import { sql } from 'drizzle-orm'
import { rmSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { lessonPaths } from '../src/modules/lessons/index.ts'
import { inLab } from '../src/platform/db/database.ts'
import type { AppParts } from '../src/platform/parts.ts'
import { coordinatorCookie, demoWorld, say } from './voices-world.ts'

const lessons = 2_000
const standingsEach = 3
const rounds = 60
const cpuMsMax = 30

/** The lessons of a lab that has 2,000 of them, for the coordinator, in each order, searched and narrowed. */
async function bench(): Promise<boolean> {
  const { app, database, folder } = await demoWorld()
  try {
    const { lab, busiest } = await fillLessons(app.parts)
    console.log(`${cpus().length} cores, load ${loadavg()[0]!.toFixed(2)}; ${lessons} lessons`)
    const cookie = await coordinatorCookie(app.parts, lab.id)
    const list = lessonPaths.lessons({ lab: lab.slug })
    const asked = {
      'newest first': '?order=newest',
      'surest first': '?order=surest',
      'by the alphabet': '?order=claim',
      'a search for words': '?words=lesson+number+19',
      'what is contested': '?contested=yes&service=care&density=sparse',
    }
    const good: boolean[] = []
    for (const [what, query] of Object.entries(asked)) {
      good.push(await measure(`list, ${what}`, `${list}${query}`, cookie))
    }
    const one = lessonPaths.lesson({ lab: lab.slug, lessonId: busiest })
    good.push(await measure('one lesson', one, cookie))
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
    const begun = performance.now()
    for (let round = 0; round < rounds; round++) await answer()
    const { user, system } = process.cpuUsage(before)
    console.log(
      `${what}: ${((performance.now() - begun) / rounds).toFixed(1)} ms with the database`,
    )
    const cpuMs = (user + system) / 1000 / rounds
    return say(`${what}, server CPU in ms`, cpuMs, cpuMs < cpuMsMax, `under ${cpuMsMax}`)
  }
}

/** Copies a lesson of the demo with its evidence, and lets people agree and contest. */
async function fillLessons(parts: AppParts) {
  const lab = (await parts.labs.all()).find(({ slug }) => slug === 'vasternorrland')!
  const busiest = await inLab(parts.database, lab.id, async (db) => {
    await db.execute(sql`
      insert into lesson select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(),
        'claim', jsonb_build_object('en', 'Lesson number ' || n, 'sv', 'Lärdom nummer ' || n),
        'confidence', 1 + n % 3, 'written_at', l.written_at - n * interval '1 hour'))).*
      from lesson l, generate_series(1, ${lessons}::int) n
      where l.id = (select id from lesson order by id limit 1)`)
    await db.execute(sql`
      insert into link (lab_id, id, from_kind, from_id, to_kind, to_id, relation, made_at)
      select l.lab_id, gen_random_uuid(), 'initiative', l.initiative_id, 'lesson', l.id, 'rests-on', now()
      from lesson l on conflict do nothing`)
    await db.execute(sql`
      insert into lesson_standing (lab_id, id, lesson_id, stance, words, of_claim, said_at)
      select l.lab_id, gen_random_uuid(), l.id, (array['agree', 'contest'])[1 + n % 2],
        'What I think of it, number ' || n, l.claim, now()
      from lesson l, generate_series(1, ${standingsEach}::int) n where n > 1 or l.confidence = 1`)
    const { rows } = await db.execute<{ id: string }>(sql`
      select lesson_id as id from lesson_standing group by lesson_id order by count(*) desc limit 1`)
    return rows[0]!.id
  })
  for (const table of ['lesson', 'lesson_standing', 'link'])
    await parts.database.owner.query(`vacuum (analyze) ${table}`)
  return { lab, busiest }
}

process.exit((await bench()) ? 0 : 1)
