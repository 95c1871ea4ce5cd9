import { fork, type ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { voicesPaths } from '../src/modules/voices/index.ts'
import { coordinatorCookie, demoWorld, fillVoices, say } from './voices-world.ts'

const voices = 250_000
const wordsEach = 60
const memoryMBMax = 200
const lookEveryMs = 100
const here = dirname(fileURLToPath(import.meta.url))

/** All contributions of a very large initiative as table and as JSON lines, fetched over the web. */
async function bench(): Promise<boolean> {
  const { app, database, folder, env } = await demoWorld()
  try {
    // Exports read by key alone; filling goes ten times faster without what searches need.
    await database.owner.query('drop index contribution_words, contribution_letters')
    const { lab, initiativeId } = await fillVoices(app.parts, voices, wordsEach)
    const cookie = await coordinatorCookie(app.parts, lab.id)
    const list = voicesPaths.voices({ lab: lab.slug, initiativeId })
    console.log(`${cpus().length} cores, load ${loadavg()[0]!.toFixed(2)}; ${voices} contributions`)
    const { child, port } = await start(env)
    const site = `http://127.0.0.1:${port}`
    const good = [
      ...(await fetchAll(child, `${site}${list}-export/voices.csv`, cookie, '\r\n', voices + 1)),
      ...(await fetchAll(child, `${site}${list}-export/voices.jsonl`, cookie, '\n', voices)),
    ]
    child.kill()
    return good.every(Boolean)
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function fetchAll(
  child: ChildProcess,
  address: string,
  cookie: string,
  end: string,
  wanted: number,
): Promise<boolean[]> {
  const memory = watch(child)
  const began = performance.now()
  const response = await fetch(address, { headers: { cookie, 'accept-encoding': 'identity' } })
  if (response.status !== 200) throw new Error(`${address}: ${response.status}`)
  const stop = end.charCodeAt(end.length - 1)
  let [lines, bytes] = [0, 0]
  for await (const piece of response.body!) {
    bytes += piece.length
    for (const byte of piece) if (byte === stop) lines += 1
  }
  const seconds = (performance.now() - began) / 1000
  const peakMB = (await memory.peak()) / 1e6
  const kind = address.split('.').at(-1)!
  console.log(`${kind}: ${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(1)} s`)
  return [
    say(`${kind}, lines`, lines, lines === wanted, `exactly ${wanted}`),
    say(`${kind}, memory in MB`, peakMB, peakMB < memoryMBMax, `under ${memoryMBMax}`),
  ]
}

function watch(child: ChildProcess) {
  let peak = 0
  const note = (told: unknown) => {
    peak = Math.max(peak, (told as { rssBytes: number }).rssBytes)
  }
  child.on('message', note)
  const asking = setInterval(() => child.send('how much memory'), lookEveryMs)
  return {
    async peak(): Promise<number> {
      clearInterval(asking)
      child.off('message', note)
      return peak
    },
  }
}

function start(env: Record<string, string>): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(join(here, 'servers', 'talkoo.mjs'), ['fresh'], {
    env: { ...process.env, ...env },
    execArgv: ['--max-semi-space-size=16', '--max-old-space-size=256'],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the server ended')))
    child.once('message', (told) => resolve({ child, port: (told as { port: number }).port }))
  })
}

process.exit((await bench()) ? 0 : 1)
