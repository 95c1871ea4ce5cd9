import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { system } from '../../../platform/actor.ts'
import { command, runCommand } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { addJob, type Job, type Listener } from '../../../platform/jobs.ts'
import type { Sweep } from '../../../platform/manifest.ts'
import type { AppParts } from '../../../platform/parts.ts'
import type { LabId } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { holdersOf, lookParticipant } from '../../people/index.ts'
import { depart, holdLeaving } from './commands.ts'
import { isOut, lookHeld } from './queries.ts'

const input = z.strictObject({ participantId: z.uuid() })

/**
 * A role of champion that ended by another door, on the person's page or with its last day, is a departure too: what
 * they had in hand goes to a coordinator. Whoever has left already is left alone.
 */
const followRole = command('champion.follow-role', input, async (ctx, { participantId }) => {
  const { db, labId, now } = ctx
  const person = await lookParticipant(db, labId, participantId)
  if (!person || person.erasedAt) return refuse('nothing-to-end')
  await holdLeaving(ctx, person.id)
  const today = await lookToday(db, labId, now)
  const holds = await lookHeld(db, labId, person.id, today)
  if (holds || !(await isOut(db, labId, person.id, today))) return refuse('nothing-to-end')
  const coordinators = await holdersOf(db, labId, ['coordinator'], null, today)
  const to = coordinators.find((one) => one.participantId !== person.id)
  await depart(ctx, person.id, to?.participantId ?? null, { note: '', contacts: [] })
  return done(null)
})

/** Lets somebody leave who holds the role no more; nothing where they hold it, or have left already. */
export async function followRoleOf(
  parts: AppParts,
  labId: LabId,
  participantId: unknown,
): Promise<void> {
  const result = await runCommand(parts, { actor: system, labId }, followRole, { participantId })
  if (!result.ok && result.code !== 'nothing-to-end') throw new Error(result.code)
}

/** A role that somebody ended. */
export const roleEnded: Listener = {
  name: 'champions.role-ended',
  fact: 'role.ended',
  async run(parts, { labId, subject, data }) {
    if (data!.role === 'champion') await followRoleOf(parts, labId as LabId, subject)
  },
}

/** A role whose last day has passed. */
export const rolePassed: Job = {
  name: 'champions.role-passed',
  run: (parts, { labId, participantId }) => followRoleOf(parts, labId, participantId),
}

/** Finds every night who is a champion no more because the last day of their role has passed. */
export const sweepRoles: Sweep = async (db, now) => {
  const found = await db.execute<{ labId: string; participantId: string }>(sql`
    with day as (select id as lab_id, (${now.toISOString()}::timestamptz at time zone time_zone)::date as today from lab)
    select distinct r.lab_id as "labId", r.participant_id as "participantId"
    from role_held r join day on day.lab_id = r.lab_id
    where r.role = 'champion' and r.ended_at is null and r.substitute_for is null and r.ends_on <= day.today
      and not exists (select from role_held o where o.lab_id = r.lab_id and o.participant_id = r.participant_id
        and o.role = 'champion' and o.ended_at is null and (o.ends_on is null or o.ends_on > day.today))`)
  for (const whose of found.rows) await addJob(db, rolePassed.name, whose)
}
