import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { command, type CommandContext } from '../../../platform/command.ts'
import { done, refuse } from '../../../shared/result.ts'
import { putInProgramme } from '../../labs/index.ts'
import { maySpeakForLab } from '../policy.ts'
import { withdrawAll } from '../publication/commands.ts'
import { programmeRequest } from '../schema.ts'
import { lookProgramme, programmeOfLab, requestOfLab } from './queries.ts'

const nothing = z.strictObject({})
const choose = 'network.input.programme'
/** A programme, by the word in its address. */
export const oneProgramme = z.strictObject({
  programme: z.string(choose).regex(/^[a-z][a-z0-9-]{1,39}$/, choose),
})

/** Asks that the lab may belong to a programme; whoever keeps the site answers. */
export const askToJoin = command('programme.ask', oneProgramme, async (ctx, { programme }) => {
  const allowed = maySpeakForLab(ctx.actor)
  if (!allowed.ok) return allowed
  return beginRequest(ctx, programme, 'asked', 'programme.join-asked')
})

/** Takes the lab's own wish back, or says no to an invitation. */
export const withdrawRequest = command('programme.withdraw-request', nothing, async (ctx) => {
  const allowed = maySpeakForLab(ctx.actor)
  if (!allowed.ok) return allowed
  const request = await requestOfLab(ctx.db, ctx.labId)
  if (!request) return refuse('nothing-waits')
  await settleRequest(ctx)
  ctx.record({
    name: 'programme.request-withdrawn',
    subject: request.id,
    data: { kind: request.kind },
  })
  return done({ id: request.id })
})

/** Says yes to an invitation. */
export const acceptInvitation = command('programme.join', nothing, async (ctx) => {
  const allowed = maySpeakForLab(ctx.actor)
  if (!allowed.ok) return allowed
  return joinAs(ctx, 'invited')
})

/** Leaves the programme; everything the lab let stand there goes with it. */
export const leaveProgramme = command('programme.leave', nothing, async (ctx) => {
  const allowed = maySpeakForLab(ctx.actor)
  if (!allowed.ok) return allowed
  return takeOut(ctx, 'programme.left')
})

/** Notes that a lab wants into a programme, or is wanted there; one wish at a time. */
export async function beginRequest(
  ctx: CommandContext,
  slug: string,
  kind: 'asked' | 'invited',
  fact: string,
) {
  const found = await lookProgramme(ctx.db, slug)
  if (!found) return refuse('no-such-programme', { programme: slug })
  if (await programmeOfLab(ctx.db, ctx.labId)) return refuse('in-a-programme')
  const made = await ctx.db
    .insert(programmeRequest)
    .values({ labId: ctx.labId, programmeId: found.id, kind, at: ctx.now })
    .onConflictDoNothing()
    .returning({ labId: programmeRequest.labId })
  if (!made[0]) return refuse('waits-already')
  ctx.record({ name: fact, subject: found.id })
  return done({ id: found.id })
}

/** The lab belongs to the programme that it was invited to, or that it asked. */
export async function joinAs(ctx: CommandContext, kind: 'asked' | 'invited', slug?: string) {
  const request = await requestOfLab(ctx.db, ctx.labId)
  if (request?.kind !== kind || (slug && request.slug !== slug)) return refuse('nothing-waits')
  await settleRequest(ctx)
  await putInProgramme(ctx, request.id)
  ctx.record({ name: 'programme.joined', subject: request.id })
  return done({ id: request.id })
}

/** The lab belongs to no programme any more. */
export async function takeOut(ctx: CommandContext, fact: string) {
  const programme = await programmeOfLab(ctx.db, ctx.labId)
  if (!programme) return refuse('no-programme')
  await withdrawAll(ctx)
  await putInProgramme(ctx, null)
  ctx.record({ name: fact, subject: programme.id })
  return done({ id: programme.id })
}

async function settleRequest({ db, labId }: CommandContext): Promise<void> {
  await db.delete(programmeRequest).where(eq(programmeRequest.labId, labId))
}
