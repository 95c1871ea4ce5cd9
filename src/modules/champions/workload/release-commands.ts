import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { mayActFor, mayDecideRelease, serves } from '../policy.ts'
import { holdChampion } from '../queries.ts'
import { aboutRelease, askReleaseInput, decideReleaseInput } from './input.ts'
import { findRelease } from './queries.ts'
import { championRelease, type ReleaseId, type ReleaseRow } from './schema.ts'

/** Asks an employer for working time by the week. One question at a time. */
export const askRelease = command(
  'champion-release.ask',
  askReleaseInput,
  async (ctx, { championId, asked, ...wish }) => {
    const whose = await holdChampion(ctx.db, ctx.labId, championId)
    const allowed = mayActFor(ctx.actor, whose)
    if (!allowed.ok) return allowed
    const serving = serves(whose)
    if (!serving.ok) return serving
    if (!whose.employed) return refuse('not-employed')
    if (await isAsked(ctx, whose.id)) return refuse('release-asked')
    const { labId, now, actor } = ctx
    const id = newId<'champion-release'>(now)
    const made = { askedBy: actor.participantId, askedAt: now }
    const row = { ...wish, ...made, labId, id, championId: whose.id, askedMinutes: asked }
    await ctx.db.insert(championRelease).values(row)
    const data = { championId: whose.id, minutes: asked }
    ctx.record({ name: 'champion-release.asked', subject: id, data })
    return done({ id })
  },
)

/** A manager gives all of it, a part of it or none; less than asked needs a reason. */
export const decideRelease = command(
  'champion-release.decide',
  decideReleaseInput,
  async (ctx, { championReleaseId, version, approved, reason }) => {
    const { found, whose } = await hold(ctx, championReleaseId)
    const reader = { participantId: ctx.actor.participantId, now: ctx.now }
    const shown = await findRelease(ctx.db, ctx.labId, reader, found.id)
    const allowed = mayDecideRelease(ctx.actor, shown)
    if (!allowed.ok) return allowed
    if (whose.state === 'left') return refuse('champion-left')
    if (found.state === 'withdrawn') return refuse('release-withdrawn')
    if (found.version !== version) return refuse('changed-meanwhile')
    if (approved < found.askedMinutes && reason === '') return refuse('reason-missing')
    const full = approved >= found.askedMinutes ? 'approved' : 'partly'
    await save(ctx, found, {
      state: approved === 0 ? 'declined' : full,
      approvedMinutes: approved,
      reason,
      decidedBy: ctx.actor.participantId,
      decidedAt: ctx.now,
    })
    const data = { championId: whose.id, minutes: approved, asked: found.askedMinutes }
    ctx.record({ name: 'champion-release.decided', subject: found.id, data })
    return done({ id: found.id, championId: whose.id })
  },
)

/** Takes a question back that nobody has answered. */
export const withdrawRelease = command(
  'champion-release.withdraw',
  aboutRelease,
  async (ctx, { championReleaseId }) => {
    const { found, whose } = await hold(ctx, championReleaseId)
    const allowed = mayActFor(ctx.actor, whose)
    if (!allowed.ok) return allowed
    if (found.state !== 'asked') return refuse('already-so')
    await save(ctx, found, { state: 'withdrawn' })
    const data = { championId: whose.id }
    ctx.record({ name: 'champion-release.withdrawn', subject: found.id, data })
    return done({ id: found.id, championId: whose.id })
  },
)

/** Takes back what waits for an employer's answer. For commands that have asked their own policy. */
export async function withdrawReleasesOf(
  ctx: CommandContext,
  championId: ReleaseRow['championId'],
): Promise<void> {
  const { db, labId } = ctx
  const withdrawn = await db
    .update(championRelease)
    .set({ state: 'withdrawn', version: sql`version + 1` })
    .where(
      and(
        eq(championRelease.labId, labId),
        eq(championRelease.championId, championId),
        eq(championRelease.state, 'asked'),
      ),
    )
    .returning({ id: championRelease.id })
  for (const { id } of withdrawn) {
    ctx.record({ name: 'champion-release.withdrawn', subject: id, data: { championId } })
  }
}

async function isAsked({ db, labId }: CommandContext, championId: ReleaseRow['championId']) {
  const found = await db
    .select({ id: championRelease.id })
    .from(championRelease)
    .where(
      and(
        eq(championRelease.labId, labId),
        eq(championRelease.championId, championId),
        eq(championRelease.state, 'asked'),
      ),
    )
  return found.length > 0
}

/** The champion is held first and their question second, as leaving does it: two at once wait, and never for each other. */
async function hold({ db, labId }: CommandContext, id: string) {
  const itself = and(eq(championRelease.labId, labId), eq(championRelease.id, id as ReleaseId))
  const [known] = await db.select().from(championRelease).where(itself)
  if (!known) throw new NotFound()
  const whose = await holdChampion(db, labId, known.championId)
  const [found] = await db.select().from(championRelease).where(itself).for('update')
  return { found: found!, whose }
}

async function save(
  { db, labId }: CommandContext,
  { id, version }: ReleaseRow,
  changes: Partial<ReleaseRow>,
): Promise<void> {
  await db
    .update(championRelease)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(championRelease.labId, labId), eq(championRelease.id, id)))
}
