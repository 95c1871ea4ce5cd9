import { and, eq, isNull, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { mayHandle } from '../contribution/policy.ts'
import { holdContribution } from '../contribution/keep.ts'
import { findReadable } from '../contribution/queries.ts'
import { settleReach } from '../contribution/reach.ts'
import { contribution, type ContributionRow } from '../contribution/schema.ts'
import { aboutCase, decideInput, reportInput } from './input.ts'
import { mayDecide } from './policy.ts'
import { moderationDecision, moderationReport } from './schema.ts'
import type { ModerationOutcome } from './words.ts'

/** Says that something should not stand as it does; anyone may who can read it. The same person counts once. */
export const reportContribution = command(
  'contribution.report',
  reportInput,
  async (ctx, input) => {
    const { db, labId, actor, now } = ctx
    const { initiativeId, contributionId, reason, words } = input
    const found = await findReadable(db, labId, actor, initiativeId, contributionId)
    const id = newId<'moderation-report'>(now)
    const kept = await db
      .insert(moderationReport)
      .values({
        labId,
        id,
        contributionId: found.id,
        initiativeId,
        reason,
        words,
        reportedBy: actor.participantId,
        reportedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: moderationReport.id })
    if (!kept[0]) return refuse('already-reported')
    ctx.record({ name: 'contribution.reported', subject: found.id, data: { initiativeId, reason } })
    return done({ id })
  },
)

/** Decides about a contribution: what was reported about it is answered with it. */
export const decideModeration = command(
  'contribution.moderate',
  decideInput,
  async (ctx, input) => {
    const { db, labId, actor, now } = ctx
    const { outcome, reason, because } = input
    const found = await held(ctx, input.contributionId)
    const allowed = mayDecide(actor, found, outcome)
    if (!allowed.ok) return allowed
    const id = newId<'moderation-decision'>(now)
    await db.insert(moderationDecision).values({
      labId,
      id,
      contributionId: found.id,
      initiativeId: found.initiativeId,
      outcome,
      reason,
      because,
      stateBefore: found.state,
      sensitiveBefore: found.sensitive,
      decidedBy: actor.participantId,
      decidedAt: now,
    })
    await db
      .update(moderationReport)
      .set({ decisionId: id })
      .where(
        and(
          eq(moderationReport.labId, labId),
          eq(moderationReport.contributionId, found.id),
          isNull(moderationReport.decisionId),
        ),
      )
    await change(ctx, found, standingAfter(found, outcome))
    const data = { initiativeId: found.initiativeId, reason }
    ctx.record({ name: factOf[outcome], subject: found.id, data })
    return done({ id })
  },
)

/** Undoes the last decision: the contribution stands as before, and what was reported waits again. */
export const undoModeration = command(
  'contribution.undo-moderation',
  aboutCase,
  async (ctx, input) => {
    const { db, labId, actor, now } = ctx
    const found = await held(ctx, input.contributionId)
    const allowed = mayHandle(actor, found.initiativeId)
    if (!allowed.ok) return allowed
    const last = await db
      .select()
      .from(moderationDecision)
      .where(
        and(eq(moderationDecision.labId, labId), eq(moderationDecision.contributionId, found.id)),
      )
      .orderBy(sql`${moderationDecision.decidedAt} desc, ${moderationDecision.id} desc`)
      .limit(1)
    const decision = last[0]
    if (!decision || decision.undoneAt) return refuse('already-so')
    if (found.state === 'withdrawn') return refuse('voice-withdrawn')
    await db
      .update(moderationDecision)
      .set({ undoneAt: now, undoneBy: actor.participantId })
      .where(and(eq(moderationDecision.labId, labId), eq(moderationDecision.id, decision.id)))
    await db.execute(sql`
    update moderation_report r set decision_id = null
    where r.lab_id = ${labId} and r.decision_id = ${decision.id} and not exists (
      select from moderation_report o where o.lab_id = r.lab_id and o.contribution_id = r.contribution_id
        and o.reported_by = r.reported_by and o.decision_id is null)`)
    const { outcome, stateBefore, sensitiveBefore } = decision
    // Whose it is may have kept it among fewer readers since: only what was decided is undone.
    const sensitive = outcome === 'sensitive' ? sensitiveBefore : found.sensitive
    await change(ctx, found, { state: stateBefore, sensitive })
    const data = { initiativeId: found.initiativeId, outcome }
    ctx.record({ name: 'moderation.undone', subject: found.id, data })
    return done({ id: decision.id })
  },
)

const factOf = {
  kept: 'contribution.kept',
  released: 'contribution.released',
  hidden: 'contribution.hidden',
  sensitive: 'contribution.marked-sensitive',
} as const

type Standing = Pick<ContributionRow, 'state' | 'sensitive'>

function standingAfter({ state, sensitive }: Standing, outcome: ModerationOutcome): Standing {
  if (outcome === 'hidden') return { state: 'hidden', sensitive }
  if (outcome === 'sensitive') return { state: 'received', sensitive: true }
  return { state: outcome === 'released' ? 'received' : state, sensitive }
}

async function held(ctx: CommandContext, contributionId: string): Promise<ContributionRow> {
  const found = await holdContribution(ctx, contributionId)
  if (!found) throw new NotFound()
  return found
}

async function change(ctx: CommandContext, { id }: ContributionRow, changes: Standing) {
  await ctx.db
    .update(contribution)
    .set(changes)
    .where(and(eq(contribution.labId, ctx.labId), eq(contribution.id, id)))
  await settleReach(ctx.db, ctx.labId, [id])
}
