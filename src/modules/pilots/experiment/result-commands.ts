import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { labToday, lookToday } from '../../../platform/db/lab-today.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse, yes, type Decision } from '../../../shared/result.ts'
import { aboutIt, saveExperiment, toKeep } from './commands.ts'
import { aboutResult, concludeInput, limits, noteResultInput } from './input.ts'
import { outcomeOf } from './outcome.ts'
import {
  experimentConclusion,
  experimentResult,
  type ExperimentId,
  type ExperimentRow,
} from './schema.ts'

/** Notes what was seen on one day of an experiment that goes on: never before it started, never outside its period. */
export const noteResult = command('experiment-result.note', noteResultInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const { initiativeId, experimentId, ...sent } = input
  const { found, allowed } = await toKeep(ctx, { initiativeId, experimentId })
  if (!allowed.ok) return allowed
  const running = isRunning(found)
  if (!running.ok) return running
  if (found.kind === 'number' ? sent.value === null : sent.words === '') {
    return refuse(found.kind === 'number' ? 'value-missing' : 'words-missing')
  }
  const days = await isDayOf(ctx, found, sent.onDay)
  if (!days.ok) return days
  if ((await standing(ctx, found.id)) >= limits.results) {
    return refuse('too-many-results', { max: limits.results })
  }
  const id = newId<'experiment-result'>(now)
  const row = { ...sent, labId, id, experimentId: found.id }
  const value = found.kind === 'number' ? sent.value : null
  await db
    .insert(experimentResult)
    .values({ ...row, value, notedBy: actor.participantId, notedAt: now })
  ctx.record({ name: 'experiment-result.noted', ...aboutIt(found, { resultId: id }) })
  return done({ id })
})

/** Takes a result back that was noted wrongly. */
export const takeResultBack = command(
  'experiment-result.take-back',
  aboutResult,
  async (ctx, { experimentResultId, ...about }) => {
    const { found, allowed } = await toKeep(ctx, about)
    if (!allowed.ok) return allowed
    const running = isRunning(found)
    if (!running.ok) return running
    const changed = await ctx.db
      .update(experimentResult)
      .set({ takenBackAt: ctx.now })
      .where(and(stands(ctx, found.id), sql`${experimentResult.id} = ${experimentResultId}::uuid`))
    if (changed.rowCount !== 1) return refuse('already-so')
    const data = { resultId: experimentResultId }
    ctx.record({ name: 'experiment-result.taken-back', ...aboutIt(found, data) })
    return done({ id: experimentResultId })
  },
)

/** Says what an experiment came to, by the rule set before; said anew, with the reason, the newest counts. */
export const concludeExperiment = command(
  'experiment.conclude',
  concludeInput,
  async (ctx, input) => {
    const { db, labId, now, actor } = ctx
    const { initiativeId, experimentId, version, outcome: stated, ...sent } = input
    const { found, allowed } = await toKeep(ctx, { initiativeId, experimentId })
    if (!allowed.ok) return allowed
    if (found.archivedAt) return refuse('experiment-archived')
    if (found.state === 'planned') return refuse('not-started')
    const newest = await newestNumber(ctx, found.id)
    if (newest !== version) return refuse('changed-meanwhile')
    if (newest > 0 && sent.whyChanged === '') return refuse('why-missing')
    if ((await standing(ctx, found.id)) === 0) return refuse('no-result')
    if (found.kind === 'words' && sent.words === '') return refuse('words-missing')
    if (found.kind === 'number' && sent.value === null) return refuse('value-missing')
    const outcome = outcomeOf(found, { ...sent, stated })
    if (!outcome) return refuse('outcome-missing')
    const row = { labId, experimentId: found.id, number: newest + 1, outcome }
    await db.insert(experimentConclusion).values({
      ...sent,
      ...row,
      value: found.kind === 'number' ? sent.value : null,
      writtenBy: actor.participantId,
      writtenAt: now,
    })
    await saveExperiment(ctx, found, { state: 'concluded' })
    ctx.record({ name: 'experiment.concluded', ...aboutIt(found, { outcome }) })
    return done({ id: found.id, outcome })
  },
)

type Running = 'experiment-archived' | 'not-started' | 'experiment-over'

function isRunning({ state, archivedAt }: ExperimentRow): Decision<Running> {
  if (archivedAt) return refuse('experiment-archived')
  if (state === 'planned') return refuse('not-started')
  return state === 'running' ? yes : refuse('experiment-over')
}

type Days = 'day-before-start' | 'day-after-end' | 'day-in-future'

/** A day of the period from the start on: what was seen before the rule was fixed does not count. */
async function isDayOf(
  ctx: CommandContext,
  found: ExperimentRow,
  onDay: string,
): Promise<Decision<Days>> {
  const { rows } = await ctx.db.execute<{ started: string }>(
    sql`select ${labToday(ctx.labId, found.startedAt!)}::text as started`,
  )
  const first = [found.startsOn, rows[0]!.started].toSorted().at(-1)!
  if (onDay < first) return refuse('day-before-start', { first })
  if (onDay >= found.endsBefore) return refuse('day-after-end')
  const today = await lookToday(ctx.db, ctx.labId, ctx.now)
  return onDay > today ? refuse('day-in-future') : yes
}

function stands({ labId }: CommandContext, id: ExperimentId) {
  return and(
    eq(experimentResult.labId, labId),
    eq(experimentResult.experimentId, id),
    isNull(experimentResult.takenBackAt),
  )
}

async function standing(ctx: CommandContext, id: ExperimentId): Promise<number> {
  const [found] = await ctx.db.select({ n: count() }).from(experimentResult).where(stands(ctx, id))
  return found!.n
}

async function newestNumber({ db, labId }: CommandContext, id: ExperimentId): Promise<number> {
  const found = await db.execute<{ newest: number }>(sql`
    select coalesce(max(number), 0)::int as newest from experiment_conclusion
    where lab_id = ${labId} and experiment_id = ${id}`)
  return found.rows[0]!.newest
}
