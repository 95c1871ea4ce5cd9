import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import type { RemoteFactor } from '../../methods/index.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { mayCorrect } from '../initiative/policy.ts'
import { holdInitiative } from '../initiative/queries.ts'
import type { InitiativeId } from '../initiative/schema.ts'
import { recordBaselineInput, recordResultInput } from './input.ts'
import { remoteFactor, type RemoteFactorRow } from './schema.ts'

/** What an initiative has said of distance, staffing, cost per head and access; only what was said is here. */
export async function factorsOf(
  db: Db,
  labId: LabId,
  initiativeId: string,
): Promise<RemoteFactorRow[]> {
  return db
    .select()
    .from(remoteFactor)
    .where(
      and(
        eq(remoteFactor.labId, labId),
        eq(remoteFactor.initiativeId, initiativeId as InitiativeId),
      ),
    )
}

/** Records where one factor stands before the change, in a unit and with its source. */
export const recordBaseline = command(
  'remote-factor.record-baseline',
  recordBaselineInput,
  async (ctx, { initiativeId, factor, version, statement, unit, value, on, source }) => {
    const { found, allowed, seen } = await toRecord(ctx, initiativeId, factor)
    if (!allowed.ok) return allowed
    if (seen !== version) return refuse('changed-meanwhile', { version: seen })
    if (on > (await lookToday(ctx.db, ctx.labId, ctx.now))) return refuse('day-in-future')
    const baseline = { baselineValue: value, baselineOn: on, baselineSource: source }
    await ctx.db
      .insert(remoteFactor)
      .values({ labId: ctx.labId, initiativeId: found.id, factor, statement, unit, ...baseline })
      .onConflictDoUpdate({
        target: [remoteFactor.labId, remoteFactor.initiativeId, remoteFactor.factor],
        set: { statement, unit, ...baseline, version: sql`${remoteFactor.version} + 1` },
      })
    ctx.record({ name: 'baseline.recorded', subject: found.id, data: { factor } })
    return done({ id: found.id })
  },
)

/** Records where a factor came to, measured as the baseline was; also after the initiative has ended. */
export const recordResult = command(
  'remote-factor.record-result',
  recordResultInput,
  async (ctx, { initiativeId, factor, version, value, on, source }) => {
    const { found, allowed, seen, row } = await toRecord(ctx, initiativeId, factor)
    if (!allowed.ok) return allowed
    if (row?.baselineValue == null) return refuse('no-baseline')
    if (seen !== version) return refuse('changed-meanwhile', { version: seen })
    if (on > (await lookToday(ctx.db, ctx.labId, ctx.now))) return refuse('day-in-future')
    if (row.baselineOn && on < row.baselineOn) return refuse('result-before-baseline')
    await ctx.db
      .update(remoteFactor)
      .set({
        resultValue: value,
        resultOn: on,
        resultSource: source,
        version: sql`${remoteFactor.version} + 1`,
      })
      .where(
        and(
          eq(remoteFactor.labId, ctx.labId),
          eq(remoteFactor.initiativeId, found.id),
          eq(remoteFactor.factor, factor),
        ),
      )
    ctx.record({ name: 'result.recorded', subject: found.id, data: { factor } })
    return done({ id: found.id })
  },
)

async function toRecord(ctx: CommandContext, initiativeId: string, factor: RemoteFactor) {
  const found = await holdInitiative(ctx.db, ctx.labId, initiativeId)
  const row = (await factorsOf(ctx.db, ctx.labId, initiativeId)).find((f) => f.factor === factor)
  return { found, row, seen: row?.version ?? 0, allowed: mayCorrect(ctx.actor, found) }
}
