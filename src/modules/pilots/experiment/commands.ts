import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { newId } from '../../../platform/ids.ts'
import type { ThreadKind } from '../../../platform/manifest.ts'
import { dayPlus } from '../../../shared/day.ts'
import { done, refuse } from '../../../shared/result.ts'
import { holdInitiative, mayCorrect, mayWorkIn } from '../../initiatives/index.ts'
import { linkOrigin } from '../origin.ts'
import {
  aboutExperiment,
  changeExperimentInput,
  planExperimentInput,
  renameExperimentInput,
} from './input.ts'
import { experimentHoldings, holdExperiment } from './queries.ts'
import { experiment, type ExperimentRow } from './schema.ts'

/** Plans an experiment, tied to what it grew out of: what is guessed, how it is measured, and what counts. */
export const planExperiment = (kinds: ReadonlyMap<string, ThreadKind>) =>
  command('experiment.plan', planExperimentInput, async (ctx, input) => {
    const { initiativeId, from, ...sent } = input
    const held = await holdInitiative(ctx.db, ctx.labId, initiativeId)
    const allowed = mayWorkIn(ctx.actor, held)
    if (!allowed.ok) return allowed
    const id = newId<'experiment'>(ctx.now)
    const row = { ...known(sent), labId: ctx.labId, id, initiativeId: held.id }
    await ctx.db
      .insert(experiment)
      .values({ ...row, plannedBy: ctx.actor.participantId, plannedAt: ctx.now })
    const tied = await linkOrigin(ctx, kinds, { from, to: { kind: 'experiment', id } })
    if (!tied.ok) return tied
    ctx.record({ name: 'experiment.planned', subject: id, data: { initiativeId: held.id } })
    return done({ id })
  })

/** Changes an experiment before it starts; from then on what counts is fixed. */
export const changeExperiment = command(
  'experiment.change',
  changeExperimentInput,
  async (ctx, input) => {
    const { initiativeId, experimentId, version, ...sent } = input
    const { found, allowed } = await toKeep(ctx, { initiativeId, experimentId })
    if (!allowed.ok) return allowed
    if (found.archivedAt) return refuse('experiment-archived')
    if (found.state !== 'planned') return refuse('threshold-fixed')
    if (found.version !== version) return refuse('changed-meanwhile')
    await saveExperiment(ctx, found, known(sent))
    ctx.record({ name: 'experiment.changed', ...aboutIt(found) })
    return done({ id: found.id })
  },
)

/** Changes what an experiment is called and who reads it, also after it has started. */
export const renameExperiment = command(
  'experiment.rename',
  renameExperimentInput,
  async (ctx, input) => {
    const { initiativeId, experimentId, version, title, public: open } = input
    const { found, allowed } = await toKeep(ctx, { initiativeId, experimentId })
    if (!allowed.ok) return allowed
    if (found.archivedAt) return refuse('experiment-archived')
    if (found.version !== version) return refuse('changed-meanwhile')
    await saveExperiment(ctx, found, { title, public: open })
    ctx.record({ name: 'experiment.changed', ...aboutIt(found) })
    return done({ id: found.id })
  },
)

/** Starts an experiment: what was guessed and what counts stay from now on. */
export const startExperiment = command('experiment.start', aboutExperiment, async (ctx, input) => {
  const { found, initiative } = await toKeep(ctx, input)
  const allowed = mayWorkIn(ctx.actor, initiative)
  if (!allowed.ok) return allowed
  if (found.archivedAt) return refuse('experiment-archived')
  if (found.state !== 'planned') return refuse('already-so')
  if ((await lookToday(ctx.db, ctx.labId, ctx.now)) >= found.endsBefore)
    return refuse('period-over')
  await saveExperiment(ctx, found, { state: 'running', startedAt: ctx.now })
  ctx.record({ name: 'experiment.started', ...aboutIt(found) })
  return done({ id: found.id })
})

/** Puts an experiment away: it stays to be read. */
export const archiveExperiment = command(
  'experiment.archive',
  aboutExperiment,
  async (ctx, input) => {
    const { found, allowed } = await toKeep(ctx, input)
    if (!allowed.ok) return allowed
    if (found.archivedAt) return refuse('already-so')
    await saveExperiment(ctx, found, { archivedAt: ctx.now })
    ctx.record({ name: 'experiment.archived', ...aboutIt(found) })
    return done({ id: found.id })
  },
)

/** Takes it out again. */
export const returnExperiment = command(
  'experiment.return',
  aboutExperiment,
  async (ctx, input) => {
    const { found, allowed } = await toKeep(ctx, input)
    if (!allowed.ok) return allowed
    if (!found.archivedAt) return refuse('already-so')
    await saveExperiment(ctx, found, { archivedAt: null })
    ctx.record({ name: 'experiment.returned', ...aboutIt(found) })
    return done({ id: found.id })
  },
)

/** Deletes an experiment that has not started and nothing is tied to; another is put away instead. */
export const removeExperiment = command(
  'experiment.remove',
  aboutExperiment,
  async (ctx, input) => {
    const { found, allowed } = await toKeep(ctx, input)
    if (!allowed.ok) return allowed
    const held = await experimentHoldings(ctx.db, ctx.labId, found.id)
    if (found.startedAt || held.length > 0) return refuse('holds-something')
    await ctx.db.delete(experiment).where(isIt(ctx, found))
    ctx.record({ name: 'experiment.removed', ...aboutIt(found) })
    return done({ id: found.id })
  },
)

/** An experiment to change with its initiative, and whether the actor works there: also after the initiative has ended. */
export async function toKeep(
  ctx: CommandContext,
  { initiativeId, experimentId }: { initiativeId: string; experimentId: string },
) {
  const initiative = await holdInitiative(ctx.db, ctx.labId, initiativeId)
  const found = await holdExperiment(ctx.db, ctx.labId, initiative.id, experimentId)
  return { found, initiative, allowed: mayCorrect(ctx.actor, initiative) }
}

function isIt({ labId }: CommandContext, { id }: Pick<ExperimentRow, 'id'>) {
  return and(eq(experiment.labId, labId), eq(experiment.id, id))
}

/** Saves changes to an experiment that is held, as a new version of it. */
export async function saveExperiment(
  ctx: CommandContext,
  found: ExperimentRow,
  changes: Partial<ExperimentRow>,
): Promise<void> {
  await ctx.db
    .update(experiment)
    .set({ ...changes, version: found.version + 1 })
    .where(isIt(ctx, found))
}

/** What the record says a change was about. */
export function aboutIt(
  { id, initiativeId }: Pick<ExperimentRow, 'id' | 'initiativeId'>,
  more: Record<string, unknown> = {},
) {
  return { subject: id, data: { initiativeId, ...more } }
}

type Sent = Pick<
  ExperimentRow,
  | 'title'
  | 'public'
  | 'hypothesis'
  | 'measure'
  | 'method'
  | 'kind'
  | 'direction'
  | 'threshold'
  | 'unit'
  | 'thresholdWords'
  | 'peopleLeast'
  | 'startsOn'
> & { lastDay: string }

/** Keeps what belongs to the kind of measure: a form may carry what was typed before another was chosen. */
function known({ lastDay, ...sent }: Sent) {
  const inWords = sent.kind === 'words'
  return {
    ...sent,
    threshold: inWords ? null : sent.threshold,
    unit: inWords ? '' : sent.unit,
    thresholdWords: inWords ? sent.thresholdWords : {},
    endsBefore: dayPlus(lastDay, 1),
  }
}
