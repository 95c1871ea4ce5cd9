import { and, count, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { lookParticipant, lookSeen } from '../../people/index.ts'
import { mayCareFor } from '../policy.ts'
import { aboutIt, toKeep } from './hold.ts'
import { aboutTrial, limits, noteTrialInput } from './input.ts'
import { mayTakeBack, mayTry } from './policy.ts'
import { prototypeTrial, type PrototypeId, type TrialRow } from './schema.ts'
import { findVersion } from './version-commands.ts'
import { isNewestText, purposeOf } from './words-to-agree.ts'

/** Notes who tried a version and what they said; whoever is named has agreed to the exact words on the form. */
export const noteTrial = command('prototype-trial.note', noteTrialInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const { initiativeId, prototypeId, prototypeVersionId, participantId, ...sent } = input
  const { insideTextId, everyoneTextId, audience, mode, witness, ...said } = sent
  const { found, initiative } = await toKeep(ctx, { initiativeId, prototypeId })
  const allowed = mayTry(actor, initiative, found)
  if (!allowed.ok) return allowed
  const version = await findVersion(ctx, found.id, prototypeVersionId)
  if (said.triedOn < version.madeOn) return refuse('tried-before-made')
  if (said.triedOn > (await lookToday(db, labId, now))) return refuse('day-in-future')
  if ((await trialCount(ctx, found.id)) >= limits.trials) {
    return refuse('too-many-trials', { max: limits.trials })
  }
  const textId = audience === 'everyone' ? everyoneTextId : insideTextId
  const agreed = await personWhoAgreed(ctx, found, { participantId, audience, textId })
  if (!agreed.ok) return agreed
  const named = agreed.value !== null
  const id = newId<'prototype-trial'>(now)
  await db.insert(prototypeTrial).values({
    ...said,
    labId,
    id,
    prototypeId: found.id,
    prototypeVersionId: version.id,
    participantId: agreed.value,
    open: audience === 'everyone',
    consentTextId: named ? (textId as TrialRow['consentTextId']) : null,
    mode: named ? mode : null,
    witness: named ? witness : '',
    notedBy: actor.participantId,
    notedAt: now,
  })
  ctx.record({ name: 'prototype-trial.noted', ...aboutIt(found, { trialId: id, textId }) })
  return done({ id })
})

type Agreed = {
  participantId: string | null
  audience: 'inside' | 'everyone'
  textId: string | null
}

/** The person who tried it, where one is named: seen by who writes, somebody else than they, and agreed to newest words. */
async function personWhoAgreed(
  ctx: CommandContext,
  { initiativeId }: { initiativeId: string },
  { participantId, audience, textId }: Agreed,
) {
  if (!participantId) return done(null)
  const cares = mayCareFor(ctx.actor, { initiativeId, ownerId: null })
  if (!cares.ok) return cares
  const person = await lookSeen(ctx.db, ctx.labId, ctx.actor, participantId)
  if (!person || person.erasedAt) return refuse('unknown-person')
  if (person.id === ctx.actor.participantId) return refuse('witness-for-others-only')
  if (!textId) return refuse('no-words-to-agree')
  const newest = await isNewestText(ctx.db, ctx.labId, textId, purposeOf[audience])
  return newest ? done(person.id) : refuse('words-changed')
}

/** Takes somebody's words out again, because they ask for it or they were noted wrongly: who said them and what goes. */
export const takeTrialBack = command(
  'prototype-trial.take-back',
  aboutTrial,
  async (ctx, input) => {
    const { prototypeTrialId, ...about } = input
    const { found, allowed } = await toKeep(ctx, about)
    const which = and(
      eq(prototypeTrial.labId, ctx.labId),
      eq(prototypeTrial.prototypeId, found.id),
      sql`${prototypeTrial.id} = ${prototypeTrialId}::uuid`,
    )
    const [trial] = await ctx.db.select().from(prototypeTrial).where(which).for('update')
    if (!trial) throw new NotFound()
    const self = await isSelf(ctx, trial.participantId)
    const named = trial.participantId !== null
    const may = mayTakeBack(ctx.actor, { works: allowed.ok, self, named }, found.initiativeId)
    if (!may.ok) return may
    if (trial.takenBackAt) return refuse('already-so')
    await ctx.db
      .update(prototypeTrial)
      .set({ ...nothingLeft, who: '–', takenBackAt: ctx.now })
      .where(which)
    ctx.record({ name: 'prototype-trial.taken-back', ...aboutIt(found, { trialId: trial.id }) })
    return done({ id: trial.id })
  },
)

/** What a trial holds once the words were taken out of it. */
const nothingLeft = {
  said: '',
  witness: '',
  participantId: null,
  consentTextId: null,
  mode: null,
  open: false,
} as const

async function isSelf(ctx: CommandContext, id: Id<'participant'> | null): Promise<boolean> {
  const { participantId } = ctx.actor
  if (!participantId || !id) return false
  return (await lookParticipant(ctx.db, ctx.labId, id))?.id === participantId
}

async function trialCount({ db, labId }: CommandContext, id: PrototypeId): Promise<number> {
  const [found] = await db
    .select({ n: count() })
    .from(prototypeTrial)
    .where(and(eq(prototypeTrial.labId, labId), eq(prototypeTrial.prototypeId, id)))
  return found!.n
}
