import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { resolveMerged } from '../../people/index.ts'
import { oneAtATime } from '../commands.ts'
import { findPath } from '../library.ts'
import { learningWaiver, type WaiverRow } from '../schema.ts'
import { aboutWaiver, waivePathInput } from './input.ts'
import { mayWaive } from './policy.ts'
import { lookWaiver, waiversOf, type ListedWaiver } from './queries.ts'

/** Lets a person off a path, with a reason: it counts where a completion is asked for. */
export const waivePath = command('learning-path.waive', waivePathInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const people = await resolveMerged(db, labId, [input.participantId])
  const participantId = people.get(input.participantId)
  const allowed = mayWaive(actor, participantId ?? input.participantId)
  if (!allowed.ok) return allowed
  const path = findPath(input.pathKey)
  if (!participantId) return refuse('unknown-person')
  await oneAtATime(ctx, participantId, path.id)
  if ((await waiversOf(db, labId, participantId)).has(path.id)) return refuse('waived-already')
  const id = newId<'learning-waiver'>(now)
  const waived = { participantId, pathKey: path.id, reason: input.reason }
  await db
    .insert(learningWaiver)
    .values({ ...waived, labId, id, waivedBy: actor.participantId, waivedAt: now })
  const data = { participantId, pathKey: path.id }
  ctx.record({ name: 'learning-path.waived', subject: id, data })
  return done({ id })
})

/** Takes a waiver back: it no longer counts, and stays in the list. */
export const withdrawWaiver = command('learning-waiver.withdraw', aboutWaiver, (ctx, input) =>
  change(ctx, input, false),
)

/** Undoes that, unless the person was let off again since. */
export const returnWaiver = command('learning-waiver.return', aboutWaiver, (ctx, input) =>
  change(ctx, input, true),
)

async function change(
  ctx: CommandContext,
  { learningWaiverId }: { learningWaiverId: string },
  counts: boolean,
) {
  const { db, labId, now, actor } = ctx
  const found = await holdWaiver(ctx, learningWaiverId)
  const { id, participantId, pathKey } = found
  const allowed = mayWaive(actor, participantId)
  if (!allowed.ok) return allowed
  if (counts === (found.withdrawnAt === null)) return refuse('already-so')
  const waived = counts && (await waiversOf(db, labId, participantId)).has(pathKey)
  if (waived) return refuse('waived-already')
  const changes: Partial<WaiverRow> = counts
    ? { withdrawnAt: null, withdrawnBy: null }
    : { withdrawnAt: now, withdrawnBy: actor.participantId }
  await db
    .update(learningWaiver)
    .set(changes)
    .where(and(eq(learningWaiver.labId, labId), eq(learningWaiver.id, id)))
  const data = { participantId, pathKey }
  const name = counts ? 'learning-waiver.returned' : 'learning-waiver.withdrawn'
  ctx.record({ name, subject: id, data })
  return done({ id })
}

/** The waiver as it is once everybody before has finished changing what this person has to learn. */
async function holdWaiver(ctx: CommandContext, id: string): Promise<ListedWaiver> {
  const seen = await lookWaiver(ctx.db, ctx.labId, id)
  if (!seen) throw new NotFound()
  await oneAtATime(ctx, seen.participantId, seen.pathKey)
  return (await lookWaiver(ctx.db, ctx.labId, id))!
}
