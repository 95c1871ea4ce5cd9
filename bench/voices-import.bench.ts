import { mkdtempSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSettings } from '../src/platform/config.ts'
import { inLab } from '../src/platform/db/database.ts'
import { openLog } from '../src/platform/log.ts'
import { importFile } from '../src/modules/voices/index.ts'
import { open } from '../src/main.ts'
import { benchLab } from './bench-lab.ts'

const rowsCount = 100_000
const env = { TALKOO_WORLD: 'none', LOG_LEVEL: 'silent' }

/** Brings in a file of 100,000 contributions twice; true when every figure holds. */
async function bench(folder: string): Promise<boolean> {
  const settings = readSettings({ ...env, TALKOO_DATA: folder })
  if (!settings.ok) throw new Error(String(settings.details.sentences))
  const { app, database } = await open(settings.value, openLog('silent'))
  const { parts } = app
  const { labId, initiativeId } = await benchLab(parts)
  console.log(`${cpus().length} cores, load ${loadavg()[0]!.toFixed(2)}; ${rowsCount} rows`)
  const asked = {
    initiativeId,
    file: { name: 'many.csv', open: manyRows },
    encoding: '',
    columns: { title: 'title', body: 'body', date: 'date', id: 'id' },
    dateFormat: '',
    header: true,
    kind: 'idea',
    visibility: 'public',
    source: 'A benchmark',
  }
  let peakBytes = 0
  let told = 0
  const tell = () => {
    told += 1
    peakBytes = Math.max(peakBytes, process.memoryUsage().rss)
  }
  const watch = setInterval(tell, 100)
  const waiting = { tell, pause: async () => {} }
  const began = performance.now()
  const first = await importFile(parts, labId, asked, waiting)
  const seconds = (performance.now() - began) / 1000
  const again = await importFile(parts, labId, asked, waiting)
  const againSeconds = (performance.now() - began) / 1000 - seconds
  clearInterval(watch)
  const kept = await inLab(parts.database, labId, async (db) => {
    const found = await db.$client.query<{ count: number }>(
      'select count(*)::int as count from contribution',
    )
    return found.rows[0]!.count
  })
  await database.stop()
  if (!first.ok || !again.ok) throw new Error(JSON.stringify([first, again]))
  console.log(`first ${seconds.toFixed(0)} s, again ${againSeconds.toFixed(0)} s`)
  return [
    say('contributions', kept, kept === rowsCount, `${rowsCount}`),
    say('kept the second time', again.value.kept, again.value.kept === 0, '0'),
    say('memory in MB', peakBytes / 1e6, peakBytes < 200e6, 'under 200'),
    say('told how far it is', told, told >= 100, 'at least 100 times'),
  ].every(Boolean)
}

async function* manyRows(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('id,title,body,date\n')
  for (let at = 0; at < rowsCount; at += 500) {
    const lines = Array.from({ length: 500 }, (_, n) => row(at + n))
    yield Buffer.from(lines.join(''))
  }
}

function row(n: number): string {
  const what = ['a bench', 'a lamp', 'a bus at night', 'a ramp', 'somebody who calls'][n % 5]!
  const where = `by house ${n % 997} on road ${n % 89}`
  const body = `<p>We need ${what} ${where}, because ${n % 13} of us cannot get there &amp; back.</p>`
  return `${n},"Wish ${n}: ${what}","${body}",2026-0${1 + (n % 9)}-1${n % 10}\n`
}

function say(what: string, figure: number, holds: boolean, limit: string): boolean {
  console.log(`  ${holds ? 'holds ' : 'BROKEN'} ${what}: ${figure.toFixed(2)} (${limit})`)
  return holds
}

/** As `npm start` limits a process: this one starts itself again with those limits. */
const limits = ['--max-semi-space-size=16', '--max-old-space-size=256']
if (process.execArgv.length === 0) {
  const again = spawnSync(process.execPath, [...limits, fileURLToPath(import.meta.url)], {
    stdio: 'inherit',
  })
  process.exit(again.status ?? 1)
}
const folder = mkdtempSync(join(tmpdir(), 'talkoo-bench-'))
const good = await bench(folder).finally(() => rmSync(folder, { recursive: true, force: true }))
process.exit(good ? 0 : 1)
