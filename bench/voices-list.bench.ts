import { rmSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import type pg from 'pg'
import { voicesPaths } from '../src/modules/voices/index.ts'
import { demoWorld, fillVoices, say } from './voices-world.ts'

const voices = 2738
const rounds = 60
const cpuMsMax = 20
const queriesMax = 6

/** The list of as many contributions as Decide Madrid's open data holds: first page, filters, search. */
async function bench(): Promise<boolean> {
  const { app, database, folder } = await demoWorld()
  try {
    const { lab, initiativeId } = await fillVoices(app.parts, voices)
    const list = voicesPaths.voices({ lab: lab.slug, initiativeId })
    console.log(`${cpus().length} cores, load ${loadavg()[0]!.toFixed(2)}; ${voices} contributions`)
    const asked = {
      'first page': list,
      'filter by channel': `${list}?channel=import`,
      'filter that finds nothing': `${list}?channel=paper`,
      'search for a word in many': `${list}?words=autobús`,
      'search for a rare word': `${list}?words=2738`,
      'search that finds nothing': `${list}?words=quetzalcoatl`,
    }
    const good: boolean[] = []
    for (const [what, path] of Object.entries(asked)) {
      good.push(...(await measure(app.web, database.app, what, path)))
    }
    return good.every(Boolean)
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Web = { request(path: string): Response | Promise<Response> }

async function measure(web: Web, pool: pg.Pool, what: string, path: string): Promise<boolean[]> {
  const answer = async () => {
    const response = await web.request(`http://127.0.0.1${path}`)
    if (response.status !== 200) throw new Error(`${what}: ${response.status}`)
    return response.text()
  }
  for (let warm = 0; warm < 20; warm++) await answer()
  const queries = await counted(pool, answer)
  const began = performance.now()
  const before = process.cpuUsage()
  for (let round = 0; round < rounds; round++) await answer()
  const { user, system } = process.cpuUsage(before)
  const cpuMs = (user + system) / 1000 / rounds
  const wholeMs = (performance.now() - began) / rounds
  console.log(`${what}: ${wholeMs.toFixed(1)} ms with the database`)
  return [
    say(`${what}, server CPU in ms`, cpuMs, cpuMs < cpuMsMax, `under ${cpuMsMax}`),
    say(`${what}, queries`, queries, queries <= queriesMax, `at most ${queriesMax}`),
  ]
}

/** How many statements one answer makes, without the opening and closing of transactions. */
async function counted(pool: pg.Pool, work: () => Promise<unknown>): Promise<number> {
  let count = 0
  const client = await pool.connect()
  const query = client.query.bind(client) as (...given: unknown[]) => unknown
  const watched = {
    query(...given: unknown[]) {
      const text = typeof given[0] === 'string' ? given[0] : (given[0] as { text: string }).text
      if (!/^\s*(begin|commit|rollback)/.test(text)) count += 1
      return query(...given)
    },
  }
  Object.assign(client, watched)
  client.release()
  await work()
  Object.assign(client, { query })
  return count
}

process.exit((await bench()) ? 0 : 1)
