import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { linkThings, untieAll } from '../../thread/index.ts'
import { mayCurate } from '../reading/policy.ts'
import {
  aboutTheme,
  changeThemeInput,
  makeThemeInput,
  mergeThemeInput,
  publishThemeInput,
} from './input.ts'
import { mayPublishTheme, mayWorkOnTheme } from './policy.ts'
import { findTheme } from './queries.ts'
import { theme, type ThemeRow } from './schema.ts'

/** Names a pattern that somebody sees in what people said. */
export const makeTheme = command('theme.make', makeThemeInput, async (ctx, input) => {
  const { initiativeId, name, about } = input
  await findInitiative(ctx.db, ctx.labId, initiativeId)
  const allowed = mayCurate(ctx.actor, initiativeId)
  if (!allowed.ok) return allowed
  const id = newId<'theme'>(ctx.now)
  await ctx.db.insert(theme).values({
    labId: ctx.labId,
    id,
    initiativeId,
    name,
    about,
    madeBy: ctx.actor.participantId,
    madeAt: ctx.now,
  })
  ctx.record({ name: 'theme.made', subject: id, data: { initiativeId } })
  return done({ id })
})

/** Words a theme anew. Who began from an older wording is told, and nothing is lost. */
export const changeTheme = command('theme.change', changeThemeInput, async (ctx, input) => {
  const held = await hold(ctx, input)
  const allowed = mayWorkOnTheme(ctx.actor, held)
  if (!allowed.ok) return allowed
  if (held.version !== input.version) return refuse('changed-meanwhile')
  const { name, about } = input
  await save(ctx, held, { name, about, version: held.version + 1 })
  ctx.record({ name: 'theme.changed', ...of(held) })
  return done({ id: held.id })
})

/** Puts a theme away; what it holds stays. */
export const archiveTheme = command('theme.archive', aboutTheme, async (ctx, input) => {
  const held = await hold(ctx, input)
  const allowed = mayWorkOnTheme(ctx.actor, held)
  if (!allowed.ok) return allowed
  await save(ctx, held, { archivedAt: ctx.now, publishedAt: null })
  ctx.record({ name: 'theme.archived', ...of(held) })
  return done({ id: held.id })
})

/** Takes an archived theme up again. */
export const reopenTheme = command('theme.reopen', aboutTheme, async (ctx, input) => {
  const held = await hold(ctx, input)
  const allowed = mayCurate(ctx.actor, held.initiativeId)
  if (!allowed.ok) return allowed
  if (!held.archivedAt) return refuse('already-so')
  await save(ctx, held, { archivedAt: null })
  ctx.record({ name: 'theme.reopened', ...of(held) })
  return done({ id: held.id })
})

/** Shows a theme to everybody, with what may be quoted or is public; or takes that back. */
export const publishTheme = command('theme.publish', publishThemeInput, async (ctx, input) => {
  const held = await hold(ctx, input)
  const allowed = mayPublishTheme(ctx.actor, held)
  if (!allowed.ok) return allowed
  if ((held.publishedAt !== null) === input.public) return refuse('already-so')
  await save(ctx, held, { publishedAt: input.public ? ctx.now : null })
  ctx.record({ name: input.public ? 'theme.published' : 'theme.unpublished', ...of(held) })
  return done({ id: held.id })
})

/** Lets one theme go up in another. It keeps what it holds, so that this can be undone. */
export const mergeTheme = command('theme.merge', mergeThemeInput, async (ctx, input) => {
  await oneMergeAtATime(ctx)
  const held = await hold(ctx, input)
  const into = await hold(ctx, { ...input, themeId: input.into })
  for (const one of [held, into]) {
    const allowed = mayWorkOnTheme(ctx.actor, one)
    if (!allowed.ok) return allowed
  }
  if (held.id === into.id) return refuse('theme-into-itself')
  await save(ctx, held, { mergedInto: into.id, publishedAt: null })
  await linkThings(ctx, { from: ref(held), to: ref(into), relation: 'part-of' })
  ctx.record({ name: 'theme.merged', subject: held.id, data: { into: into.id } })
  return done({ id: into.id })
})

/** Undoes a merge: the theme stands on its own again, with all it held. */
export const partTheme = command('theme.part', aboutTheme, async (ctx, input) => {
  await oneMergeAtATime(ctx)
  const held = await hold(ctx, input)
  const allowed = mayCurate(ctx.actor, held.initiativeId)
  if (!allowed.ok) return allowed
  if (!held.mergedInto) return refuse('already-so')
  const into = { kind: 'theme', id: held.mergedInto }
  await save(ctx, held, { mergedInto: null })
  await untieAll(ctx, [{ from: ref(held), to: into }], 'part-of')
  ctx.record({ name: 'theme.parted', subject: held.id, data: { from: into.id } })
  return done({ id: held.id })
})

async function hold(
  { db, labId }: CommandContext,
  { initiativeId, themeId }: { initiativeId: string; themeId: string },
): Promise<ThemeRow> {
  return findTheme(db, labId, initiativeId, themeId, true)
}

/** Two merges at once could each go up in the other: those of one lab are made in turn. */
async function oneMergeAtATime({ db, labId }: CommandContext): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`theme ${labId}`}, 0))`)
}

async function save(ctx: CommandContext, { id }: ThemeRow, changes: Partial<ThemeRow>) {
  await ctx.db
    .update(theme)
    .set(changes)
    .where(and(eq(theme.labId, ctx.labId), eq(theme.id, id)))
}

function ref({ id }: ThemeRow) {
  return { kind: 'theme', id }
}

function of({ id, initiativeId }: ThemeRow) {
  return { subject: id, data: { initiativeId } }
}
