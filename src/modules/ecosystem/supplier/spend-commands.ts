import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { listPlaces } from '../../labs/index.ts'
import { holdMap } from '../hold.ts'
import { isOrganisation } from '../organisation/queries.ts'
import { mayKeepMap } from '../policy.ts'
import type { StakeholderId } from '../schema.ts'
import { namedEntries } from '../stakeholder/queries.ts'
import { aboutSpend, importSpendInput, noteSpendInput, stateMeaningInput } from './input.ts'
import { minorOf } from './money.ts'
import { overlap } from './period.ts'
import { findSupplier, namedSuppliers } from './queries.ts'
import { readSpend, type KnownSpend } from './read-spend.ts'
import { localMeaning, spend, type SpendId, type SupplierId } from './schema.ts'
import { allSpend, listMeanings, periodsNoted, spendCurrency } from './spend-queries.ts'

const atOnce = 500
/** How many lines of spending a lab may hold. */
const spendMax = 20_000

/** Notes what an organisation spent in a period with one supplier, or with those who are not local. */
export const noteSpend = command('spend.note', noteSpendInput, async (ctx, input) => {
  const allowed = mayKeepMap(ctx.actor)
  if (!allowed.ok) return allowed
  await holdMap(ctx)
  const { db, labId, now, actor } = ctx
  const { period, organisationId, supplierId, currency } = input
  if (!(await isOrganisation(db, labId, organisationId))) return refuse('unknown-organisation')
  if (supplierId) await findSupplier(db, labId, supplierId)
  const standing = await spendCurrency(db, labId)
  if (standing && standing !== currency) return refuse('other-currency', { currency: standing })
  const amountMinor = minorOf(input.amount, currency)
  if (amountMinor === null || amountMinor === 0) return refuse('too-many-digits', { currency })
  const noted = await periodsNoted(db, labId, organisationId, supplierId)
  const within = noted.find((one) => overlap(one, period))
  if (within) return refuse('period-overlaps', { period, noted: within })
  const id = newId<'spend'>(now)
  const added = await db
    .insert(spend)
    .values({
      labId,
      id,
      period,
      organisationId: organisationId as StakeholderId,
      supplierId: supplierId as SupplierId | null,
      amountMinor,
      currency,
      notedBy: actor.participantId,
      notedAt: now,
    })
    .onConflictDoNothing()
  if (added.rowCount !== 1) return refuse('noted-already')
  ctx.record({ name: 'spend.noted', subject: id, data: { period } })
  return done({ id })
})

/** Takes a line away that was noted wrongly. */
export const removeSpend = command('spend.remove', aboutSpend, async (ctx, { spendId }) => {
  const allowed = mayKeepMap(ctx.actor)
  if (!allowed.ok) return allowed
  const one = and(eq(spend.labId, ctx.labId), eq(spend.id, spendId as SpendId))
  const [gone] = await ctx.db.delete(spend).where(one).returning()
  if (!gone) throw new NotFound()
  const { period, amountMinor, currency } = gone
  ctx.record({ name: 'spend.removed', subject: gone.id, data: { period, amountMinor, currency } })
  return done({ id: gone.id })
})

/** Takes a file of spending in, whole or not at all. The same file twice changes nothing. */
export const importSpend = command('spend.import', importSpendInput, async (ctx, { csv }) => {
  const allowed = mayKeepMap(ctx.actor)
  if (!allowed.ok) return allowed
  await holdMap(ctx)
  const known = await knownSpend(ctx.db, ctx.labId)
  const { fresh, problems } = readSpend(csv, known)
  if (problems.length > 0) return refuse('lines-to-mend', { problems })
  if (fresh.length === 0) return refuse('nothing-new')
  if (known.noted.length + fresh.length > spendMax) return refuse('spend-full', { max: spendMax })
  await insert(ctx, fresh)
  ctx.record({ name: 'spend.imported', subject: ctx.labId, data: { count: fresh.length } })
  return done({ count: fresh.length })
})

async function insert(ctx: CommandContext, fresh: ReturnType<typeof readSpend>['fresh']) {
  const { db, labId, now, actor } = ctx
  const noted = { labId, notedBy: actor.participantId, notedAt: now }
  const lines = fresh.map(({ line: _line, ...one }) => ({
    ...one,
    ...noted,
    id: newId<'spend'>(now),
  }))
  for (let from = 0; from < lines.length; from += atOnce) {
    await db.insert(spend).values(lines.slice(from, from + atOnce))
  }
}

async function knownSpend(db: Db, labId: LabId): Promise<KnownSpend> {
  const entries = await namedEntries(db, labId)
  return {
    organisations: entries.filter(({ kind }) => kind === 'organisation'),
    suppliers: await namedSuppliers(db, labId),
    noted: await allSpend(db, labId),
  }
}

/** States anew what the lab means by local; what it meant before is kept. */
export const stateMeaning = command(
  'local-meaning.state',
  stateMeaningInput,
  async (ctx, input) => {
    const allowed = mayKeepMap(ctx.actor)
    if (!allowed.ok) return allowed
    await holdMap(ctx)
    const { db, labId, now, actor } = ctx
    const [last] = await listMeanings(db, labId)
    if ((last?.version ?? 0) !== input.version) return refuse('changed-meanwhile')
    const places = new Set<string>((await listPlaces(db, labId)).map(({ id }) => id))
    if (input.placeIds.some((id) => !places.has(id))) return refuse('unknown-place')
    const version = input.version + 1
    const placeIds = input.placeIds as Id<'place'>[]
    const stated = { words: input.words, placeIds, statedBy: actor.participantId, statedAt: now }
    await db.insert(localMeaning).values({ labId, version, ...stated })
    ctx.record({ name: 'local-meaning.stated', subject: labId, data: { version } })
    return done({ version })
  },
)
