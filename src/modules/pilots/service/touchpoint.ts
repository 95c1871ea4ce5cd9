import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { rows, type Db } from '../../../platform/db/database.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { done, refuse } from '../../../shared/result.ts'
import { aboutIt, toGoOn, toKeep } from './commands.ts'
import { endTouchpointInput, keepTouchpointInput, planTouchpointInput } from './input.ts'
import { isGoingOn, mayKeepTouchpoint } from './policy.ts'
import { serviceTouchpoint, serviceTouchpointKept, type ServiceId } from './schema.ts'

/** So many days after it was due, a touchpoint that was not kept has lapsed. */
export const graceDays = 14

/** In SQL, when the touchpoint `tp` is due next: its months after the last time it was kept. */
export const nextOn = `coalesce((select (max(k.on_day) + make_interval(months => tp.every_months))::date
    from service_touchpoint_kept k where k.lab_id = tp.lab_id and k.service_touchpoint_id = tp.id), tp.first_on)`

/** Plans to meet again every so many months. */
export const planTouchpoint = command(
  'service-touchpoint.plan',
  planTouchpointInput,
  async (ctx, input) => {
    const { db, labId, now, actor } = ctx
    const { initiativeId, serviceId, ...plan } = input
    const { found, allowed } = await toGoOn(ctx, { initiativeId, serviceId })
    if (!allowed.ok) return allowed
    const today = await lookToday(db, labId, now)
    if (plan.firstOn < today) return refuse('first-in-past')
    const id = newId<'service-touchpoint'>(now)
    const by = { plannedBy: actor.participantId, plannedAt: now }
    await db.insert(serviceTouchpoint).values({ labId, id, serviceId: found.id, ...plan, ...by })
    ctx.record({ name: 'service-touchpoint.planned', ...aboutIt(found, { touchpointId: id }) })
    return done({ id })
  },
)

/** Notes that people did meet: when, how many, and in words what came of it. The next time follows from it. */
export const keepTouchpoint = command(
  'service-touchpoint.keep',
  keepTouchpointInput,
  async (ctx, input) => {
    const { db, labId, now, actor } = ctx
    const { touchpointId, onDay, words, people, ...about } = input
    const { found, initiative } = await toKeep(ctx, about)
    const may = mayKeepTouchpoint(actor, initiative, found)
    if (!may.ok) return may
    const open = isGoingOn(found)
    if (!open.ok) return open
    const held = await holdTouchpoint(ctx, found.id, touchpointId)
    if (held.endedOn) return refuse('touchpoint-ended')
    if (onDay > (await lookToday(db, labId, now))) return refuse('day-in-future')
    const id = newId<'service-touchpoint-kept'>(now)
    const kept = { labId, id, serviceTouchpointId: held.id, onDay, words, people }
    const added = await db
      .insert(serviceTouchpointKept)
      .values({ ...kept, notedBy: actor.participantId, notedAt: now })
      .onConflictDoNothing()
    if (added.rowCount !== 1) return refuse('kept-already')
    ctx.record({ name: 'service-touchpoint.kept', ...aboutIt(found, { touchpointId: held.id }) })
    return done({ id })
  },
)

/** Ends meeting again; what was kept stays. */
export const endTouchpoint = command(
  'service-touchpoint.end',
  endTouchpointInput,
  async (ctx, { touchpointId, ...about }) => {
    const { db, labId, now } = ctx
    const { found, allowed } = await toKeep(ctx, about)
    if (!allowed.ok) return allowed
    const held = await holdTouchpoint(ctx, found.id, touchpointId)
    if (held.endedOn) return refuse('already-so')
    await db
      .update(serviceTouchpoint)
      .set({ endedOn: await lookToday(db, labId, now) })
      .where(and(eq(serviceTouchpoint.labId, labId), eq(serviceTouchpoint.id, held.id)))
    ctx.record({ name: 'service-touchpoint.ended', ...aboutIt(found, { touchpointId: held.id }) })
    return done({ id: held.id })
  },
)

async function holdTouchpoint(
  { db, labId }: CommandContext,
  serviceId: ServiceId,
  touchpointId: string,
) {
  const [found] = await db
    .select()
    .from(serviceTouchpoint)
    .where(
      and(
        eq(serviceTouchpoint.labId, labId),
        eq(serviceTouchpoint.serviceId, serviceId),
        sql`${serviceTouchpoint.id} = ${touchpointId}::uuid`,
      ),
    )
    .for('update')
  if (!found) throw new NotFound()
  return found
}

/** A touchpoint as pages show it, with the last times it was kept. */
export type ShownTouchpoint = {
  id: Id<'service-touchpoint'>
  title: LocalText
  everyMonths: number
  endedOn: string | null
  nextOn: string
  lapsed: boolean
  kept: { onDay: string; words: LocalText; people: number }[]
}

const touchpoints = {
  name: 'service-touchpoints',
  text: `select tp.id, tp.title, tp.every_months as "everyMonths", tp.ended_on::text as "endedOn",
      due.on_day::text as "nextOn",
      tp.ended_on is null and s.state = 'running' and due.on_day + ${graceDays} < $3::date as lapsed,
      coalesce((select jsonb_agg(one.kept order by one.on_day desc) from (
        select k.on_day, jsonb_build_object('onDay', k.on_day, 'words', k.words, 'people', k.people) as kept
        from service_touchpoint_kept k where k.lab_id = tp.lab_id and k.service_touchpoint_id = tp.id
        order by k.on_day desc limit 12) one), '[]') as kept
    from service_touchpoint tp
    join service s on s.lab_id = tp.lab_id and s.id = tp.service_id
    cross join lateral (select ${nextOn} as on_day) due
    where tp.lab_id = $1 and tp.service_id = $2
    order by tp.ended_on is not null, due.on_day, tp.id limit 50`,
}

/** How often people meet about a service, what is due first, each with the last twelve times. */
export async function touchpointsOf(
  db: Db,
  labId: LabId,
  serviceId: string,
  today: string,
): Promise<ShownTouchpoint[]> {
  return rows<ShownTouchpoint>(db, touchpoints, [labId, serviceId, today])
}
