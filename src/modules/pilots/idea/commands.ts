import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import type { ThreadKind } from '../../../platform/manifest.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { holdInitiative, mayCorrect, mayWorkIn } from '../../initiatives/index.ts'
import { lookChosen } from '../../people/index.ts'
import { linkThings } from '../../thread/index.ts'
import { lookHost } from '../pilot/queries.ts'
import { aboutIdea, changeIdeaInput, makeIdeaInput, putAsideInput } from './input.ts'
import { isKept } from './policy.ts'
import { holdIdea, ideaHoldings } from './queries.ts'
import { solutionIdea, type SolutionIdeaRow } from './schema.ts'
import { tellPerson } from './tell.ts'

type ThreadKinds = ReadonlyMap<string, ThreadKind>

/** Writes down an idea for an initiative, with what it grew out of; the modules' kinds say what may be seen. */
export const makeIdea = (kinds: ThreadKinds) =>
  command('solution-idea.make', makeIdeaInput, async (ctx, input) => {
    const { initiativeId, from, proposerId, ...sent } = input
    const held = await holdInitiative(ctx.db, ctx.labId, initiativeId)
    const allowed = mayWorkIn(ctx.actor, held)
    if (!allowed.ok) return allowed
    const [kind = '', origin = ''] = from.split(':')
    if (from && !(await seesOrigin(ctx, kinds, kind, origin, held.id))) return refuse('origin-gone')
    const known = await knownDetails(ctx, sent, null)
    if (!known.ok) return known
    const me = ctx.actor.participantId
    const proposer = proposerId
      ? await lookChosen(ctx.db, ctx.labId, ctx.actor, proposerId, me)
      : null
    if (proposerId && (!proposer || proposer.erasedAt)) return refuse('unknown-person')
    const id = await insertIdea(ctx, {
      ...known.value,
      initiativeId: held.id,
      proposedBy: proposer?.id ?? null,
    })
    if (from) {
      const to = { kind: 'solution-idea', id }
      const tied = await linkThings(ctx, { from: { kind, id: origin }, to, relation: 'led-to' })
      if (!tied.ok) return tied
    }
    return done({ id })
  })

/** Inserts an idea for commands that have asked their own policy; it begins without anybody behind it. */
export async function insertIdea(
  { db, labId, now, actor, record }: CommandContext,
  values: Pick<SolutionIdeaRow, 'initiativeId' | 'title' | 'idea'> & Partial<SolutionIdeaRow>,
): Promise<SolutionIdeaRow['id']> {
  const id = newId<'solution-idea'>(now)
  const made = { madeBy: actor.participantId, madeAt: now, lackingSince: now }
  await db.insert(solutionIdea).values({ ...values, ...made, labId, id })
  record({
    name: 'solution-idea.made',
    subject: id,
    data: { initiativeId: values.initiativeId },
  })
  return id
}

/** Changes what an idea is; who saw an older version is told what stands there now. */
export const changeIdea = command('solution-idea.change', changeIdeaInput, async (ctx, input) => {
  const { initiativeId, solutionIdeaId, version, ...sent } = input
  const { found, allowed } = await toKeep(ctx, { initiativeId, solutionIdeaId })
  if (!allowed.ok) return allowed
  const kept = isKept(found)
  if (!kept.ok) return kept
  if (found.version !== version) return refuse('changed-meanwhile', { version: found.version })
  const known = await knownDetails(ctx, sent, found.hostId)
  if (!known.ok) return known
  await saveIdea(ctx, found, known.value)
  ctx.record({ name: 'solution-idea.changed', ...aboutIt(found) })
  return done({ id: found.id })
})

/** Puts an idea aside with a reason, and tells whoever brought it. */
export const putAside = command('solution-idea.put-aside', putAsideInput, async (ctx, input) => {
  const { found, allowed } = await toKeep(ctx, input)
  if (!allowed.ok) return allowed
  const kept = isKept(found)
  if (!kept.ok) return kept
  await saveIdea(ctx, found, { asideAt: ctx.now, asideBecause: input.because })
  if (found.proposedBy) {
    await tellPerson(ctx, {
      participantId: found.proposedBy,
      about: { kind: 'solution-idea', id: found.id },
      initiativeId: found.initiativeId,
      subject: 'aside',
      body: input.because,
    })
  }
  ctx.record({ name: 'solution-idea.put-aside', ...aboutIt(found) })
  return done({ id: found.id })
})

/** Takes it up again. */
export const takeUp = command('solution-idea.take-up', aboutIdea, async (ctx, input) => {
  const { found, allowed } = await toKeep(ctx, input)
  if (!allowed.ok) return allowed
  if (!found.asideAt) return refuse('already-so')
  await saveIdea(ctx, found, { asideAt: null, asideBecause: '' })
  ctx.record({ name: 'solution-idea.taken-up', ...aboutIt(found) })
  return done({ id: found.id })
})

/** Deletes an idea that holds nothing yet; one that holds something is put aside instead. */
export const removeIdea = command('solution-idea.remove', aboutIdea, async (ctx, input) => {
  const { found, allowed } = await toKeep(ctx, input)
  if (!allowed.ok) return allowed
  if (found.pilotId) return refuse('idea-chosen')
  const held = await ideaHoldings(ctx.db, ctx.labId, found.id)
  if (held.length > 0) return refuse('holds-something')
  await ctx.db.delete(solutionIdea).where(isIdea(ctx, found))
  ctx.record({ name: 'solution-idea.removed', ...aboutIt(found) })
  return done({ id: found.id })
})

/** An idea to change, and whether the actor works in its initiative: also after the initiative has ended. */
export async function toKeep(
  ctx: CommandContext,
  { initiativeId, solutionIdeaId }: { initiativeId: string; solutionIdeaId: string },
) {
  const held = await holdInitiative(ctx.db, ctx.labId, initiativeId)
  const found = await holdIdea(ctx.db, ctx.labId, held.id, solutionIdeaId)
  return { found, initiative: held, allowed: mayCorrect(ctx.actor, held) }
}

/** Saves changes to an idea that is held, as a new version of it. */
export async function saveIdea(
  ctx: CommandContext,
  found: Pick<SolutionIdeaRow, 'id' | 'version'>,
  changes: Partial<SolutionIdeaRow>,
): Promise<void> {
  await ctx.db
    .update(solutionIdea)
    .set({ ...changes, version: found.version + 1 })
    .where(isIdea(ctx, found))
}

function isIdea({ labId }: CommandContext, { id }: Pick<SolutionIdeaRow, 'id'>) {
  return and(eq(solutionIdea.labId, labId), eq(solutionIdea.id, id))
}

/** What the record says a change was about. */
export function aboutIt(
  { id, initiativeId }: Pick<SolutionIdeaRow, 'id' | 'initiativeId'>,
  more: Record<string, unknown> = {},
) {
  return { subject: id, data: { initiativeId, ...more } }
}

/** Whether the actor may see what an idea grew out of, and whether it is of the same initiative. */
async function seesOrigin(
  { db, labId, actor }: CommandContext,
  kinds: ThreadKinds,
  kind: string,
  id: string,
  initiativeId: string,
): Promise<boolean> {
  const found = await kinds.get(kind)?.describe(db, labId, actor, [id])
  return found?.get(id)?.initiativeId === initiativeId
}

async function knownDetails<T extends { hostId: string | null }>(
  { db, labId }: CommandContext,
  { hostId, ...plain }: T,
  before: string | null,
) {
  const host = hostId ? await lookHost(db, labId, hostId, before) : undefined
  if (hostId && !host) return refuse('unknown-host')
  return done({ ...plain, hostId: host?.id ?? null })
}
