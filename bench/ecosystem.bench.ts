import { rmSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { ecosystemPaths } from '../src/modules/ecosystem/index.ts'
import { drainJobs } from '../src/platform/jobs.ts'
import { fillMap } from './ecosystem-world.ts'
import { coordinatorCookie, demoWorld, say } from './voices-world.ts'

const entries = 500
const ties = 1_500
const rounds = 60
const cpuMsMax = 20
const layoutMsMax = 5_000

/** The pages of a map of 500 entries and 1,500 ties, for the coordinator, and placing them in a job. */
async function bench(): Promise<boolean> {
  const { app, database, folder } = await demoWorld()
  try {
    const { lab, initiativeId } = await fillMap(app.parts, entries, ties)
    const here = { lab: lab.slug }
    console.log(
      `${cpus().length} cores, load ${loadavg()[0]!.toFixed(2)}; ${entries} entries, ${ties} ties`,
    )
    const good = [await layoutInJob()]
    const cookie = await coordinatorCookie(app.parts, lab.id)
    const pages = {
      overview: ecosystemPaths.map(here),
      'list of entries': ecosystemPaths.stakeholders(here),
      'list of entries by ties': `${ecosystemPaths.stakeholders(here)}?order=ties`,
      'list of ties': ecosystemPaths.ties(here),
      picture: ecosystemPaths.network(here),
      matrix: ecosystemPaths.matrix(here),
      'who is missing': ecosystemPaths.missing(here),
      'who is in an initiative': ecosystemPaths.ofInitiative({ ...here, initiativeId }),
    }
    for (const [what, path] of Object.entries(pages)) good.push(await measure(what, path, cookie))
    return good.every(Boolean)
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }

  async function layoutInJob(): Promise<boolean> {
    const began = performance.now()
    const before = process.cpuUsage()
    await drainJobs(app.parts)
    const tookMs = performance.now() - began
    const { user, system } = process.cpuUsage(before)
    console.log(`placing them took ${Math.round((user + system) / 1000)} ms of CPU`)
    return say('placing them in a job, in ms', tookMs, tookMs < layoutMsMax, `under ${layoutMsMax}`)
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

process.exit((await bench()) ? 0 : 1)
