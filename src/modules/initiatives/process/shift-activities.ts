import { and, eq, inArray, sql } from 'drizzle-orm'
import { canonical } from '../../../platform/facts.ts'
import { newId } from '../../../platform/ids.ts'
import type { Template, TemplateActivity } from '../../methods/index.ts'
import { activity, type ActivityRow } from '../activity/schema.ts'
import type { Shift } from './move-version.ts'
import { phase, type PhaseId } from './schema.ts'
import type { ShiftedPhases } from './shift-phases.ts'

/** An activity of a method, with the key of its phase and its place there. */
type Placed = { method: TemplateActivity; phase: string; position: number }

/** Brings the activities to a new version; those that people added themselves stay untouched. */
export async function shiftActivities(shift: Shift, { ids }: ShiftedPhases): Promise<void> {
  const { from, to } = shift
  const rows = await activitiesOf(shift)
  const before = placesIn(from)
  for (const [key, now] of placesIn(to)) {
    const phaseId = ids.get(now.phase)!
    const kept = rows.filter((row) => row.key === key)
    if (kept.length === 0) await make(shift, now, phaseId)
    for (const row of kept) await change(shift, { row, was: before.get(key) ?? null, now, phaseId })
  }
  const known = new Set(placesIn(to).keys())
  await retire(
    shift,
    rows.filter(({ key, retiredAt }) => key !== null && !known.has(key) && !retiredAt),
  )
}

async function activitiesOf({ ctx, process }: Shift): Promise<ActivityRow[]> {
  const phases = ctx.db
    .select({ id: phase.id })
    .from(phase)
    .where(and(eq(phase.labId, ctx.labId), eq(phase.processId, process.id)))
  return ctx.db
    .select()
    .from(activity)
    .where(and(eq(activity.labId, ctx.labId), inArray(activity.phaseId, phases)))
}

function placesIn({ phases }: Template): Map<string, Placed> {
  return new Map(
    phases.flatMap((one) =>
      one.activities.map(
        (method, position) => [method.key, { method, phase: one.key, position }] as const,
      ),
    ),
  )
}

async function make({ ctx, process }: Shift, now: Placed, phaseId: PhaseId): Promise<void> {
  const { method, position } = now
  await ctx.db.insert(activity).values({
    labId: ctx.labId,
    id: newId<'activity'>(ctx.now),
    initiativeId: process.initiativeId,
    phaseId,
    key: method.key,
    title: method.name,
    position,
    changedAt: ctx.now,
  })
}

type Change = { row: ActivityRow; was: Placed | null; now: Placed; phaseId: PhaseId }

/** A title that people gave it stays, and so does a phase that they moved it to. */
async function change({ ctx, from }: Shift, { row, was, now, phaseId }: Change): Promise<void> {
  const renamed = was !== null && canonical(row.title) === canonical(was.method.name)
  const stays = was?.phase === now.phase && from.phases.some(({ key }) => key === now.phase)
  await ctx.db
    .update(activity)
    .set({
      title: renamed ? now.method.name : row.title,
      phaseId: stays ? row.phaseId : phaseId,
      position: now.position,
      retiredAt: null,
      version: sql`${activity.version} + 1`,
    })
    .where(and(eq(activity.labId, ctx.labId), eq(activity.id, row.id)))
}

async function retire({ ctx }: Shift, rows: readonly ActivityRow[]): Promise<void> {
  if (rows.length === 0) return
  const ids = rows.map(({ id }) => id)
  await ctx.db
    .update(activity)
    .set({ retiredAt: ctx.now, version: sql`${activity.version} + 1` })
    .where(and(eq(activity.labId, ctx.labId), inArray(activity.id, ids)))
}
