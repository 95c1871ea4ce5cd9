import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../platform/command.ts'
import { NotFound } from '../../platform/errors.ts'
import { done, refuse } from '../../shared/result.ts'
import { describeAll, keyOf, type ThreadKinds } from './describe.ts'
import { linkInput, linkRemovalInput } from './input.ts'
import { linkThings } from './link-things.ts'
import { mayLink } from './policy.ts'
import { link, type LinkId, type ThingRef } from './schema.ts'

/** Ties two things together; the modules' kinds say whether this person may see both. */
export const addLink = (kinds: ThreadKinds) =>
  command('link.add', linkInput, async (ctx, input) => {
    const ends = [input.from, input.to]
    const things = await visible(ctx, kinds, ends)
    if (things.length < new Set(ends.map(keyOf)).size) return refuse('thing-not-found')
    const allowed = mayLink(ctx.actor, things)
    if (!allowed.ok) return allowed
    return linkThings(ctx, input)
  })

/** Takes a link away; the two things stay as they are. */
export const removeLink = (kinds: ThreadKinds) =>
  command('link.remove', linkRemovalInput, async (ctx, input) => {
    const id = input.linkId as LinkId
    const here = and(eq(link.labId, ctx.labId), eq(link.id, id))
    const found = (await ctx.db.select().from(link).where(here).for('update'))[0]
    if (!found) throw new NotFound()
    const from = { kind: found.fromKind, id: found.fromId }
    const to = { kind: found.toKind, id: found.toId }
    const things = await visible(ctx, kinds, [from, to])
    const allowed = mayLink(ctx.actor, things)
    if (!allowed.ok) return allowed
    await ctx.db.delete(link).where(here)
    ctx.record({ name: 'link.removed', subject: id, data: { from, to, relation: found.relation } })
    return done({ from, to })
  })

async function visible({ db, labId, actor }: CommandContext, kinds: ThreadKinds, refs: ThingRef[]) {
  const described = await describeAll(db, labId, actor, kinds, refs)
  return [...described.values()]
}
