import { and, count, eq, max, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../../platform/command.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { done, refuse } from '../../../../shared/result.ts'
import { holdInitiative } from '../../../initiatives/index.ts'
import { groupsWithMembers } from '../../../people/index.ts'
import { mayKeepRound, maySetCriteria } from '../policy.ts'
import type { SolutionIdeaId } from '../schema.ts'
import {
  aboutRound,
  addCriterionInput,
  beginRoundInput,
  fixInput,
  limits,
  pickIdeasInput,
  removeCriterionInput,
  type AboutRound,
} from './input.ts'
import { holdRound, isInGroup } from './queries.ts'
import {
  ideaCompared,
  ideaComparison,
  ideaCriterion,
  type ComparisonRow,
  type CriterionId,
} from './schema.ts'

/** Begins a round; it takes over the criteria of the one before, to be changed before they are fixed. */
export const beginRound = command('idea-comparison.begin', beginRoundInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const held = await holdInitiative(db, labId, input.initiativeId)
  const [group] = input.groupId ? await groupsWithMembers(db, labId, [input.groupId]) : []
  if (input.groupId && !group) return refuse('group-unknown')
  const inGroup = await isInGroup(db, labId, input.groupId, actor.participantId)
  const allowed = maySetCriteria(actor, held.id, inGroup)
  if (!allowed.ok) return allowed
  const { rows: earlier } = await db.execute<Pick<ComparisonRow, 'id' | 'number' | 'state'>>(sql`
    select id, number, state from idea_comparison
    where lab_id = ${labId} and initiative_id = ${held.id} order by number desc limit 1`)
  const last = earlier[0]
  if (last && last.state !== 'closed') return refuse('round-open')
  const id = newId<'idea-comparison'>(now)
  const groupId = group?.id ?? null
  const made = { madeBy: actor.participantId, madeAt: now }
  const number = (last?.number ?? 0) + 1
  await db
    .insert(ideaComparison)
    .values({ ...made, labId, id, initiativeId: held.id, number, groupId })
  if (last) await copyCriteria(ctx, last.id, id)
  ctx.record({ name: 'idea-comparison.begun', subject: id, data: { initiativeId: held.id } })
  return done({ id })
})

async function copyCriteria(
  ctx: CommandContext,
  from: ComparisonRow['id'],
  to: ComparisonRow['id'],
) {
  const { db, labId, now, actor } = ctx
  const old = await db
    .select()
    .from(ideaCriterion)
    .where(and(eq(ideaCriterion.labId, labId), eq(ideaCriterion.ideaComparisonId, from)))
    .orderBy(ideaCriterion.position, ideaCriterion.id)
  const copies = old.map(({ label, why, weight }, place) => {
    const noted = { notedBy: actor.participantId, notedAt: now }
    return {
      labId,
      id: newId<'idea-criterion'>(now),
      ideaComparisonId: to,
      position: place + 1,
      label,
      why,
      weight,
      ...noted,
    }
  })
  if (copies.length > 0) await db.insert(ideaCriterion).values(copies)
}

/** Writes down what residents look for, as long as the criteria are not fixed. */
export const addCriterion = command('idea-criterion.add', addCriterionInput, async (ctx, input) => {
  const { initiativeId, ideaComparisonId, ...criterion } = input
  const held = await holdDraft(ctx, { initiativeId, ideaComparisonId })
  if (!held.ok) return held
  const { db, labId, now, actor } = ctx
  const of = and(eq(ideaCriterion.labId, labId), eq(ideaCriterion.ideaComparisonId, held.value.id))
  const [found] = await db
    .select({ there: count(), last: max(ideaCriterion.position) })
    .from(ideaCriterion)
    .where(of)
  if (found!.there >= limits.criteria) return refuse('too-many-criteria', { max: limits.criteria })
  const id = newId<'idea-criterion'>(now)
  const noted = { notedBy: actor.participantId, notedAt: now }
  await db.insert(ideaCriterion).values({
    ...criterion,
    ...noted,
    labId,
    id,
    ideaComparisonId: held.value.id,
    position: (found!.last ?? 0) + 1,
  })
  ctx.record({ name: 'idea-criterion.added', ...aboutIt(held.value) })
  return done({ id })
})

