import { and, eq, isNull, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { lookSeen } from '../../people/index.ts'
import type { ContributionId } from '../contribution/schema.ts'
import {
  aboutConcern,
  addStepInput,
  endLeadInput,
  nameLeadInput,
  raiseConcernInput,
} from './input.ts'
import { isLeadOf } from './leads.ts'
import { mayNameLead, mayRaise } from './policy.ts'
import { lookReadable } from './queries.ts'
import { insertConcern } from './raise.ts'
import {
  concern,
  concernStep,
  safeguardingLead,
  type ConcernId,
  type ConcernRow,
} from './schema.ts'

/** Somebody says that they are worried about a person; the named person is told at once. */
export const raiseConcern = command('concern.raise', raiseConcernInput, async (ctx, input) => {
  const { actor, db, labId } = ctx
  const allowed = mayRaise(actor)
  if (!allowed.ok) return allowed
  const contributionId = input.contributionId as ContributionId | null
  const about = contributionId ? await lookReadable(db, labId, actor, contributionId) : undefined
  if (contributionId && !about) throw new NotFound()
  const initiativeId = about?.initiativeId ?? input.initiativeId
  if (initiativeId && !about) {
    const found = await db.execute(
      sql`select from initiative where lab_id = ${labId} and id = ${initiativeId}::uuid`,
    )
    if (found.rowCount === 0) throw new NotFound()
  }
  const id = await insertConcern(ctx, { initiativeId, contributionId, words: input.words })
  return done({ id })
})

/** Names the person who is told; who was named before is not told any more. */
export const nameLead = command('safeguarding-lead.name', nameLeadInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const { initiativeId } = input
  const allowed = mayNameLead(actor, initiativeId)
  if (!allowed.ok) return allowed
  const meant = await lookSeen(db, labId, actor, input.participantId)
  if (!meant) return refuse('person-unknown')
  if (!meant.accountId) return refuse('cannot-sign-in')
  const scope = sql`coalesce(${safeguardingLead.initiativeId}, ${labId}::uuid)
    = coalesce(${initiativeId}::uuid, ${labId}::uuid)`
  const current = and(eq(safeguardingLead.labId, labId), isNull(safeguardingLead.endedAt), scope)
  // Two coordinators at once: one after the other.
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`safeguarding ${labId}`}, 0))`,
  )
  await db.update(safeguardingLead).set({ endedAt: now }).where(current)
  const id = newId<'safeguarding-lead'>(now)
  const namedBy = actor.participantId
  const row = { labId, id, initiativeId, participantId: meant.id, namedBy, namedAt: now }
  await db.insert(safeguardingLead).values(row)
  const data = { initiativeId, participantId: meant.id }
  ctx.record({ name: 'safeguarding-lead.named', subject: id, data })
  return done({ id })
})

/** Ends somebody's task as the named person. */
export const endLead = command('safeguarding-lead.end', endLeadInput, async (ctx, { leadId }) => {
  const { db, labId, now, actor } = ctx
  const which = and(
    eq(safeguardingLead.labId, labId),
    sql`${safeguardingLead.id} = ${leadId}::uuid`,
  )
  const [found] = await db.select().from(safeguardingLead).where(which).for('update')
  if (!found) throw new NotFound()
  const allowed = mayNameLead(actor, found.initiativeId)
  if (!allowed.ok) return allowed
  if (found.endedAt) return refuse('already-so')
  await db.update(safeguardingLead).set({ endedAt: now }).where(which)
  ctx.record({ name: 'safeguarding-lead.ended', subject: found.id })
  return done({ id: found.id })
})

/** The named person has read it: whoever raised it sees so. */
export const seeConcern = command('concern.see', aboutConcern, async (ctx, { concernId }) => {
  const found = await heldAsLead(ctx, concernId)
  if (found.seenAt) return refuse('already-so')
  await save(ctx, found, { seenBy: ctx.actor.participantId, seenAt: ctx.now })
  ctx.record({ name: 'concern.seen', subject: found.id })
  return done({ id: found.id })
})

/** Notes what was done, closes with what came of it, or opens it again. */
export const addConcernStep = command('concern.add-step', addStepInput, async (ctx, input) => {
  const { kind, words } = input
  const found = await heldAsLead(ctx, input.concernId)
  if ((kind === 'reopened') !== (found.closedAt !== null)) return refuse('already-so')
  const { labId, now, actor } = ctx
  const seen = found.seenAt ? {} : { seenBy: actor.participantId, seenAt: now }
  const closedAt = kind === 'closed' ? now : null
  await save(ctx, found, { ...seen, closedAt })
  const id = newId<'concern-step'>(now)
  const row = { labId, id, concernId: found.id, kind, words, by: actor.participantId, at: now }
  await ctx.db.insert(concernStep).values(row)
  ctx.record({ name: factOf[kind], subject: found.id })
  return done({ id: found.id })
})

const factOf = {
  done: 'concern.noted',
  closed: 'concern.closed',
  reopened: 'concern.reopened',
} as const

/** A worry of which the one who acts is the named person; for everybody else there is nothing here. */
async function heldAsLead(ctx: CommandContext, concernId: string): Promise<ConcernRow> {
  const { db, labId, actor } = ctx
  const may = await db.execute(sql`select from concern k
    where k.lab_id = ${labId} and k.id = ${concernId}::uuid and ${isLeadOf(labId, actor)}`)
  if (may.rowCount === 0) throw new NotFound()
  const [found] = await db
    .select()
    .from(concern)
    .where(and(eq(concern.labId, labId), eq(concern.id, concernId as ConcernId)))
    .for('update')
  return found!
}

async function save(ctx: CommandContext, { id }: ConcernRow, changes: Partial<ConcernRow>) {
  await ctx.db
    .update(concern)
    .set(changes)
    .where(and(eq(concern.labId, ctx.labId), eq(concern.id, id)))
}
