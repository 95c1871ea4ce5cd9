import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings } from '../src/platform/config.ts'
import { inLab } from '../src/platform/db/database.ts'
import { openLog } from '../src/platform/log.ts'
import { voicesPaths } from '../src/modules/voices/index.ts'
import { open } from '../src/main.ts'
import { benchLab } from './bench-lab.ts'

const threads = 100
const answers = 4
const rounds = 200
const folder = mkdtempSync(join(tmpdir(), 'talkoo-bench-'))
const env = { TALKOO_DATA: folder, TALKOO_WORLD: 'none', LOG_LEVEL: 'silent' }

const idea = `insert into contribution (lab_id, id, initiative_id, kind, channel, body, visibility, reach_public,
    receipt_hash, captured_at, received_at)
  select lab_id, gen_random_uuid(), id, 'idea', 'web', 'A lamp by the stairs.', 'public', true, 'bench', now(), now()
  from initiative order by id limit 1 returning id, initiative_id as "initiativeId"`
const comments = `with said as (
    insert into contribution (lab_id, id, initiative_id, kind, channel, body, visibility, reach_public, about_kind,
      about_id, receipt_hash, captured_at, received_at)
    select lab_id, gen_random_uuid(), initiative_id, 'comment', 'web', repeat('A motion sensor would do. ', 8),
      'public', true, 'contribution', id, 'bench ' || n, now(), now() + n * interval '1 minute'
    from contribution, generate_series(1, $2::int) n where id = $1 returning *)
  insert into contribution (lab_id, id, initiative_id, kind, channel, body, visibility, reach_public, about_kind,
    about_id, parent_id, receipt_hash, captured_at, received_at)
  select lab_id, gen_random_uuid(), initiative_id, 'comment', 'web', 'That would help me as well.', 'public', true,
    'contribution', about_id, id, 'bench ' || id || n, now(), received_at + n * interval '1 second'
  from said, generate_series(1, $3::int) n`

/** The first screenful of a page with 500 comments; true when its CPU time holds. */
async function bench(): Promise<boolean> {
  const settings = readSettings(env)
  if (!settings.ok) throw new Error(String(settings.details.sentences))
  const { app, database } = await open(settings.value, openLog('silent'))
  const lab = await benchLab(app.parts)
  const found = await inLab(app.parts.database, lab.labId, async (db) => {
    const [made] = (await db.$client.query<{ id: string; initiativeId: string }>(idea)).rows
    await db.$client.query(comments, [made!.id, threads, answers])
    return made!
  })
  const address = { lab: lab.slug, initiativeId: found.initiativeId, contributionId: found.id }
  const url = `http://127.0.0.1${voicesPaths.voice(address)}`
  const read = async () => (await app.web.request(url)).text()
  const html = await read()
  if (!html.includes('500 comments')) throw new Error('the page does not show its comments')
  for (let round = 0; round < 30; round++) await read()
  const before = process.cpuUsage()
  for (let round = 0; round < rounds; round++) await read()
  const { user, system } = process.cpuUsage(before)
  await database.stop()
  const ms = (user + system) / 1000 / rounds
  console.log(
    `${cpus().length} cores, load ${loadavg()[0]!.toFixed(2)}; page of ${html.length} bytes, ${rounds} times`,
  )
  console.log(`  ${ms < 30 ? 'holds ' : 'BROKEN'} server CPU in ms: ${ms.toFixed(2)} (under 30)`)
  return ms < 30
}

const good = await bench().finally(() => rmSync(folder, { recursive: true, force: true }))
process.exit(good ? 0 : 1)
