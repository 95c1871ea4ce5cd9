import { and, eq, isNull, ne } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { listPlaces } from '../../labs/index.ts'
import { holdMap } from '../hold.ts'
import { mayKeepMap } from '../policy.ts'
import type { StakeholderId } from '../schema.ts'
import { nameKey } from '../stakeholder/names.ts'
import { findStakeholder } from '../stakeholder/queries.ts'
import {
  aboutNeed,
  aboutSupplier,
  addSupplierInput,
  changeSupplierInput,
  publishNeedInput,
  type SupplierDetails,
} from './input.ts'
import { findSupplier } from './queries.ts'
import { comingNeed, supplier, type ComingNeedId, type SupplierRow } from './schema.ts'

/** Puts a supplier into the directory. */
export const addSupplier = command('supplier.add', addSupplierInput, async (ctx, details) => {
  const allowed = mayKeepMap(ctx.actor)
  if (!allowed.ok) return allowed
  await holdMap(ctx)
  const misfit = await misfitOf(ctx, details, null)
  if (misfit) return refuse(misfit)
  const id = newId<'supplier'>(ctx.now)
  const added = { addedBy: ctx.actor.participantId, addedAt: ctx.now }
  await ctx.db.insert(supplier).values({ ...rowOf(details), ...added, labId: ctx.labId, id })
  ctx.record({ name: 'supplier.added', subject: id })
  return done({ id })
})

/** Changes what the directory says of a supplier. */
export const changeSupplier = command(
  'supplier.change',
  changeSupplierInput,
  async (ctx, input) => {
    const { supplierId, version, ...details } = input
    const allowed = mayKeepMap(ctx.actor)
    if (!allowed.ok) return allowed
    await holdMap(ctx)
    const held = await findSupplier(ctx.db, ctx.labId, supplierId, true)
    if (held.removedAt) return refuse('taken-away')
    if (held.version !== version) return refuse('changed-meanwhile')
    const misfit = await misfitOf(ctx, details, held)
    if (misfit) return refuse(misfit)
    await save(ctx, held, rowOf(details))
    ctx.record({ name: 'supplier.changed', subject: held.id })
    return done({ id: held.id })
  },
)

/** Takes a supplier out of the directory. What was spent there still counts. */
export const removeSupplier = command('supplier.remove', aboutSupplier, async (ctx, input) => {
  const allowed = mayKeepMap(ctx.actor)
  if (!allowed.ok) return allowed
  const held = await findSupplier(ctx.db, ctx.labId, input.supplierId, true)
  if (held.removedAt) return refuse('already-so')
  await save(ctx, held, { removedAt: ctx.now })
  ctx.record({ name: 'supplier.removed', subject: held.id })
  return done({ id: held.id })
})

/** Puts a supplier back, unless another of the same name came meanwhile. */
export const returnSupplier = command('supplier.return', aboutSupplier, async (ctx, input) => {
  const allowed = mayKeepMap(ctx.actor)
  if (!allowed.ok) return allowed
  await holdMap(ctx)
  const held = await findSupplier(ctx.db, ctx.labId, input.supplierId, true)
  if (!held.removedAt) return refuse('already-so')
  if (await isNamed(ctx, held.nameKey, held)) return refuse('name-there')
  await save(ctx, held, { removedAt: null })
  ctx.record({ name: 'supplier.returned', subject: held.id })
  return done({ id: held.id })
})

/** Tells suppliers early what will be needed. */
export const publishNeed = command('coming-need.publish', publishNeedInput, async (ctx, input) => {
  const allowed = mayKeepMap(ctx.actor)
  if (!allowed.ok) return allowed
  if (input.expiresOn < (await lookToday(ctx.db, ctx.labId, ctx.now)))
    return refuse('expired-already')
  const id = newId<'coming-need'>(ctx.now)
  const published = { publishedBy: ctx.actor.participantId, publishedAt: ctx.now }
  await ctx.db.insert(comingNeed).values({ ...input, ...published, labId: ctx.labId, id })
  ctx.record({ name: 'coming-need.published', subject: id })
  return done({ id })
})

/** Ends a notice before its day. */
export const endNeed = command('coming-need.end', aboutNeed, async (ctx, input) => {
  const allowed = mayKeepMap(ctx.actor)
  if (!allowed.ok) return allowed
  const one = and(
    eq(comingNeed.labId, ctx.labId),
    eq(comingNeed.id, input.comingNeedId as ComingNeedId),
  )
  const [held] = await ctx.db.select().from(comingNeed).where(one).for('update')
  if (!held) throw new NotFound()
  if (held.endedAt) return refuse('already-so')
  await ctx.db.update(comingNeed).set({ endedAt: ctx.now }).where(one)
  ctx.record({ name: 'coming-need.ended', subject: held.id })
  return done({ id: held.id })
})

async function misfitOf(ctx: CommandContext, details: SupplierDetails, held: SupplierRow | null) {
  const { db, labId } = ctx
  const { placeId, stakeholderId, name } = details
  if (placeId && !(await listPlaces(db, labId)).some(({ id }) => id === placeId))
    return 'unknown-place' as const
  if (stakeholderId && (await findStakeholder(db, labId, stakeholderId)).removedAt)
    return 'off-the-map' as const
  return (await isNamed(ctx, nameKey(name), held)) ? ('name-there' as const) : null
}

async function isNamed(
  { db, labId }: CommandContext,
  key: string,
  except: SupplierRow | null,
): Promise<boolean> {
  const found = await db
    .select({ id: supplier.id })
    .from(supplier)
    .where(
      and(
        eq(supplier.labId, labId),
        eq(supplier.nameKey, key),
        isNull(supplier.removedAt),
        except ? ne(supplier.id, except.id) : undefined,
      ),
    )
  return found.length > 0
}

function rowOf({ placeId, stakeholderId, ...details }: SupplierDetails) {
  return {
    ...details,
    nameKey: nameKey(details.name),
    placeId: placeId as Id<'place'> | null,
    stakeholderId: stakeholderId as StakeholderId | null,
  }
}

async function save(
  { db, labId }: CommandContext,
  { id, version }: SupplierRow,
  changes: Partial<SupplierRow>,
): Promise<void> {
  await db
    .update(supplier)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(supplier.labId, labId), eq(supplier.id, id)))
}
