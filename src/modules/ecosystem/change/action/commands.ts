import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../../platform/command.ts'
import { lookToday } from '../../../../platform/db/lab-today.ts'
import { newId } from '../../../../platform/ids.ts'
import { done, refuse } from '../../../../shared/result.ts'
import { isKeeper, lookChosen, lookParticipant } from '../../../people/index.ts'
import {
  findOrganisation,
  peopleOfOrganisation,
  type Organisation,
} from '../../readiness/organisation.ts'
import { mayLead } from '../../readiness/policy.ts'
import { newestStatements, statementsOf } from '../../readiness/statements.ts'
import { jigsawAreas } from '../../readiness/tiers.ts'
import {
  addActionInput,
  changeActionInput,
  confirmResourcesInput,
  moveActionInput,
  type ActionDetails,
} from '../input.ts'
import { mayConfirmResources, mayMoveAction } from '../policy.ts'
import { remindOf } from '../reminder/plan-reminders.ts'
import {
  changeAction,
  changeActionStep,
  type ActionStep,
  type ChangeActionId,
  type ChangeActionRow,
} from '../schema.ts'
import { hasResources, sameResources } from './resources.ts'
import { actionsMax, findAction, isRunning, planOf, type ShownAction } from './queries.ts'

/** Adds an action to an organisation's plan: nobody plans without an owner and a day. */
export const addAction = command('change-action.add', addActionInput, async (ctx, input) => {
  const { db, labId, actor, now } = ctx
  const { stakeholderId, ...given } = input
  const organisation = await findOrganisation(db, labId, actor, stakeholderId)
  const allowed = mayLead(actor, organisation)
  if (!allowed.ok) return allowed
  const details = await detailsOf(ctx, organisation, given, null)
  if (!details.ok) return details
  if (given.dueOn < (await lookToday(db, labId, now))) return refuse('due-in-past')
  if ((await planOf(db, labId, organisation.id)).length >= actionsMax) return refuse('plan-full')
  const id = newId<'change-action'>(now)
  const added = { addedBy: actor.participantId, addedAt: now }
  await db
    .insert(changeAction)
    .values({ labId, id, stakeholderId: organisation.id, ...details.value, ...added })
  await note(ctx, id, 'added')
  await remindOf(ctx, { id, dueOn: given.dueOn })
  ctx.record({ name: 'change-action.added', subject: id, data: { stakeholderId } })
  return done({ id })
})

/** Changes what an action says. Other time or money than was confirmed has to be confirmed anew. */
export const changeActionDetails = command(
  'change-action.change',
  changeActionInput,
  async (ctx, { stakeholderId, changeActionId, version, ...given }) => {
    const { db, labId, actor, now } = ctx
    const organisation = await findOrganisation(db, labId, actor, stakeholderId)
    const allowed = mayLead(actor, organisation)
    if (!allowed.ok) return allowed
    const held = await findAction(db, labId, { stakeholderId, changeActionId }, true)
    if (held.version !== version) return refuse('changed-meanwhile')
    const details = await detailsOf(ctx, organisation, given, held.ownerId)
    if (!details.ok) return details
    const moved = given.dueOn !== held.dueOn
    if (moved && given.dueOn < (await lookToday(db, labId, now))) return refuse('due-in-past')
    const other = held.resourcedAt !== null && !sameResources(held, details.value)
    const unconfirmed = other ? { resourcedAt: null, resourcedBy: null } : {}
    await save(ctx, held, { ...details.value, ...unconfirmed })
    await note(ctx, held.id, 'changed')
    if (other) await note(ctx, held.id, 'resource-withdrawn')
    if (moved) await remindOf(ctx, { id: held.id, dueOn: given.dueOn })
    ctx.record({ name: 'change-action.changed', subject: held.id })
    return done({ id: held.id })
  },
)

/** The columns of an action, or what does not fit. */
async function detailsOf(
  { db, labId, actor }: CommandContext,
  organisation: Organisation,
  given: ActionDetails,
  before: string | null,
) {
  const { ownerId, money, about, currency, ...rest } = given
  // Who only answers for the organisation chooses among its people below.
  const owner = isKeeper(actor)
    ? await lookChosen(db, labId, actor, ownerId, before)
    : await lookParticipant(db, labId, ownerId)
  if (!owner || owner.erasedAt) return refuse('no-such-owner')
  // Who only answers for the organisation does not read the lab's list of people.
  const own = isKeeper(actor) ? [] : await peopleOfOrganisation(db, labId, organisation.id)
  if (!isKeeper(actor) && !own.some(({ id }) => id === owner.id)) return refuse('no-such-owner')
  if (money !== null && currency === '') return refuse('which-currency')
  const area = jigsawAreas.find((one) => one === about)
  const statement = statementsOf(newestStatements()).statements.find(({ key }) => key === about)
  if (about && !area && !statement) return refuse('no-such-barrier')
  return done({
    ...rest,
    ownerId: owner.id,
    moneyCents: money === null ? null : Math.round(money * 100),
    currency: money === null ? '' : currency,
    area: area ?? statement?.area ?? null,
    statement: statement?.key ?? null,
  })
}

/** Moves an action on, or back where it was done or dropped by mistake. */
export const moveAction = command(
  'change-action.move',
  moveActionInput,
  async (ctx, { version, state, reason, ...which }) => {
    const { db, labId, actor } = ctx
    const organisation = await findOrganisation(db, labId, actor, which.stakeholderId)
    const held = await findAction(db, labId, which, true)
    const allowed = mayMoveAction(actor, organisation, held.ownerId)
    if (!allowed.ok) return allowed
    if (held.version !== version) return refuse('changed-meanwhile')
    if (held.state === state) return refuse('already-so')
    const needsReason = state === 'dropped' || !isRunning(held.state)
    if (needsReason && reason === '') return refuse('reason-needed')
    await save(ctx, held, { state })
    await note(ctx, held.id, state, reason)
    ctx.record({ name: 'change-action.moved', subject: held.id, data: { state } })
    return done({ id: held.id })
  },
)

/** Says that the time and money of an action are there, or no longer. */
export const confirmResources = command(
  'change-action.confirm',
  confirmResourcesInput,
  async (ctx, { version, given, ...which }) => {
    const { db, labId, actor, now } = ctx
    const organisation = await findOrganisation(db, labId, actor, which.stakeholderId)
    const allowed = mayConfirmResources(actor, organisation)
    if (!allowed.ok) return allowed
    const held = await findAction(db, labId, which, true)
    if (held.version !== version) return refuse('changed-meanwhile')
    if ((held.resourcedAt !== null) === given) return refuse('already-so')
    if (given && !hasResources(held)) return refuse('no-resources')
    const by = { resourcedAt: now, resourcedBy: actor.participantId }
    await save(ctx, held, given ? by : { resourcedAt: null, resourcedBy: null })
    await note(ctx, held.id, given ? 'resourced' : 'resource-withdrawn')
    ctx.record({ name: 'change-action.resourced', subject: held.id, data: { given } })
    return done({ id: held.id })
  },
)

async function note(ctx: CommandContext, id: ChangeActionId, what: ActionStep, reason = '') {
  const { db, labId, now, actor } = ctx
  const step = { labId, id: newId<'change-action-step'>(now), changeActionId: id, what, reason }
  await db.insert(changeActionStep).values({ ...step, byId: actor.participantId, at: now })
}

async function save(
  { db, labId }: CommandContext,
  { id, version }: Pick<ShownAction, 'id' | 'version'>,
  changes: Partial<ChangeActionRow>,
) {
  await db
    .update(changeAction)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(changeAction.labId, labId), eq(changeAction.id, id)))
}
