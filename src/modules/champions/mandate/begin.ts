import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { system } from '../../../platform/actor.ts'
import { command, runCommand } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { addJob, type Job } from '../../../platform/jobs.ts'
import type { Sweep } from '../../../platform/manifest.ts'
import { done, refuse } from '../../../shared/result.ts'
import { holdChampion } from '../queries.ts'
import { comeIntoForce } from './force.ts'

const input = z.strictObject({ championId: z.uuid() })

const beginMandate = command('champion-mandate.begin', input, async (ctx, { championId }) => {
  const held = await holdChampion(ctx.db, ctx.labId, championId)
  const today = await lookToday(ctx.db, ctx.labId, ctx.now)
  const id = await comeIntoForce(ctx, held.id, today)
  if (!id) return refuse('nothing-begins')
  ctx.record({ name: 'champion-mandate.begun', subject: id, data: { championId: held.id } })
  return done({ id })
})

/** A mandate agreed for a later day begins when the day has come. */
export const mandateBegins: Job = {
  name: 'champions.mandate-begins',
  async run(parts, { labId, championId }) {
    const result = await runCommand(parts, { actor: system, labId }, beginMandate, { championId })
    if (!result.ok && result.code !== 'nothing-begins') throw new Error(result.code)
  },
}

/** Finds every night whose mandate begins: pages and gates already go by its first day. */
export const sweepMandates: Sweep = async (db, now) => {
  const found = await db.execute<{ labId: string; championId: string }>(sql`
    select distinct m.lab_id as "labId", m.champion_id as "championId" from champion_mandate m
    join lab on lab.id = m.lab_id
    where m.state = 'agreed' and m.begun_at is null
      and m.starts_on <= (${now.toISOString()}::timestamptz at time zone lab.time_zone)::date`)
  for (const whose of found.rows) await addJob(db, mandateBegins.name, whose)
}
