import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { system } from '../src/platform/actor.ts'
import { command, runCommand } from '../src/platform/command.ts'
import { asOwner, inLab } from '../src/platform/db/database.ts'
import type { Log } from '../src/platform/log.ts'
import type { AppParts } from '../src/platform/parts.ts'
import { siteLabId } from '../src/shared/id.ts'
import { done } from '../src/shared/result.ts'
import { seedDemo } from './demo/index.ts'

/** The worlds an empty database can be filled with. */
export const worlds = { demo: seedDemo } as const
export type World = keyof typeof worlds

const noteSeeded = command('world.note-seeded', z.strictObject({}), async (ctx) => {
  ctx.record({ name: 'world.seeded', subject: siteLabId })
  return done(null)
})

/** Whether anything is there: nothing, a world that was cut off while it was made, or somebody's work. */
export async function lookState(parts: AppParts): Promise<'empty' | 'cut-off' | 'in-use'> {
  return inLab(parts.database, siteLabId, async (db) => {
    const { rows } = await db.execute<{ labs: boolean; real: boolean; whole: boolean }>(sql`select
      exists (select from programme) or exists (select from lab) as labs,
      exists (select from lab where not demo) as real,
      exists (select from fact where lab_id = ${siteLabId} and name = 'world.seeded') as whole`)
    const { labs, real, whole } = rows[0]!
    if (!labs) return 'empty'
    return real || whole ? 'in-use' : 'cut-off'
  })
}

/** Fills the database with a world, through the same commands that people use. */
export async function seedWorld(parts: AppParts, world: World): Promise<void> {
  if ((await lookState(parts)) === 'cut-off') await removeCutOffWorld(parts)
  await quietly(parts.log, () =>
    worlds[world]({ ...parts, database: { ...parts.database, inHaste: true } }),
  )
  await runCommand(parts, { actor: system, labId: siteLabId }, noteSeeded, {})
  parts.labs.forget()
}

/** What a story sends to invented people is no news for whoever starts a site. */
async function quietly(log: Log, work: () => Promise<void>): Promise<void> {
  const { level } = log
  if (log.isLevelEnabled('info')) log.level = 'warn'
  try {
    await work()
  } finally {
    log.level = level
  }
}

/** Empties every table of ours: nobody has seen a world that was cut off, because it is made before pages are served. */
async function removeCutOffWorld(parts: AppParts): Promise<void> {
  await asOwner(parts.database, async (db) => {
    const { rows } = await db.execute<{ name: string }>(sql`select name from table_register`)
    const tables = rows.map(({ name }) => sql.identifier(name))
    await db.execute(sql`truncate ${sql.join(tables, sql`, `)}`)
  })
}
