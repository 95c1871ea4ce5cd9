import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse, yes, type Decision } from '../../../shared/result.ts'
import { listPlaces } from '../../labs/index.ts'
import { lookChosen } from '../../people/index.ts'
import { holdMap } from '../hold.ts'
import { isOrganisation } from '../organisation/queries.ts'
import { mayKeepMap } from '../policy.ts'
import { stakeholder, type StakeholderId, type StakeholderRow } from '../schema.ts'
import {
  aboutStakeholder,
  addStakeholderInput,
  changeStakeholderInput,
  type StakeholderDetails,
} from './input.ts'
import { nameKey } from './names.ts'
import { alikeEntries, entriesMax, findStakeholder, isOnMap, namedEntries } from './queries.ts'

/** Puts an organisation, a group or a person on the map. Of nearly the same name only when somebody says it is another. */
export const addStakeholder = command(
  'stakeholder.add',
  addStakeholderInput,
  async (ctx, { another, ...details }) => {
    const allowed = mayKeepMap(ctx.actor)
    if (!allowed.ok) return allowed
    await holdMap(ctx)
    const { db, labId, now, actor } = ctx
    if ((await namedEntries(db, labId)).length >= entriesMax)
      return refuse('map-full', { entriesMax })
    const fits = await fitsHere(ctx, details, another, null)
    if (!fits.ok) return fits
    const id = newId<'stakeholder'>(now)
    const made = { addedBy: actor.participantId, addedAt: now }
    await db.insert(stakeholder).values({ ...rowOf(details), ...made, labId, id })
    ctx.record({ name: 'stakeholder.added', subject: id, data: { kind: details.kind } })
    return done({ id })
  },
)

/** Changes what the map says of an entry. Who began from an older state is told. */
export const changeStakeholder = command(
  'stakeholder.change',
  changeStakeholderInput,
  async (ctx, { stakeholderId, version, another, ...details }) => {
    const allowed = mayKeepMap(ctx.actor)
    if (!allowed.ok) return allowed
    await holdMap(ctx)
    const held = await findStakeholder(ctx.db, ctx.labId, stakeholderId, true)
    if (held.removedAt) return refuse('off-the-map')
    if (held.version !== version) return refuse('changed-meanwhile')
    const renamed = nameKey(details.name) !== held.nameKey
    const fits = await fitsHere(ctx, details, another || !renamed, held)
    if (!fits.ok) return fits
    await save(ctx, held, rowOf(details))
    ctx.record({ name: 'stakeholder.changed', subject: held.id })
    return done({ id: held.id })
  },
)

/** Takes an entry off the map. It can be put back for a while; its ties are then there again. */
export const removeStakeholder = command(
  'stakeholder.remove',
  aboutStakeholder,
  async (ctx, input) => {
    const allowed = mayKeepMap(ctx.actor)
    if (!allowed.ok) return allowed
    const held = await findStakeholder(ctx.db, ctx.labId, input.stakeholderId, true)
    if (held.removedAt) return refuse('off-the-map')
    await save(ctx, held, { removedAt: ctx.now })
    ctx.record({ name: 'stakeholder.removed', subject: held.id })
    return done({ id: held.id })
  },
)

/** Puts an entry back that was taken off; not one that was merged into another. */
export const returnStakeholder = command(
  'stakeholder.return',
  aboutStakeholder,
  async (ctx, input) => {
    const allowed = mayKeepMap(ctx.actor)
    if (!allowed.ok) return allowed
    await holdMap(ctx)
    const held = await findStakeholder(ctx.db, ctx.labId, input.stakeholderId, true)
    if (!held.removedAt || held.mergedInto) return refuse('already-so')
    const { participantId } = held
    if (participantId && (await isOnMap(ctx.db, ctx.labId, participantId, held.id)))
      return refuse('person-on-map')
    await save(ctx, held, { removedAt: null })
    ctx.record({ name: 'stakeholder.returned', subject: held.id })
    return done({ id: held.id })
  },
)

type Misfit =
  | 'unknown-organisation'
  | 'unknown-person'
  | 'unknown-place'
  | 'person-on-map'
  | 'name-there'

/** Whether what is said of an entry names things of this lab, and nobody who is there already. */
async function fitsHere(
  { db, labId, actor }: CommandContext,
  details: StakeholderDetails,
  another: boolean,
  held: StakeholderRow | null,
): Promise<Decision<Misfit>> {
  const { organisationId, participantId, placeId, name } = details
  if (organisationId && !(await isOrganisation(db, labId, organisationId)))
    return refuse('unknown-organisation')
  if (placeId && !(await listPlaces(db, labId)).some(({ id }) => id === placeId))
    return refuse('unknown-place')
  if (details.kind === 'person' && participantId) {
    const before = held?.participantId ?? null
    if (!(await lookChosen(db, labId, actor, participantId, before)))
      return refuse('unknown-person')
    if (await isOnMap(db, labId, participantId, held?.id ?? null)) return refuse('person-on-map')
  }
  if (another) return yes
  const [alike] = await alikeEntries(db, labId, name, held?.id)
  return alike ? refuse('name-there', { name: alike.name, id: alike.id }) : yes
}

/** An organisation belongs to no other, and only a person is linked with a participant. */
function rowOf({ organisationId, participantId, placeId, ...details }: StakeholderDetails) {
  const { kind } = details
  return {
    ...details,
    nameKey: nameKey(details.name),
    organisationId: kind === 'organisation' ? null : (organisationId as StakeholderId | null),
    participantId: kind === 'person' ? (participantId as Id<'participant'> | null) : null,
    placeId: placeId as Id<'place'> | null,
  }
}

async function save(
  { db, labId }: CommandContext,
  { id, version }: StakeholderRow,
  changes: Partial<StakeholderRow>,
): Promise<void> {
  await db
    .update(stakeholder)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(stakeholder.labId, labId), eq(stakeholder.id, id)))
}
