import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse, yes } from '../../../shared/result.ts'
import { listPlaces } from '../../labs/index.ts'
import { seenAmong } from '../../people/index.ts'
import type { StakeholderId } from '../schema.ts'
import { findStakeholder } from '../stakeholder/queries.ts'
import { keepPersonsYes, mayAgreeFor } from './agree.ts'
import { aboutAsset, addAssetInput, agreeInput, changeAssetInput, type Agreement } from './input.ts'
import { mayKeepOffer } from './policy.ts'
import { countAssets, findAsset, offererOf } from './queries.ts'
import { asset, type AssetRow } from './schema.ts'

/** How many offers a lab may hold. */
export const assetsMax = 2_000

/** Writes down what somebody offers, with the agreement that it may be read. */
export const addAsset = command('asset.add', addAssetInput, async (ctx, input) => {
  const { offerer, audience, agreedHow, witness, ...details } = input
  const found = await offererFrom(ctx, offerer)
  if (!found.ok) return found
  const { participantId, stakeholderId } = found.value
  const allowed = mayKeepOffer(ctx.actor, participantId)
  if (!allowed.ok) return allowed
  const fits = await placeFits(ctx, details.placeId)
  if (!fits.ok) return fits
  if ((await countAssets(ctx.db, ctx.labId)) >= assetsMax)
    return refuse('assets-full', { max: assetsMax })
  const agreed = await agreedBy(ctx, participantId, { audience, agreedHow, witness })
  if (!agreed.ok) return agreed
  const id = newId<'asset'>(ctx.now)
  await ctx.db.insert(asset).values({
    ...details,
    ...agreed.value,
    placeId: details.placeId as Id<'place'> | null,
    labId: ctx.labId,
    id,
    participantId,
    stakeholderId,
    addedBy: ctx.actor.participantId,
    addedAt: ctx.now,
  })
  ctx.record({ name: 'asset.offered', subject: id, data: { kind: details.kind, audience } })
  return done({ id })
})

/** Changes what is said of an offer; who may read it stays as it was agreed. */
export const changeAsset = command('asset.change', changeAssetInput, async (ctx, input) => {
  const { assetId, version, ...details } = input
  const held = await heldFor(ctx, assetId)
  if (!held.ok) return held
  if (held.value.removedAt) return refuse('taken-away')
  if (held.value.version !== version) return refuse('changed-meanwhile')
  const fits = await placeFits(ctx, details.placeId)
  if (!fits.ok) return fits
  await save(ctx, held.value, { ...details, placeId: details.placeId as Id<'place'> | null })
  ctx.record({ name: 'asset.changed', subject: held.value.id })
  return done({ id: held.value.id })
})

/** Agrees anew, after an agreement was taken back or for other readers. */
export const agreeToAsset = command(
  'asset.agree',
  agreeInput,
  async (ctx, { assetId, ...given }) => {
    const held = await heldFor(ctx, assetId)
    if (!held.ok) return held
    if (held.value.removedAt) return refuse('taken-away')
    const { personId } = await offererOf(ctx.db, ctx.labId, held.value)
    const agreed = await agreedBy(ctx, personId, given)
    if (!agreed.ok) return agreed
    await save(ctx, held.value, agreed.value)
    ctx.record({ name: 'asset.agreed', subject: held.value.id, data: { audience: given.audience } })
    return done({ id: held.value.id })
  },
)

/** An organisation takes its word back: the offer is off every list at once. People withdraw their consent itself. */
export const endAgreement = command('asset.end-agreement', aboutAsset, async (ctx, { assetId }) => {
  const held = await heldFor(ctx, assetId)
  if (!held.ok) return held
  const { stakeholderId, agreedAt, agreementEndedAt } = held.value
  if (!stakeholderId || !agreedAt || agreementEndedAt) return refuse('already-so')
  await save(ctx, held.value, { agreementEndedAt: ctx.now })
  ctx.record({ name: 'asset.agreement-ended', subject: held.value.id })
  return done({ id: held.value.id })
})

/** Takes an offer away; it can be put back for a while. */
export const removeAsset = command('asset.remove', aboutAsset, async (ctx, { assetId }) => {
  const held = await heldFor(ctx, assetId)
  if (!held.ok) return held
  if (held.value.removedAt) return refuse('already-so')
  await save(ctx, held.value, { removedAt: ctx.now })
  ctx.record({ name: 'asset.removed', subject: held.value.id })
  return done({ id: held.value.id })
})

/** Puts an offer back that was taken away. */
export const returnAsset = command('asset.return', aboutAsset, async (ctx, { assetId }) => {
  const held = await heldFor(ctx, assetId)
  if (!held.ok) return held
  if (!held.value.removedAt) return refuse('already-so')
  await save(ctx, held.value, { removedAt: null })
  ctx.record({ name: 'asset.returned', subject: held.value.id })
  return done({ id: held.value.id })
})

async function offererFrom({ db, labId, actor }: CommandContext, offerer: string) {
  const [which, id] = offerer.split(':') as ['person' | 'entry', string]
  if (which === 'entry') {
    const entry = await findStakeholder(db, labId, id)
    if (entry.removedAt) return refuse('off-the-map')
    if (entry.kind === 'person') return refuse('person-by-name')
    return done({ participantId: null, stakeholderId: entry.id as StakeholderId | null })
  }
  const living = (await seenAmong(db, labId, actor, [id])).get(id)
  if (!living) return refuse('unknown-person')
  return done({ participantId: living as Id<'participant'> | null, stakeholderId: null })
}

async function agreedBy(ctx: CommandContext, personId: Id<'participant'> | null, given: Agreement) {
  const allowed = mayAgreeFor(ctx.actor, personId, given.agreedHow)
  if (!allowed.ok) return allowed
  const { audience, agreedHow, witness } = given
  if (personId) {
    const kept = await keepPersonsYes(ctx, personId, given)
    return kept.ok ? done({ audience, consentId: kept.value }) : kept
  }
  const how = agreedHow as 'spoken' | 'paper'
  const said = { agreedHow: how, agreedWords: witness, agreedAt: ctx.now }
  return done({ audience, ...said, agreementEndedAt: null })
}

async function heldFor(ctx: CommandContext, assetId: string) {
  const held = await findAsset(ctx.db, ctx.labId, assetId, true)
  const { personId } = await offererOf(ctx.db, ctx.labId, held)
  const allowed = mayKeepOffer(ctx.actor, personId)
  return allowed.ok ? done(held) : allowed
}

async function placeFits({ db, labId }: CommandContext, placeId: string | null) {
  if (!placeId || (await listPlaces(db, labId)).some(({ id }) => id === placeId)) return yes
  return refuse('unknown-place')
}

async function save(
  { db, labId }: CommandContext,
  { id, version }: AssetRow,
  changes: Partial<AssetRow>,
): Promise<void> {
  await db
    .update(asset)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(asset.labId, labId), eq(asset.id, id)))
}
