import autocannon from 'autocannon'
import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import {
  addSeeds,
  makeMap,
  openMap,
  opinionMapPaths as paths,
} from '../src/modules/engagement/index.ts'
import { system } from '../src/platform/actor.ts'
import { runCommand } from '../src/platform/command.ts'
import { readSettings } from '../src/platform/config.ts'
import { openLog } from '../src/platform/log.ts'
import type { AppParts } from '../src/platform/parts.ts'
import { open } from '../src/main.ts'
import { benchLab } from './bench-lab.ts'

// Votes over HTTP on the embedded database: durable, results worked out meanwhile, the next statement in each answer.
const here = dirname(fileURLToPath(import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'talkoo-votes-'))
const env = { TALKOO_DATA: folder, TALKOO_WORLD: 'none', PORT: '3998', LOG_LEVEL: 'silent' }
const statements = 120
const answersEach = 20
const newcomers = 100
const seconds = 8

/** Runs the bench; true when every figure holds. */
async function bench(): Promise<boolean> {
  const settings = readSettings(env)
  if (!settings.ok) throw new Error(String(settings.details.sentences))
  const { app, database } = await open(settings.value, openLog('silent'))
  const { map, path } = await openedMap(app.parts)
  const child = fork(join(here, 'servers', 'talkoo.mjs'), ['fresh', 'jobs'], {
    env: { ...process.env, ...env },
    execArgv: ['--max-semi-space-size=16', '--max-old-space-size=256'],
  })
  const url = `http://127.0.0.1:${await portOf(child)}${path}`
  console.log(
    `${cpus().length} cores for server, database and load; load ${loadavg()[0]!.toFixed(2)}`,
  )
  const failed = await newcomersAtOnce(url)
  const warm = await run(url, { seconds: 2, connections: 32 })
  const flat = await run(url, { seconds, connections: 32 })
  const steady = await run(url, { seconds, connections: 32, rate: 300 })
  const kept = await keptVotes(database.owner, map)
  child.kill()
  await database.stop()
  // Answers that were on their way when the load ended may be kept though nobody heard of it.
  const wanted = newcomers - failed + warm.kept + flat.kept + steady.kept
  return [
    say(`of ${newcomers} newcomers at once, failed`, failed, failed === 0, 'none'),
    say('votes kept per second', flat.kept / seconds, flat.kept / seconds >= 800, 'at least 800'),
    say(
      'answers that were no next statement',
      flat.wrong + steady.wrong,
      flat.wrong + steady.wrong === 0,
      'none',
    ),
    say('99th of 100 in ms at 300 a second', steady.p99Ms, steady.p99Ms < 100, 'under 100'),
    say('answers in the database', kept, kept >= wanted, `all that were kept, ${wanted}`),
  ].every(Boolean)
}

async function openedMap(parts: AppParts): Promise<{ map: string; path: string }> {
  const { slug, labId, initiativeId } = await benchLab(parts)
  const act = async (what: Parameters<typeof runCommand>[2], input: unknown) => {
    const result = await runCommand(parts, { actor: system, labId }, what, input)
    if (!result.ok) throw new Error(result.code)
    return result.value as { id: string }
  }
  const rules = { whoVotes: 'anyone', whoAdds: 'voters', moderation: 'before', languages: ['en'] }
  const { id } = await act(makeMap as never, { initiativeId, topic: { en: 'Nights' }, ...rules })
  const about = { initiativeId, opinionMapId: id }
  const lines = Array.from({ length: statements }, (_, n) => `Statement ${n + 1} of the bench.`)
  await act(addSeeds as never, { ...about, lines: lines.join('\n'), language: 'en' })
  await act(openMap as never, about)
  return { map: id, path: paths.voting({ lab: slug, ...about }) }
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the server ended')))
    child.once('message', (told) => resolve((told as { port: number }).port))
  })
}

const headers = {
  'content-type': 'application/x-www-form-urlencoded',
  'sec-fetch-site': 'same-origin',
  'x-talkoo-part': 'voting',
}

async function newcomersAtOnce(url: string): Promise<number> {
  const body = 'statement=1&vote=agree'
  const answers = await Promise.all(
    Array.from({ length: newcomers }, async () => {
      const answer = await fetch(url, { method: 'POST', headers, body })
      return answer.status === 200 && (await answer.text()).includes('data-voting')
    }),
  )
  return answers.filter((good) => !good).length
}

type Load = { seconds: number; connections: number; rate?: number }
let people = 0

/** The nth answer of a person; a person without a number has just come. Their votes lean to one of two sides. */
function answerOf(person: { who?: number }, n: number): { cookie: string; body: string } {
  const who = (person.who ??= people++)
  const vote = ['agree', 'disagree', 'pass'][(who + n * 7) % 5 === 0 ? 2 : (who + (n % 2)) % 2]
  const statement = ((who * 13 + n * 5) % statements) + 1
  return { cookie: `talkoo-browser=bench-${who}`, body: `statement=${statement}&vote=${vote}` }
}

/** Each connection is a person who answers twenty statements one after the other; then the next person comes. */
async function run(url: string, { seconds: duration, connections, rate }: Load) {
  let wrong = 0
  const found = await autocannon({
    url,
    connections,
    duration,
    ...(rate ? { overallRate: rate } : {}),
    requests: Array.from({ length: answersEach }, (_, n) => ({
      method: 'POST',
      setupRequest: (request, person) => {
        const { cookie, body } = answerOf(person, n)
        return { ...request, headers: { ...headers, cookie }, body }
      },
      onResponse: (status, body) => {
        if (status !== 200 || !body.includes('data-voting')) wrong++
      },
    })),
  })
  return { kept: found['2xx'], wrong: wrong + found.errors, p99Ms: found.latency.p99 }
}

async function keptVotes(owner: pg.Pool, map: string): Promise<number> {
  const client = await owner.connect()
  await client.query("begin; set local talkoo.maintenance = 'on'")
  const { rows } = await client.query(
    'select count(*)::int as votes from opinion_response where opinion_map_id = $1',
    [map],
  )
  await client.query('rollback')
  client.release()
  return rows[0].votes
}

function say(what: string, figure: number, holds: boolean, limit: string): boolean {
  console.log(`  ${holds ? 'holds ' : 'BROKEN'} ${what}: ${figure.toFixed(2)} (${limit})`)
  return holds
}

const good = await bench().finally(() => rmSync(folder, { recursive: true, force: true }))
process.exit(good ? 0 : 1)
