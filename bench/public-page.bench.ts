import autocannon from 'autocannon'
import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { readSettings } from '../src/platform/config.ts'
import { openLog } from '../src/platform/log.ts'
import { open } from '../src/main.ts'
import { seedWorld } from '../seeds/index.ts'
import { enlarge } from './largest-process.ts'
import type { Recording } from './servers/bare.ts'

const here = dirname(fileURLToPath(import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'talkoo-bench-'))
const env = { TALKOO_DATA: folder, TALKOO_WORLD: 'none', PORT: '3999', LOG_LEVEL: 'silent' }
const rounds = 3
const secondsEach = 4
const connections = 10

type Statement = Recording['statements'][number]
type Server = { child: ChildProcess; port: number; readyMs?: number }

/** Runs the bench; true when every figure holds. */
async function bench(): Promise<boolean> {
  const settings = readSettings(env)
  if (!settings.ok) throw new Error(String(settings.details.sentences))
  const { app, database } = await open(settings.value, openLog('silent'))
  await seedWorld(app.parts, 'demo')
  const path = await enlarge(app.parts)
  const recording = await record(database.app, () => app.web.request(`http://127.0.0.1${path}`))
  const file = join(folder, 'recording.json')
  writeFileSync(file, JSON.stringify(recording))
  const queries = recording.statements.filter(({ text }) => !/^(begin|commit)/.test(text)).length
  console.log(
    `${cpus().length} cores, load ${loadavg()[0]!.toFixed(2)}; page of ${recording.html.length} bytes, ${queries} queries`,
  )
  const good = [
    await compare('rendered anew', ['talkoo.mjs', ['fresh']], ['bare.mjs', [file]], path, 0.3),
    await compare('kept in memory', ['talkoo.mjs', []], ['bare.mjs', [file, 'memory']], path, 0.5),
  ]
  await database.stop()
  return [...good, say('queries', queries, queries <= 7, 'at most 7')].every(Boolean)
}

/** Every statement of the second answer: the first fills what is kept in memory for good, such as the lab directory. */
async function record(
  pool: pg.Pool,
  answer: () => Response | Promise<Response>,
): Promise<Recording> {
  const statements: Recording['statements'] = []
  await answer()
  const client = await pool.connect()
  const query = client.query.bind(client) as (...given: unknown[]) => unknown
  Object.assign(client, {
    query(given: string | Statement, values?: unknown[]) {
      const {
        text,
        name,
        values: bound = values,
      } = typeof given === 'string' ? { text: given, name: undefined, values } : given
      statements.push({ text, name, values: bound })
      return query(given, values)
    },
  })
  client.release()
  const html = await (await answer()).text()
  const { host, port, user, password, database } = pool.options
  return { login: { host, port, user, password: password as string, database }, statements, html }
}

type Program = [string, string[]]

async function compare(
  what: string,
  ours: Program,
  bare: Program,
  path: string,
  least: number,
): Promise<boolean> {
  const servers = [await start(ours), await start(bare)]
  const speeds: number[][] = [[], []]
  for (let round = 0; round <= rounds; round++) {
    for (const [at, { port }] of servers.entries()) {
      const url = `http://127.0.0.1:${port}${path}`
      const { requests, non2xx } = await autocannon({
        url,
        connections,
        duration: round === 0 ? 1 : secondsEach,
      })
      if (non2xx > 0) throw new Error(`${what}: ${non2xx} answers were not pages`)
      if (round > 0) speeds[at]!.push(requests.average)
    }
  }
  const [talkoo, peer] = speeds.map(median) as [number, number]
  const rssMB = (await ask<{ rssBytes: number }>(servers[0]!.child)).rssBytes / 1e6
  for (const { child } of servers) child.kill()
  const readyMs = servers[0]!.readyMs!
  console.log(`${what}: Talkoo ${talkoo.toFixed(0)} requests/s, bare node:http ${peer.toFixed(0)}`)
  return [
    say(`${what}, share of bare`, talkoo / peer, talkoo / peer >= least, `at least ${least}`),
    say(`${what}, memory in MB`, rssMB, rssMB < 200, 'under 200'),
    say(`${what}, ready in ms`, readyMs, readyMs < 3000, 'under 3000'),
  ].every(Boolean)
}

function start([program, args]: Program): Promise<Server> {
  const child = fork(join(here, 'servers', program), args, {
    env: { ...process.env, ...env },
    execArgv: ['--max-semi-space-size=16', '--max-old-space-size=256'],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`${program} ended`)))
    child.once('message', (told) => resolve({ child, ...(told as { port: number }) }))
  })
}

function ask<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve) => {
    child.once('message', (told) => resolve(told as T))
    child.send('how much memory')
  })
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

function say(what: string, figure: number, holds: boolean, limit: string): boolean {
  console.log(`  ${holds ? 'holds ' : 'BROKEN'} ${what}: ${figure.toFixed(2)} (${limit})`)
  return holds
}

const good = await bench().finally(() => rmSync(folder, { recursive: true, force: true }))
process.exit(good ? 0 : 1)
