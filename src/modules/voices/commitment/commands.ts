import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { lookSeen } from '../../people/index.ts'
import { linkAll } from '../../thread/index.ts'
import { ownEntries } from '../contribution/queries.ts'
import { findConversation } from '../conversation/queries.ts'
import { findingsToPick } from '../finding/queries.ts'
import { changeCommitmentInput, makeCommitmentInput, settleCommitmentInput } from './input.ts'
import { mayKeepCommitment, mayRecordCommitment } from './policy.ts'
import { findCommitment } from './queries.ts'
import { commitment, commitmentChange, type CommitmentRow } from './schema.ts'

/** Writes down who promises what by when, from a conversation or on its own. Everybody can read it. */
export const makeCommitment = command(
  'commitment.make',
  makeCommitmentInput,
  async (ctx, input) => {
    const { db, labId, actor, now } = ctx
    const { initiativeId, promise, ownerName, dueOn } = input
    await findInitiative(db, labId, initiativeId)
    const allowed = mayRecordCommitment(actor, initiativeId)
    if (!allowed.ok) return allowed
    const talk = input.conversationId
      ? await findConversation(db, labId, initiativeId, input.conversationId)
      : null
    const madeOn = talk?.onDay ?? (await lookToday(db, labId, now))
    if (dueOn < madeOn) return refuse('due-before-made', { madeOn })
    const owner = input.ownerId ? await lookSeen(db, labId, actor, input.ownerId) : null
    if (input.ownerId && !owner) return refuse('unknown-person')
    const known = new Set(
      (await findingsToPick(db, labId, actor, initiativeId)).map(({ id }) => id),
    )
    if (!input.findings.every((id) => known.has(id))) return refuse('unknown-finding')
    const id = newId<'commitment'>(now)
    await db.insert(commitment).values({
      labId,
      id,
      initiativeId,
      promise,
      ownerName,
      madeOn,
      dueOn,
      conversationId: talk?.id ?? null,
      ownerId: owner?.id ?? null,
      recordedBy: actor.participantId,
      recordedAt: now,
    })
    ctx.record({ name: 'commitment.made', subject: id, data: { initiativeId, dueOn } })
    const to = { kind: 'commitment', id }
    await linkAll(ctx, { kind: 'conversation', ids: talk ? [talk.id] : [] }, to, 'led-to')
    await linkAll(ctx, { kind: 'finding', ids: input.findings }, to, 'led-to')
    return done({ id })
  },
)

/** Changes what is promised or its day. How it stood before is kept for everybody to see. */
export const changeCommitment = command(
  'commitment.change',
  changeCommitmentInput,
  async (ctx, input) => {
    const { allowed, held } = await hold(ctx, input)
    if (!allowed.ok) return allowed
    if (held.version !== input.version) return refuse('changed-meanwhile')
    const { promise, dueOn, because } = input
    if (dueOn < held.madeOn) return refuse('due-before-made', { madeOn: held.madeOn })
    const same = dueOn === held.dueOn && sameText(promise, held.promise)
    if (same && (held.state === 'open' || held.state === 'changed'))
      return refuse('nothing-changed')
    await keepBefore(ctx, held, because)
    await save(ctx, held, { promise, dueOn, state: 'changed', account: {}, settledAt: null })
    const data = { initiativeId: held.initiativeId, from: held.dueOn, to: dueOn }
    ctx.record({ name: 'commitment.changed', subject: held.id, data })
    return done({ id: held.id })
  },
)

/** Says that a promise was kept or broken, with an account of what happened. */
export const settleCommitment = command(
  'commitment.settle',
  settleCommitmentInput,
  async (ctx, input) => {
    const { allowed, held } = await hold(ctx, input)
    if (!allowed.ok) return allowed
    if (held.version !== input.version) return refuse('changed-meanwhile')
    const { state, account } = input
    if (held.settledAt) await keepBefore(ctx, held, '')
    await save(ctx, held, { state, account, settledAt: ctx.now })
    const data = { initiativeId: held.initiativeId, state }
    ctx.record({ name: 'commitment.settled', subject: held.id, data })
    return done({ id: held.id })
  },
)

async function hold(
  { db, labId, actor }: CommandContext,
  { initiativeId, commitmentId }: { initiativeId: string; commitmentId: string },
) {
  const held = await findCommitment(db, labId, initiativeId, commitmentId, true)
  return { held, allowed: mayKeepCommitment(actor, await ownEntries(db, actor), held) }
}

async function keepBefore(
  { db, labId, actor, now }: CommandContext,
  { id, version, state, promise, dueOn, account }: CommitmentRow,
  because: string,
): Promise<void> {
  const before = { version, state, promise, dueOn, account, because }
  const changed = { changedBy: actor.participantId, changedAt: now }
  await db.insert(commitmentChange).values({ labId, commitmentId: id, ...before, ...changed })
}

async function save(
  ctx: CommandContext,
  { id, version }: CommitmentRow,
  changes: Partial<CommitmentRow>,
) {
  await ctx.db
    .update(commitment)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(commitment.labId, ctx.labId), eq(commitment.id, id)))
}

function sameText(a: object, b: object): boolean {
  const sorted = (text: object) => JSON.stringify(Object.entries(text).toSorted())
  return sorted(a) === sorted(b)
}
