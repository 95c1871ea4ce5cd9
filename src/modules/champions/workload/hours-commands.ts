import { and, eq, isNull, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { dayPlus } from '../../../shared/day.ts'
import { done, refuse } from '../../../shared/result.ts'
import { dayMinutes, logBackDays } from '../limits.ts'
import { leads, mayActFor, serves } from '../policy.ts'
import { holdChampion, type KnownChampion } from '../queries.ts'
import { aboutHours, correctHoursInput, logHoursInput, minutesOf } from './input.ts'
import { championHours, type HoursRow } from './schema.ts'

type Entry = { onDay: string; minutes: number }

/** Notes time given on a day. */
export const logHours = command(
  'champion-hours.log',
  logHoursInput,
  async (ctx, { championId, onDay, kind, note, ...length }) => {
    const whose = await holdChampion(ctx.db, ctx.labId, championId)
    const allowed = mayActFor(ctx.actor, whose)
    if (!allowed.ok) return allowed
    const minutes = minutesOf(length)
    const fits = await checkDay(ctx, whose, { onDay, minutes }, null)
    if (!fits.ok) return fits
    const id = newId<'champion-hours'>(ctx.now)
    const entered = { enteredBy: ctx.actor.participantId, enteredAt: ctx.now }
    const entry = { onDay, minutes, kind, note, ...entered }
    await ctx.db
      .insert(championHours)
      .values({ ...entry, labId: ctx.labId, id, championId: whose.id })
    ctx.record({
      name: 'champion-hours.logged',
      subject: id,
      data: { championId: whose.id, onDay, minutes },
    })
    return done({ id })
  },
)

/** Puts an entry right. */
export const correctHours = command(
  'champion-hours.correct',
  correctHoursInput,
  async (ctx, { championId, championHoursId, version, onDay, kind, note, ...length }) => {
    const whose = await holdChampion(ctx.db, ctx.labId, championId)
    const allowed = mayActFor(ctx.actor, whose)
    if (!allowed.ok) return allowed
    const found = await findEntry(ctx, whose, championHoursId)
    if (found.removedAt) return refuse('entry-gone')
    if (found.version !== version) return refuse('changed-meanwhile')
    const minutes = minutesOf(length)
    const older = await checkAge(ctx, found.onDay)
    if (!older.ok) return older
    const fits = await checkDay(ctx, whose, { onDay, minutes }, found.id)
    if (!fits.ok) return fits
    await saveEntry(ctx, found, { onDay, minutes, kind, note })
    ctx.record({
      name: 'champion-hours.corrected',
      subject: found.id,
      data: { championId: whose.id, onDay, minutes, before: found.minutes },
    })
    return done({ id: found.id })
  },
)

/** Takes an entry back, as after a slip of the thumb. */
export const removeHours = command('champion-hours.remove', aboutHours, async (ctx, input) => {
  const whose = await holdChampion(ctx.db, ctx.labId, input.championId)
  const allowed = mayActFor(ctx.actor, whose)
  if (!allowed.ok) return allowed
  const found = await findEntry(ctx, whose, input.championHoursId)
  if (found.removedAt) return refuse('already-so')
  const older = await checkAge(ctx, found.onDay)
  if (!older.ok) return older
  await saveEntry(ctx, found, { removedAt: ctx.now })
  const data = { championId: whose.id, minutes: found.minutes }
  ctx.record({ name: 'champion-hours.removed', subject: found.id, data })
  return done({ id: found.id })
})

/** Undoes taking an entry back, where the day still has room. */
export const returnHours = command('champion-hours.return', aboutHours, async (ctx, input) => {
  const whose = await holdChampion(ctx.db, ctx.labId, input.championId)
  const allowed = mayActFor(ctx.actor, whose)
  if (!allowed.ok) return allowed
  const found = await findEntry(ctx, whose, input.championHoursId)
  if (!found.removedAt) return refuse('already-so')
  const fits = await checkDay(ctx, whose, found, found.id)
  if (!fits.ok) return fits
  await saveEntry(ctx, found, { removedAt: null })
  const data = { championId: whose.id, minutes: found.minutes }
  ctx.record({ name: 'champion-hours.returned', subject: found.id, data })
  return done({ id: found.id })
})

/** A day holds 24 hours, is not to come, and is not long past, unless a coordinator says so. */
async function checkDay(
  ctx: CommandContext,
  whose: KnownChampion,
  { onDay, minutes }: Entry,
  except: HoursRow['id'] | null,
) {
  if (onDay > (await lookToday(ctx.db, ctx.labId, ctx.now))) return refuse('day-in-future')
  const older = await checkAge(ctx, onDay)
  if (!older.ok) return older
  const serving = serves(whose)
  if (!serving.ok && onDay > (await lastDay(ctx, whose))) return serving
  const [sum] = await ctx.db
    .select({ minutes: sql<number>`coalesce(sum(${championHours.minutes}), 0)::int` })
    .from(championHours)
    .where(
      and(
        eq(championHours.labId, ctx.labId),
        eq(championHours.championId, whose.id),
        eq(championHours.onDay, onDay),
        isNull(championHours.removedAt),
        except ? sql`${championHours.id} <> ${except}` : undefined,
      ),
    )
  const left = dayMinutes - sum!.minutes
  return minutes <= left ? done(null) : refuse('day-full', { left })
}

/** The last day on which who left held the role; nothing where nobody knows, so that every day is later. */
async function lastDay(
  { db, labId }: CommandContext,
  { personId }: KnownChampion,
): Promise<string> {
  const found = await db.execute<{ day: string }>(sql`
    select coalesce(max(least((r.ended_at at time zone lab.time_zone)::date, r.ends_on - 1))::text, '') as day
    from role_held r join lab on lab.id = r.lab_id
    where r.lab_id = ${labId} and r.participant_id = ${personId} and r.role = 'champion'`)
  return found.rows[0]!.day
}

async function checkAge(ctx: CommandContext, onDay: string) {
  if (leads(ctx.actor)) return done(null)
  const today = await lookToday(ctx.db, ctx.labId, ctx.now)
  return onDay >= dayPlus(today, -logBackDays)
    ? done(null)
    : refuse('too-long-ago', { days: logBackDays })
}

async function findEntry(
  { db, labId }: CommandContext,
  whose: KnownChampion,
  id: string,
): Promise<HoursRow> {
  const [found] = await db
    .select()
    .from(championHours)
    .where(
      and(
        eq(championHours.labId, labId),
        eq(championHours.championId, whose.id),
        eq(championHours.id, id as HoursRow['id']),
      ),
    )
  if (!found) throw new NotFound()
  return found
}

async function saveEntry(
  { db, labId }: CommandContext,
  { id, version }: HoursRow,
  changes: Partial<HoursRow>,
): Promise<void> {
  await db
    .update(championHours)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(championHours.labId, labId), eq(championHours.id, id)))
}
