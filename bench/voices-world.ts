import { sql } from 'drizzle-orm'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { open } from '../src/main.ts'
import { signIn } from '../src/modules/people/index.ts'
import { readSettings } from '../src/platform/config.ts'
import { inLab, onSite } from '../src/platform/db/database.ts'
import { hashOf, newId, newToken } from '../src/platform/ids.ts'
import { openLog } from '../src/platform/log.ts'
import type { AppParts } from '../src/platform/parts.ts'
import type { Id } from '../src/shared/id.ts'
import { seedWorld } from '../seeds/index.ts'

/** How many are written at once. */
const batch = 10_000

/** The demo world in a folder of its own, with the settings that another process opens it by. */
export async function demoWorld() {
  const folder = mkdtempSync(join(tmpdir(), 'talkoo-bench-'))
  const env = { TALKOO_DATA: folder, TALKOO_WORLD: 'none', PORT: '3999', LOG_LEVEL: 'silent' }
  const settings = readSettings(env)
  if (!settings.ok) throw new Error(String(settings.details.sentences))
  const { app, database } = await open(settings.value, openLog('silent'))
  await seedWorld(app.parts, 'demo')
  return { app, database, folder, env }
}

const words = `vecinos barrio calle parque autobús noche ciudad niños mayores agua verde limpio plaza
  seguridad bicicleta transporte público árboles ruido aceras`

/** Lets an initiative of the demo hold so many public contributions, each about as long as a real proposal. */
export async function fillVoices(parts: AppParts, count: number, wordsEach = 140) {
  const lab = (await parts.labs.all()).find(({ slug }) => slug === 'vasternorrland')!
  const initiativeId = await inLab(parts.database, lab.id, async (db) => {
    const found = await db.execute<{ id: string }>(
      sql`select id from initiative order by id limit 1`,
    )
    return found.rows[0]!.id
  })
  for (let from = 1; from <= count; from += batch) {
    const numbers = sql`generate_series(${from}::int, ${Math.min(count, from + batch - 1)}::int) n`
    await inLab(parts.database, lab.id, (db) =>
      db.execute(sql`
        with vocabulary as (select regexp_split_to_array(${words}, '\\s+') as word)
        insert into contribution (lab_id, id, initiative_id, kind, channel, title, body, language,
          visibility, reach_public, reach_search, reach_export, receipt_hash, captured_at, received_at)
        select ${lab.id}, gen_random_uuid(), ${initiativeId}, 'idea', 'import', 'Propuesta ' || n,
          (select string_agg(word[1 + (n * 7 + w * w + w) % array_length(word, 1)], ' ')
            from generate_series(1, ${wordsEach}::int) w),
          'es', 'public', true, true, true, 'bench ' || n, at, at
        from ${numbers}, vocabulary,
          lateral (select now() - make_interval(mins => n) as at) as moment`),
    )
  }
  await parts.database.owner.query('vacuum (analyze) contribution')
  return { lab, initiativeId }
}

/** The cookie of somebody who coordinates the lab. */
export async function coordinatorCookie(parts: AppParts, labId: string): Promise<string> {
  const accountId = await inLab(parts.database, labId as never, async (db) => {
    const found = await db.execute<{ id: string }>(sql`select p.account_id as id
      from participant p join role_held r on r.lab_id = p.lab_id and r.participant_id = p.id
      where r.role = 'coordinator' and r.initiative_id is null and p.account_id is not null limit 1`)
    return found.rows[0]!.id as Id<'account'>
  })
  const token = newToken()
  const now = new Date()
  const row = { id: newId<'sign-in'>(now), accountId, tokenHash: hashOf(token), device: 'Bench' }
  const expiresAt = new Date(now.getTime() + 3600 * 1000)
  await onSite(parts.database, (db) =>
    db.insert(signIn).values({ ...row, createdAt: now, lastSeenAt: now, expiresAt }),
  )
  return `talkoo-sign-in=${token}`
}

/** Says one figure with its limit; whether it holds. */
export function say(what: string, figure: number, holds: boolean, limit: string): boolean {
  console.log(`  ${holds ? 'holds ' : 'BROKEN'} ${what}: ${figure.toFixed(2)} (${limit})`)
  return holds
}
