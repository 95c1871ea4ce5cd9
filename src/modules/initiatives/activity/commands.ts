import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse, yes } from '../../../shared/result.ts'
import { lookChosen } from '../../people/index.ts'
import { mayWorkIn } from '../initiative/policy.ts'
import { holdInitiative } from '../initiative/queries.ts'
import { findPhaseOf } from '../process/queries.ts'
import {
  addActivityInput,
  asksBecause,
  changeActivityInput,
  moveActivityInput,
  setActivityStateInput,
} from './input.ts'
import { findActivity } from './queries.ts'
import { activity, type ActivityRow } from './schema.ts'

/** Adds a piece of work of one's own to a phase, beside those of the method. */
export const addActivity = command('activity.add', addActivityInput, async (ctx, input) => {
  const held = await holdInitiative(ctx.db, ctx.labId, input.initiativeId)
  const allowed = mayWorkIn(ctx.actor, held)
  if (!allowed.ok) return allowed
  const phase = await findPhaseOf(ctx.db, ctx.labId, held.id, input.phaseId)
  const owner = await knownOwner(ctx, input.ownerId, null)
  if (owner === undefined) return refuse('unknown-owner')
  const id = newId<'activity'>(ctx.now)
  await ctx.db.insert(activity).values({
    labId: ctx.labId,
    id,
    initiativeId: held.id,
    phaseId: phase.id,
    title: input.title,
    position: sql`(select coalesce(max(position), -1) + 1 from activity
      where lab_id = ${ctx.labId} and phase_id = ${phase.id})`,
    ownerId: owner,
    dueOn: input.due.date,
    dueWords: input.due.words,
    changedAt: ctx.now,
  })
  ctx.record({ name: 'activity.added', subject: id, data: about(held.id, phase.id) })
  return done({ id, phaseId: phase.id })
})

/** Changes what an activity is called, who sees to it and when it is due. */
export const changeActivity = command(
  'activity.change',
  changeActivityInput,
  async (ctx, input) => {
    const { found, allowed } = await toChange(ctx, input)
    if (!allowed.ok) return allowed
    const owner = await knownOwner(ctx, input.ownerId, found.ownerId)
    if (owner === undefined) return refuse('unknown-owner')
    const { title, due } = input
    await save(ctx, found, { title, ownerId: owner, dueOn: due.date, dueWords: due.words })
    const data = { ...about(found.initiativeId, found.phaseId), ownerId: owner }
    ctx.record({ name: 'activity.changed', subject: found.id, data })
    return done({ id: found.id, phaseId: found.phaseId })
  },
)

/** Says how far an activity has come; blocked, skipped and not applicable say why. */
export const setActivityState = command(
  'activity.set-state',
  setActivityStateInput,
  async (ctx, input) => {
    const { found, allowed } = await toChange(ctx, input)
    if (!allowed.ok) return allowed
    const because = asksBecause(input.state) ? input.because : ''
    await save(ctx, found, { state: input.state, because })
    const data = { ...about(found.initiativeId, found.phaseId), from: found.state, to: input.state }
    ctx.record({ name: 'activity.state-set', subject: found.id, data })
    return done({ id: found.id, phaseId: found.phaseId })
  },
)

/** Moves an activity to another phase of the same initiative, to the end of it. */
export const moveActivity = command('activity.move', moveActivityInput, async (ctx, input) => {
  const { found, allowed } = await toChange(ctx, input)
  if (!allowed.ok) return allowed
  const phase = await findPhaseOf(ctx.db, ctx.labId, input.initiativeId, input.phaseId)
  if (phase.id === found.phaseId) return refuse('already-there')
  await save(ctx, found, {
    phaseId: phase.id,
    position: sql`(select coalesce(max(position), -1) + 1 from activity
      where lab_id = ${ctx.labId} and phase_id = ${phase.id})`,
  })
  const data = { ...about(found.initiativeId, phase.id), from: found.phaseId }
  ctx.record({ name: 'activity.moved', subject: found.id, data })
  return done({ id: found.id, phaseId: phase.id })
})

type About = { initiativeId: string; activityId: string; version: number }

async function toChange(ctx: CommandContext, { initiativeId, activityId, version }: About) {
  const held = await holdInitiative(ctx.db, ctx.labId, initiativeId)
  const found = await findActivity(ctx.db, ctx.labId, initiativeId, activityId)
  const may = mayWorkIn(ctx.actor, held)
  const stale = found.version !== version
  const conflict = stale ? refuse('changed-meanwhile', { version: found.version }) : yes
  return { found, allowed: may.ok ? conflict : may }
}

type Changes = Parameters<ReturnType<CommandContext['db']['update']>['set']>[0]

async function save(ctx: CommandContext, { id, version }: ActivityRow, changes: Changes) {
  await ctx.db
    .update(activity)
    .set({ ...changes, changedAt: ctx.now, version: version + 1 })
    .where(and(eq(activity.labId, ctx.labId), eq(activity.id, id)))
}

function about(initiativeId: string, phaseId: string) {
  return { initiativeId, phaseId }
}

/** The owner as this lab knows them; null for nobody yet, undefined for somebody whom the actor does not see. */
async function knownOwner(ctx: CommandContext, ownerId: string | null, before: string | null) {
  if (ownerId === null) return null
  return (await lookChosen(ctx.db, ctx.labId, ctx.actor, ownerId, before))?.id
}