/** Takes one away again, as long as the criteria are not fixed. */
export const removeCriterion = command(
  'idea-criterion.remove',
  removeCriterionInput,
  async (ctx, input) => {
    const held = await holdDraft(ctx, input)
    if (!held.ok) return held
    const gone = await ctx.db
      .delete(ideaCriterion)
      .where(
        and(
          eq(ideaCriterion.labId, ctx.labId),
          eq(ideaCriterion.ideaComparisonId, held.value.id),
          eq(ideaCriterion.id, input.ideaCriterionId as CriterionId),
        ),
      )
    if (gone.rowCount !== 1) throw new NotFound()
    ctx.record({ name: 'idea-criterion.removed', ...aboutIt(held.value) })
    return done({ id: held.value.id })
  },
)

/** Chooses which ideas are compared, as long as the criteria are not fixed. */
export const pickIdeas = command('idea-comparison.pick', pickIdeasInput, async (ctx, input) => {
  const held = await holdDraft(ctx, input)
  if (!held.ok) return held
  const { db, labId } = ctx
  const wanted = input.solutionIdeaIds
  const { rows: there } = await db.execute<{ id: SolutionIdeaId }>(sql`
    select id from solution_idea where lab_id = ${labId} and initiative_id = ${input.initiativeId}
      and aside_at is null and id = any(${sql.param(wanted)}::uuid[]) for key share`)
  if (there.length < wanted.length) return refuse('idea-unknown')
  const ideaComparisonId = held.value.id
  await db
    .delete(ideaCompared)
    .where(and(eq(ideaCompared.labId, labId), eq(ideaCompared.ideaComparisonId, ideaComparisonId)))
  const rows = there.map(({ id }) => ({ labId, ideaComparisonId, solutionIdeaId: id }))
  if (rows.length > 0) await db.insert(ideaCompared).values(rows)
  ctx.record({ name: 'idea-comparison.ideas-picked', ...aboutIt(held.value) })
  return done({ id: held.value.id })
})

/** Fixes the criteria: from now on people give points, and nothing about the round changes any more. */
export const fixCriteria = command('idea-comparison.fix', fixInput, async (ctx, input) => {
  const held = await holdDraft(ctx, input)
  if (!held.ok) return held
  const { id } = held.value
  const { rows } = await ctx.db.execute<{ criteria: number; ideas: number }>(sql`select
    (select count(*)::int from idea_criterion where lab_id = ${ctx.labId} and idea_comparison_id = ${id}) as criteria,
    (select count(*)::int from idea_compared where lab_id = ${ctx.labId} and idea_comparison_id = ${id}) as ideas`)
  if (rows[0]!.criteria < 1) return refuse('criteria-needed')
  if (rows[0]!.ideas < 2) return refuse('ideas-needed')
  const fixed = { fixedBy: ctx.actor.participantId, fixedAt: ctx.now }
  await save(ctx, held.value, { ...fixed, state: 'scoring', agreed: input.agreed })
  ctx.record({ name: 'idea-comparison.fixed', ...aboutIt(held.value) })
  return done({ id })
})

/** Ends a round: its result is shown to everyone, and nobody gives points any more. */
export const closeRound = command('idea-comparison.close', aboutRound, async (ctx, input) => {
  const held = await holdRound(ctx.db, ctx.labId, input)
  const allowed = mayKeepRound(ctx.actor, input.initiativeId)
  if (!allowed.ok) return allowed
  if (held.state === 'closed') return refuse('already-so')
  if (held.state === 'drafting') return refuse('criteria-not-fixed')
  await save(ctx, held, { state: 'closed', closedAt: ctx.now })
  ctx.record({ name: 'idea-comparison.closed', ...aboutIt(held) })
  return done({ id: held.id })
})

/** What the record says a change was about. */
export function aboutIt({ id, initiativeId }: Pick<ComparisonRow, 'id' | 'initiativeId'>) {
  return { subject: id, data: { initiativeId } }
}

/** A round whose criteria are not fixed, held for somebody who may set them. */
async function holdDraft(ctx: CommandContext, about: AboutRound) {
  const { db, labId, actor } = ctx
  const held = await holdRound(db, labId, about)
  const inGroup = await isInGroup(db, labId, held.groupId, actor.participantId)
  const allowed = maySetCriteria(actor, held.initiativeId, inGroup)
  if (!allowed.ok) return allowed
  return held.state === 'drafting' ? done(held) : refuse('criteria-fixed')
}

async function save(
  { db, labId }: CommandContext,
  { id }: Pick<ComparisonRow, 'id'>,
  changes: Partial<ComparisonRow>,
): Promise<void> {
  await db
    .update(ideaComparison)
    .set(changes)
    .where(and(eq(ideaComparison.labId, labId), eq(ideaComparison.id, id)))
}
