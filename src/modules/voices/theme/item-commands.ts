import { and, eq, isNull } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { linkThings, untieAll } from '../../thread/index.ts'
import { findToRead } from '../reading/queries.ts'
import { extract, type ExtractId } from '../reading/schema.ts'
import { moveItemInput, putInThemeInput, takeFromThemeInput } from './input.ts'
import { mayWorkOnTheme } from './policy.ts'
import { findTheme } from './queries.ts'
import { themeItem, type ThemeId } from './schema.ts'

type Item = typeof themeItem.$inferSelect

/** Puts a contribution or an extract of it into a theme, and ties both in the thread. */
export const putInTheme = command('theme-item.put', putInThemeInput, async (ctx, input) => {
  const { db, labId, actor } = ctx
  const { initiativeId, contributionId, extractId } = input
  const theme = await findTheme(db, labId, initiativeId, input.themeId, true)
  const allowed = mayWorkOnTheme(actor, theme)
  if (!allowed.ok) return allowed
  const found = await findToRead(db, labId, actor, initiativeId, contributionId)
  if (extractId && !(await isCutFrom(ctx, extractId, found.id))) throw new NotFound()
  const thing = { contributionId: found.id, extractId: extractId as ExtractId | null }
  if (!(await put(ctx, theme.id, thing))) return refuse('in-theme-already')
  ctx.record({ name: 'theme-item.put', subject: theme.id, data: { contributionId, extractId } })
  return done({ id: theme.id, contributionId: found.id })
})

/** Takes a thing out of a theme. */
export const takeFromTheme = command('theme-item.take', takeFromThemeInput, async (ctx, input) => {
  const { theme, item } = await holdItem(ctx, input)
  const allowed = mayWorkOnTheme(ctx.actor, theme)
  if (!allowed.ok) return allowed
  await take(ctx, item)
  const { contributionId, extractId } = item
  ctx.record({ name: 'theme-item.taken', subject: theme.id, data: { contributionId, extractId } })
  return done({ id: theme.id })
})

/** Moves a thing from one theme to another. */
export const moveItem = command('theme-item.move', moveItemInput, async (ctx, input) => {
  const { theme, item } = await holdItem(ctx, input)
  const to = await findTheme(ctx.db, ctx.labId, input.initiativeId, input.to, true)
  for (const one of [theme, to]) {
    const allowed = mayWorkOnTheme(ctx.actor, one)
    if (!allowed.ok) return allowed
  }
  await take(ctx, item)
  if (!(await put(ctx, to.id, item))) return refuse('in-theme-already')
  const { contributionId, extractId } = item
  const data = { to: to.id, contributionId, extractId }
  ctx.record({ name: 'theme-item.moved', subject: theme.id, data })
  return done({ id: theme.id })
})

async function holdItem(
  { db, labId }: CommandContext,
  input: { initiativeId: string; themeId: string; themeItemId: string },
) {
  const theme = await findTheme(db, labId, input.initiativeId, input.themeId, true)
  const [item] = await db
    .select()
    .from(themeItem)
    .where(
      and(
        eq(themeItem.labId, labId),
        eq(themeItem.id, input.themeItemId as Item['id']),
        eq(themeItem.themeId, theme.id),
      ),
    )
  if (!item) throw new NotFound()
  return { theme, item }
}

async function put(
  ctx: CommandContext,
  themeId: ThemeId,
  { contributionId, extractId }: Pick<Item, 'contributionId' | 'extractId'>,
): Promise<boolean> {
  const { db, labId, now, actor } = ctx
  const id = newId<'theme-item'>(now)
  const made = await db
    .insert(themeItem)
    .values({
      labId,
      id,
      themeId,
      contributionId,
      extractId,
      putBy: actor.participantId,
      putAt: now,
    })
    .onConflictDoNothing()
  if (made.rowCount !== 1) return false
  await linkThings(ctx, { ...tie(contributionId, themeId), relation: 'part-of' })
  return true
}

async function take(ctx: CommandContext, item: Item): Promise<void> {
  const { db, labId } = ctx
  const { contributionId, themeId } = item
  await db.delete(themeItem).where(and(eq(themeItem.labId, labId), eq(themeItem.id, item.id)))
  const left = await db
    .select({ id: themeItem.id })
    .from(themeItem)
    .where(
      and(
        eq(themeItem.labId, labId),
        eq(themeItem.themeId, themeId),
        eq(themeItem.contributionId, contributionId),
      ),
    )
    .limit(1)
  if (left.length === 0) await untieAll(ctx, [tie(contributionId, themeId)], 'part-of')
}

function tie(contributionId: string, themeId: string) {
  return {
    from: { kind: 'contribution', id: contributionId },
    to: { kind: 'theme', id: themeId },
  }
}

async function isCutFrom(
  { db, labId }: CommandContext,
  extractId: string,
  contributionId: Item['contributionId'],
): Promise<boolean> {
  const found = await db
    .select({ id: extract.id })
    .from(extract)
    .where(
      and(
        eq(extract.labId, labId),
        eq(extract.id, extractId as ExtractId),
        eq(extract.contributionId, contributionId),
        isNull(extract.removedAt),
      ),
    )
  return found.length === 1
}
