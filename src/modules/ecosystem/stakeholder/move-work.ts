import { and, eq, sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { asset } from '../asset/schema.ts'
import { policyText } from '../commissioning/schema.ts'
import { helpOffer } from '../cooperation/schema.ts'
import type { StakeholderId } from '../schema.ts'
import { spend, supplier } from '../supplier/schema.ts'

/**
 * What a double offers, gave and got, its texts and its spending move to the entry that is kept. Help between the two
 * was help of one to itself, and goes; spending with the same supplier in the same period is added up.
 */
export async function moveWork(
  ctx: CommandContext,
  keptId: StakeholderId,
  doubleId: StakeholderId,
): Promise<void> {
  const { db, labId } = ctx
  const to = { stakeholderId: keptId }
  await db
    .update(asset)
    .set(to)
    .where(and(eq(asset.labId, labId), eq(asset.stakeholderId, doubleId)))
  await db
    .update(supplier)
    .set(to)
    .where(and(eq(supplier.labId, labId), eq(supplier.stakeholderId, doubleId)))
  await db
    .update(policyText)
    .set({ organisationId: keptId })
    .where(and(eq(policyText.labId, labId), eq(policyText.organisationId, doubleId)))
  await moveHelp(ctx, keptId, doubleId)
  await moveSpend(ctx, keptId, doubleId)
}

async function moveHelp(
  { db, labId }: CommandContext,
  keptId: StakeholderId,
  doubleId: StakeholderId,
): Promise<void> {
  const between = sql`select id from help_offer where lab_id = ${labId}
    and giver_id in (${keptId}, ${doubleId}) and receiver_id in (${keptId}, ${doubleId})`
  await db.execute(
    sql`delete from help_given where lab_id = ${labId} and help_offer_id in (${between})`,
  )
  await db.execute(sql`delete from help_offer where lab_id = ${labId} and id in (${between})`)
  await db
    .update(helpOffer)
    .set({ giverId: keptId })
    .where(and(eq(helpOffer.labId, labId), eq(helpOffer.giverId, doubleId)))
  await db
    .update(helpOffer)
    .set({ receiverId: keptId })
    .where(and(eq(helpOffer.labId, labId), eq(helpOffer.receiverId, doubleId)))
}

async function moveSpend(
  { db, labId }: CommandContext,
  keptId: StakeholderId,
  doubleId: StakeholderId,
): Promise<void> {
  const same = sql`d.lab_id = ${labId} and d.organisation_id = ${doubleId}
    and own.lab_id = d.lab_id and own.organisation_id = ${keptId} and own.period = d.period
    and own.supplier_id is not distinct from d.supplier_id`
  await db.execute(sql`update spend own set amount_minor = own.amount_minor + d.amount_minor
    from spend d where ${same}`)
  await db.execute(sql`delete from spend d using spend own where ${same}`)
  await db
    .update(spend)
    .set({ organisationId: keptId })
    .where(and(eq(spend.labId, labId), eq(spend.organisationId, doubleId)))
}
