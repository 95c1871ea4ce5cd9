import { and, eq, inArray } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { done, refuse } from '../../../shared/result.ts'
import { holdInitiative } from '../../initiatives/index.ts'
import { codeDirectory, resolveMerged } from '../../people/index.ts'
import { mayHandle } from '../contribution/policy.ts'
import { replyCode, replyHash } from './code.ts'
import { inviteInput, planOutreachInput, recordOutreachInput } from './input.ts'
import { writeInvitationsJob } from './job-name.ts'
import { mayInviteAll } from './queries.ts'
import {
  outreach,
  outreachInvited,
  outreachWay,
  type OutreachChannel,
  type OutreachId,
  type OutreachRow,
} from './schema.ts'

/** Plans how people are asked: in which words, on which ways, and whose voices are looked for. */
export const planOutreach = command('outreach.plan', planOutreachInput, async (ctx, input) => {
  const { initiativeId, channels, ...sent } = input
  const held = await holdInitiative(ctx.db, ctx.labId, initiativeId)
  const allowed = mayHandle(ctx.actor, held.id)
  if (!allowed.ok) return allowed
  const id = newId<'outreach'>(ctx.now)
  await ctx.db.insert(outreach).values({
    ...sent,
    placeId: sent.placeId as OutreachRow['placeId'],
    labId: ctx.labId,
    id,
    initiativeId: held.id,
    madeBy: ctx.actor.participantId,
    madeAt: ctx.now,
  })
  for (const channel of channels) await openWay(ctx, id, channel)
  const data = { initiativeId: held.id, channels, aimedAt: sent.aimedAt }
  ctx.record({ name: 'outreach.planned', subject: id, data })
  return done({ id })
})

/** Invites people by name, each through their own channel; who was asked already is not asked twice. */
export const inviteToSay = command('outreach.invite', inviteInput, async (ctx, input) => {
  const held = await holdOutreach(ctx, input)
  const allowed = mayHandle(ctx.actor, held.initiativeId)
  if (!allowed.ok) return allowed
  const people = await resolveMerged(ctx.db, ctx.labId, input.people)
  if (people.size < input.people.length) return refuse('people-unknown')
  const ids = [...new Set(people.values())]
  if (!(await mayInviteAll(ctx.db, ctx.labId, ctx.actor, ids))) return refuse('people-unknown')
  const invited = ids.map((participantId) => {
    return { labId: ctx.labId, outreachId: held.id, participantId, invitedAt: ctx.now }
  })
  const added = await ctx.db
    .insert(outreachInvited)
    .values(invited)
    .onConflictDoNothing()
    .returning({ id: outreachInvited.participantId })
  if (added.length === 0) return refuse('invited-already')
  ctx.enqueue(writeInvitationsJob, { outreachId: held.id })
  const data = { initiativeId: held.initiativeId, people: added.length }
  ctx.record({ name: 'outreach.invited', subject: held.id, data })
  return done({ id: held.id, invited: added.length })
})

/** Writes down what was done and what it led to: from then on the outreach is documented. */
export const recordOutreach = command(
  'outreach.record',
  recordOutreachInput,
  async (ctx, input) => {
    const held = await holdOutreach(ctx, input)
    const allowed = mayHandle(ctx.actor, held.initiativeId)
    if (!allowed.ok) return allowed
    if (held.version !== input.version) return refuse('changed-meanwhile')
    const today = await lookToday(ctx.db, ctx.labId, ctx.now)
    if (input.happenedOn && input.happenedOn > today) return refuse('day-to-come')
    const { labId, db } = ctx
    await db
      .update(outreach)
      .set({
        result: input.result,
        happenedOn: input.happenedOn ?? today,
        documentedAt: ctx.now,
        documentedBy: ctx.actor.participantId,
        version: held.version + 1,
      })
      .where(and(eq(outreach.labId, labId), eq(outreach.id, held.id)))
    for (const [channel, reached] of Object.entries(input.reached)) {
      await db
        .update(outreachWay)
        .set({ reached })
        .where(
          and(
            eq(outreachWay.labId, labId),
            eq(outreachWay.outreachId, held.id),
            eq(outreachWay.channel, channel as OutreachChannel),
          ),
        )
    }
    const data = { initiativeId: held.initiativeId }
    ctx.record({ name: 'outreach.documented', subject: held.id, data })
    return done({ id: held.id })
  },
)

async function openWay(ctx: CommandContext, id: OutreachId, channel: OutreachChannel) {
  const { db, labId, derive } = ctx
  const codeHash = replyHash(replyCode(derive, id, channel))
  await db.insert(outreachWay).values({ labId, outreachId: id, channel, codeHash })
  await db.insert(codeDirectory).values({ codeHash, labId, kind: 'reply' })
}

/** The way that a person's own channel belongs to, opened if the plan had not foreseen it. */
export async function openWays(
  ctx: CommandContext,
  id: OutreachId,
  channels: readonly OutreachChannel[],
): Promise<void> {
  const found = await ctx.db
    .select({ channel: outreachWay.channel })
    .from(outreachWay)
    .where(
      and(
        eq(outreachWay.labId, ctx.labId),
        eq(outreachWay.outreachId, id),
        inArray(outreachWay.channel, [...channels]),
      ),
    )
  const open = new Set(found.map((way) => way.channel))
  for (const channel of new Set(channels)) if (!open.has(channel)) await openWay(ctx, id, channel)
}

async function holdOutreach(
  { db, labId }: CommandContext,
  { initiativeId, outreachId }: { initiativeId: string; outreachId: string },
): Promise<OutreachRow> {
  const found = await db
    .select()
    .from(outreach)
    .where(
      and(
        eq(outreach.labId, labId),
        eq(outreach.id, outreachId as OutreachId),
        eq(outreach.initiativeId, initiativeId),
      ),
    )
    .for('update')
  if (!found[0]) throw new NotFound()
  return found[0]
}
