import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { command, type CommandContext } from '../../../platform/command.ts'
import { done, refuse } from '../../../shared/result.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { programmeOfLab } from '../membership/queries.ts'
import { maySpeakForLab } from '../policy.ts'
import { publication, publishedChampions, publishedInitiative } from '../schema.ts'

const oneInitiative = z.strictObject({ initiativeId: z.uuid() })

/** Lets an initiative stand on the pages of the lab's programme; its copy is made right after. */
export const publishInitiative = command(
  'publication.make',
  oneInitiative,
  async (ctx, { initiativeId }) => {
    const allowed = maySpeakForLab(ctx.actor)
    if (!allowed.ok) return allowed
    const { id } = await findInitiative(ctx.db, ctx.labId, initiativeId)
    if (!(await programmeOfLab(ctx.db, ctx.labId))) return refuse('no-programme')
    const made = await ctx.db
      .insert(publication)
      .values({ labId: ctx.labId, initiativeId: id, publishedAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: publication.initiativeId })
    if (!made[0]) return refuse('published-already')
    ctx.record({ name: 'publication.made', subject: id })
    return done({ id })
  },
)

/** Takes an initiative off the pages of the programme, its copy at once. */
export const withdrawPublication = command(
  'publication.withdraw',
  oneInitiative,
  async (ctx, { initiativeId }) => {
    const allowed = maySpeakForLab(ctx.actor)
    if (!allowed.ok) return allowed
    const { id } = await findInitiative(ctx.db, ctx.labId, initiativeId)
    const gone = await ctx.db
      .delete(publication)
      .where(and(eq(publication.labId, ctx.labId), eq(publication.initiativeId, id)))
      .returning({ id: publication.initiativeId })
    if (!gone[0]) return refuse('not-published')
    await ctx.db
      .delete(publishedInitiative)
      .where(
        and(eq(publishedInitiative.labId, ctx.labId), eq(publishedInitiative.initiativeId, id)),
      )
    const left = await ctx.db.$count(publication, eq(publication.labId, ctx.labId))
    if (left === 0) await withdrawChampions(ctx)
    ctx.record({ name: 'publication.withdrawn', subject: id })
    return done({ id })
  },
)

async function withdrawChampions({ db, labId }: CommandContext): Promise<void> {
  await db.delete(publishedChampions).where(eq(publishedChampions.labId, labId))
}

/** Takes everything of a lab off the pages of its programme, as when it leaves. */
export async function withdrawAll(ctx: CommandContext): Promise<void> {
  const { db, labId } = ctx
  await db.delete(publication).where(eq(publication.labId, labId))
  await db.delete(publishedInitiative).where(eq(publishedInitiative.labId, labId))
  await withdrawChampions(ctx)
}
