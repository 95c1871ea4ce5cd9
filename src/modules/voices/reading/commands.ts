import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { Forbidden } from '../../../platform/errors.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import type { ContributionRow } from '../contribution/schema.ts'
import { aboutReading, giveTagsInput, tagsMax, takeTagInput, writeNoteInput } from './input.ts'
import { mayCurate } from './policy.ts'
import { findToRead, nextToRead } from './queries.ts'
import { contributionTag, reading } from './schema.ts'

type About = { initiativeId: string; contributionId: string }

/** Notes that somebody has read a contribution, and names the next one they have not. */
export const markRead = command('reading.mark', aboutReading, async (ctx, input) => {
  const { allowed, found, reader } = await toRead(ctx, input)
  if (!allowed.ok) return allowed
  await read(ctx, found, reader)
  ctx.record({ name: 'contribution.read', subject: found.id, data: {} })
  const next = await nextToRead(ctx.db, ctx.labId, ctx.actor, found.initiativeId)
  return done({ id: found.id, next })
})

/** Gives a contribution tags of one's own; others' tags stay as they are. */
export const giveTags = command('reading.tag', giveTagsInput, async (ctx, input) => {
  const { allowed, found, reader } = await toRead(ctx, input)
  if (!allowed.ok) return allowed
  const { db, labId, now } = ctx
  const mine = await db
    .select({ tag: contributionTag.tag })
    .from(contributionTag)
    .where(
      and(
        eq(contributionTag.labId, labId),
        eq(contributionTag.contributionId, found.id),
        eq(contributionTag.participantId, reader),
      ),
    )
  const had = new Set(mine.map(({ tag }) => tag))
  const fresh = input.tags.filter((tag) => !had.has(tag))
  if (fresh.length === 0) return refuse('tagged-already')
  if (had.size + fresh.length > tagsMax) return refuse('tags-too-many', { max: tagsMax })
  const { id: contributionId, initiativeId } = found
  await db
    .insert(contributionTag)
    .values(
      fresh.map((tag) => ({
        labId,
        initiativeId,
        contributionId,
        tag,
        participantId: reader,
        taggedAt: now,
      })),
    )
    .onConflictDoNothing()
  await read(ctx, found, reader)
  ctx.record({ name: 'contribution.tagged', subject: found.id, data: { count: fresh.length } })
  return done({ id: found.id })
})

/** Takes one's own tag off again. */
export const takeTag = command('reading.untag', takeTagInput, async (ctx, input) => {
  const { allowed, found, reader } = await toRead(ctx, input)
  if (!allowed.ok) return allowed
  const gone = await ctx.db
    .delete(contributionTag)
    .where(
      and(
        eq(contributionTag.labId, ctx.labId),
        eq(contributionTag.contributionId, found.id),
        eq(contributionTag.participantId, reader),
        eq(contributionTag.tag, input.tag),
      ),
    )
  if (gone.rowCount === 0) return refuse('already-so')
  ctx.record({ name: 'contribution.untagged', subject: found.id, data: {} })
  return done({ id: found.id })
})

/** Keeps what a reader wants fellow readers to know; an empty note takes it away. */
export const writeNote = command('reading.note', writeNoteInput, async (ctx, input) => {
  const { allowed, found, reader } = await toRead(ctx, input)
  if (!allowed.ok) return allowed
  await read(ctx, found, reader, input.note)
  ctx.record({ name: 'reading-note.written', subject: found.id, data: {} })
  return done({ id: found.id })
})

/** The contribution somebody wants to work on, and who reads. */
export async function toRead(ctx: CommandContext, { initiativeId, contributionId }: About) {
  const { db, labId, actor } = ctx
  const allowed = mayCurate(actor, initiativeId)
  const found = await findToRead(db, labId, actor, initiativeId, contributionId)
  if (actor.participantId === null) throw new Forbidden()
  return { allowed, found, reader: actor.participantId }
}

async function read(
  { db, labId, now }: CommandContext,
  { id: contributionId }: ContributionRow,
  participantId: Id<'participant'>,
  note?: string,
): Promise<void> {
  const row = { labId, contributionId, participantId, readAt: now, note: note ?? '' }
  const insert = db.insert(reading).values(row)
  const target = [reading.labId, reading.contributionId, reading.participantId]
  if (note === undefined) await insert.onConflictDoNothing()
  else await insert.onConflictDoUpdate({ target, set: { note } })
}
