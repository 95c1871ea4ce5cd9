import { and, eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { lookChosen } from '../../people/index.ts'
import { amountOf } from '../amount.ts'
import { aboutIt, toKeep } from '../pilot/commands.ts'
import { lookHost } from '../pilot/queries.ts'
import type { PilotRow } from '../pilot/schema.ts'
import { mayCareFor, mayPlanMoney } from '../policy.ts'
import { addLeadInput, changeLeadInput, limits } from './input.ts'
import { fundingLead, fundingStanding, type FundingLeadId } from './schema.ts'

type LeadRow = typeof fundingLead.$inferSelect

/** Notes somebody who may pay for what a pilot becomes. */
export const addLead = command('funding-lead.add', addLeadInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const { initiativeId, pilotId, because, ...sent } = input
  const { found, allowed } = await toKeep(ctx, { initiativeId, pilotId })
  if (!allowed.ok) return allowed
  const may = mayPlanMoney(found)
  if (!may.ok) return may
  const known = await knownLead(ctx, found, sent, null)
  if (!known.ok) return known
  const { rows } = await db.execute<{ n: number }>(sql`select count(*)::int as n from funding_lead
    where lab_id = ${labId} and pilot_id = ${found.id}`)
  if (rows[0]!.n >= limits.leads) return refuse('too-many-leads', { max: limits.leads })
  const id = newId<'funding-lead'>(now)
  const lead = { ...known.value, labId, id, pilotId: found.id }
  await db.insert(fundingLead).values({ ...lead, addedBy: actor.participantId, addedAt: now })
  await keepStanding(ctx, lead, because)
  ctx.record({ name: 'funding-lead.added', ...aboutIt(found, { leadId: id, state: sent.state }) })
  return done({ id })
})

/** Says where a lead stands now; what stood before is kept. What was secured changes only with a reason. */
export const changeLead = command('funding-lead.change', changeLeadInput, async (ctx, input) => {
  const { db, labId } = ctx
  const { initiativeId, pilotId, leadId, version, because, ...sent } = input
  const { found, allowed } = await toKeep(ctx, { initiativeId, pilotId })
  if (!allowed.ok) return allowed
  const may = mayPlanMoney(found)
  if (!may.ok) return may
  const which = and(
    eq(fundingLead.labId, labId),
    eq(fundingLead.pilotId, found.id),
    eq(fundingLead.id, leadId as FundingLeadId),
  )
  const [before] = await db.select().from(fundingLead).where(which).for('update')
  if (!before) throw new NotFound()
  if (before.version !== version) return refuse('changed-meanwhile', { version: before.version })
  const known = await knownLead(ctx, found, sent, before)
  if (!known.ok) return known
  const moved = movedFrom(before, known.value)
  if (moved && before.state === 'secured' && !because) return refuse('say-why')
  await db
    .update(fundingLead)
    .set({ ...known.value, version: version + 1 })
    .where(which)
  if (moved || because) await keepStanding(ctx, { id: before.id, ...known.value }, because)
  ctx.record({ name: 'funding-lead.changed', ...aboutIt(found, { leadId, state: sent.state }) })
  return done({ id: before.id })
})

type Standing = Pick<LeadRow, 'state' | 'amountMinor' | 'fromYear' | 'toYear' | 'kind'>

function movedFrom(before: Standing, after: Standing): boolean {
  const names = ['state', 'amountMinor', 'fromYear', 'toYear', 'kind'] as const
  return names.some((name) => before[name] !== after[name])
}

async function keepStanding(
  { db, labId, now, actor }: CommandContext,
  { id, state, amountMinor, fromYear, toYear }: Omit<Standing, 'kind'> & { id: FundingLeadId },
  because: string,
): Promise<void> {
  const row = { labId, id: newId<'funding-standing'>(now), fundingLeadId: id, state, amountMinor }
  const by = { notedBy: actor.participantId, notedAt: now }
  await db.insert(fundingStanding).values({ ...row, fromYear, toYear, because, ...by })
}

type Sent = Omit<z.output<typeof addLeadInput>, 'initiativeId' | 'pilotId' | 'because'>

/** A lead as this lab knows it: an organisation of the map, a person who is there, money in the pilot's currency. */
async function knownLead(ctx: CommandContext, found: PilotRow, sent: Sent, before: LeadRow | null) {
  const { db, labId, actor } = ctx
  const { stakeholderId, funder, contact, amount, from, to, nextBy, ...plain } = sent
  const money = amountOf(amount, found.currency)
  if (!money.ok) return money
  if (money.value > limits.minor) return refuse('too-large')
  const kept = before?.stakeholderId ?? null
  const chosen = stakeholderId ? await lookHost(db, labId, stakeholderId, kept) : undefined
  if (stakeholderId && !chosen) return refuse('unknown-funder')
  const doer = nextBy ? await lookChosen(db, labId, actor, nextBy, before?.nextBy ?? null) : null
  if (nextBy && (!doer || doer.erasedAt)) return refuse('unknown-person')
  const seesContact = before === null || mayCareFor(actor, found).ok
  return done({
    ...plain,
    stakeholderId: chosen?.id ?? null,
    funder: chosen?.name ?? funder,
    contact: seesContact ? contact : before.contact,
    amountMinor: money.value,
    fromYear: from,
    toYear: to ?? from,
    nextBy: doer?.id ?? null,
  })
}
