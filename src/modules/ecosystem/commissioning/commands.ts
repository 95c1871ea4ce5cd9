import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { maySpeakFor } from '../cooperation/policy.ts'
import { organisationsOf } from '../cooperation/queries.ts'
import type { StakeholderId } from '../schema.ts'
import { findStakeholder } from '../stakeholder/queries.ts'
import { findChecklist, newestChecklist } from './checklist.ts'
import { aboutPolicyText, addPolicyTextInput, checkInput, decideClauseInput } from './input.ts'
import { answersOf, findPolicyText } from './queries.ts'
import {
  policyAnswer,
  policyClause,
  policyText,
  type PointAnswer,
  type PolicyTextRow,
} from './schema.ts'

/** Adds a policy, tender or contract of an organisation, to be held against the checklist of today. */
export const addPolicyText = command('policy-text.add', addPolicyTextInput, async (ctx, input) => {
  const { stakeholderId, ...details } = input
  const entry = await findStakeholder(ctx.db, ctx.labId, stakeholderId)
  const allowed = await speaksFor(ctx, entry.id)
  if (!allowed.ok) return allowed
  if (entry.removedAt) return refuse('off-the-map')
  if (entry.kind !== 'organisation') return refuse('no-organisation')
  const { id: checklistId, version: checklistVersion } = newestChecklist()
  const id = newId<'policy-text'>(ctx.now)
  await ctx.db.insert(policyText).values({
    ...details,
    labId: ctx.labId,
    id,
    organisationId: entry.id,
    checklistId,
    checklistVersion,
    addedBy: ctx.actor.participantId,
    addedAt: ctx.now,
  })
  ctx.record({ name: 'policy-text.added', subject: id, data: { organisationId: entry.id } })
  return done({ id })
})

/** Keeps what a check found, as a round of its own: what was found before stays to compare with. */
export const checkPolicyText = command('policy-text.check', checkInput, async (ctx, input) => {
  const held = await heldFor(ctx, input.policyTextId)
  if (!held.ok) return held
  if (held.value.rounds !== input.round) return refuse('checked-meanwhile')
  const known = findChecklist(held.value).points
  const given = known.flatMap(({ key }) => {
    const one = input.points[key]
    return one && one.answer !== '' ? [{ point: key, answer: one.answer, place: one.place }] : []
  })
  if (given.length === 0) return refuse('nothing-answered')
  const round = held.value.rounds + 1
  const said = { answeredBy: ctx.actor.participantId, answeredAt: ctx.now }
  const of = { labId: ctx.labId, policyTextId: held.value.id, round }
  await ctx.db.insert(policyAnswer).values(given.map((one) => ({ ...one, ...of, ...said })))
  await save(ctx, held.value, { rounds: round })
  const count = (wanted: PointAnswer) => given.filter(({ answer }) => answer === wanted).length
  const data = {
    round,
    present: count('present'),
    partly: count('partly'),
    missing: count('missing'),
  }
  ctx.record({ name: 'policy-text.checked', subject: held.value.id, data })
  return done({ id: held.value.id })
})

/** Adopts the proposed clause for a point that is not wholly there, as proposed or changed, or says why not. */
export const decideClause = command(
  'policy-clause.decide',
  decideClauseInput,
  async (ctx, input) => {
    const held = await heldFor(ctx, input.policyTextId)
    if (!held.ok) return held
    const point = findChecklist(held.value).points.find(({ key }) => key === input.point)
    if (!point) return refuse('unknown-point')
    const answers = await answersOf(ctx.db, ctx.labId, held.value.id, held.value.rounds)
    const last = answers.find((one) => one.point === point.key && one.round === held.value.rounds)
    if (!last || last.answer === 'present') return refuse('nothing-missing')
    const adopted = input.decision === 'adopted'
    const clause = adopted ? input.clause : ''
    const reason = adopted ? '' : input.reason
    const proposed = Object.values(point.clause).includes(clause)
    const decision = !adopted ? 'not-adopted' : proposed ? 'adopted' : 'edited'
    const decided = {
      decision,
      clause,
      reason,
      decidedBy: ctx.actor.participantId,
      decidedAt: ctx.now,
    } as const
    const key = { labId: ctx.labId, policyTextId: held.value.id, point: point.key }
    await ctx.db
      .insert(policyClause)
      .values({ ...key, ...decided })
      .onConflictDoUpdate({
        target: [policyClause.labId, policyClause.policyTextId, policyClause.point],
        set: decided,
      })
    ctx.record({
      name: 'policy-clause.decided',
      subject: held.value.id,
      data: { point: point.key, decision },
    })
    return done({ id: held.value.id })
  },
)

/** Takes a text away that was added wrongly. */
export const removePolicyText = command(
  'policy-text.remove',
  aboutPolicyText,
  async (ctx, input) => {
    const held = await heldFor(ctx, input.policyTextId)
    if (!held.ok) return held
    await save(ctx, held.value, { removedAt: ctx.now })
    ctx.record({ name: 'policy-text.removed', subject: held.value.id })
    return done({ id: held.value.id })
  },
)

/** Puts a text back that was taken away. */
export const returnPolicyText = command(
  'policy-text.return',
  aboutPolicyText,
  async (ctx, input) => {
    const held = await findPolicyText(ctx.db, ctx.labId, input.policyTextId, true)
    const allowed = await speaksFor(ctx, held.organisationId)
    if (!allowed.ok) return allowed
    if (!held.removedAt) return refuse('already-so')
    await save(ctx, held, { removedAt: null })
    ctx.record({ name: 'policy-text.returned', subject: held.id })
    return done({ id: held.id })
  },
)

async function heldFor(ctx: CommandContext, id: string) {
  const held = await findPolicyText(ctx.db, ctx.labId, id, true)
  const allowed = await speaksFor(ctx, held.organisationId)
  if (!allowed.ok) return allowed
  return held.removedAt ? refuse('taken-away') : done(held)
}

async function speaksFor({ db, labId, actor }: CommandContext, organisationId: StakeholderId) {
  return maySpeakFor(actor, await organisationsOf(db, labId, actor.participantId), organisationId)
}

async function save(
  { db, labId }: CommandContext,
  { id }: PolicyTextRow,
  changes: Partial<PolicyTextRow>,
): Promise<void> {
  await db
    .update(policyText)
    .set(changes)
    .where(and(eq(policyText.labId, labId), eq(policyText.id, id)))
}
