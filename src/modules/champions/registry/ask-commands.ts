import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { insertRole, lookParticipant, setCommunities } from '../../people/index.ts'
import { aboutChampion, addChampionInput, noteYesInput, sayYesInput } from '../input.ts'
import { isSelf, mayActFor, mayLeadChampions } from '../policy.ts'
import { holdChampion, lookOwn, type KnownChampion } from '../queries.ts'
import { champion, type ChampionId, type YesHow } from '../schema.ts'
import { saveChampion } from './commands.ts'

/** Asks a person of the lab to be a champion, for the first time or again. The role comes with their yes. */
export const addChampion = command('champion.add', addChampionInput, async (ctx, input) => {
  const allowed = mayLeadChampions(ctx.actor)
  if (!allowed.ok) return allowed
  return keepChampion(ctx, input, null)
})

type NewChampion = ReturnType<typeof addChampionInput.parse>
/** What somebody said yes to, when and how. */
type Yes = { yesOn: string; yesHow: YesHow; yesWitness: string; named: boolean }

/** Writes a champion down with what they are for; the role too where they have said yes. For commands that have asked their own policy. */
export async function keepChampion(ctx: CommandContext, input: NewChampion, yes: Yes | null) {
  const { db, labId, now, actor } = ctx
  const { participantId, placeIds, initiativeIds, wholeLab, cap, ...details } = input
  const person = await lookParticipant(db, labId, participantId)
  if (!person || person.erasedAt) return refuse('person-unknown')
  if (details.since > (await lookToday(db, labId, now))) return refuse('day-in-future')
  // One after the other, so that nobody is a champion twice.
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`champion ${person.id}`}, 0))`,
  )
  const own = await lookOwn(db, labId, person.id)
  if (own?.state === 'asked' && !yes) return refuse('asked-already')
  if (own && own.state !== 'left' && own.state !== 'asked') return refuse('champion-already')
  const askedFor = wholeLab ? [] : initiativeIds
  await insistKnown(ctx, askedFor)
  const asked = { state: 'asked', askedFor, named: false, readyAt: null } as const
  const written = {
    ...details,
    ...asked,
    capMinutes: cap,
    addedBy: actor.participantId,
    addedAt: now,
  }
  const id = own?.id ?? newId<'champion'>(now)
  if (own) await saveChampion(ctx, await holdChampion(db, labId, own.id), written)
  else await db.insert(champion).values({ ...written, labId, id, participantId: person.id })
  const kept = await setCommunities(ctx, person.id, placeIds)
  if (!kept.ok) return kept
  if (yes) await begin(ctx, await holdChampion(db, labId, id), yes)
  else ctx.record({ name: 'champion.asked', subject: id, data: { participantId: person.id } })
  return done({ id })
}

/** The one who is asked says yes here, and whether their name may be public. */
export const sayYes = command('champion.say-yes', sayYesInput, async (ctx, input) => {
  const held = await holdChampion(ctx.db, ctx.labId, input.championId)
  if (!isSelf(ctx.actor, held)) return refuse('only-they-say')
  const yesOn = await lookToday(ctx.db, ctx.labId, ctx.now)
  return answerYes(ctx, held, { yesOn, yesHow: 'page', yesWitness: '', named: input.named })
})

/** A coordinator notes a yes that was said before a witness, or signed on paper; never their own. */
export const noteYes = command(
  'champion.note-yes',
  noteYesInput,
  async (ctx, { championId, ...yes }) => {
    const held = await holdChampion(ctx.db, ctx.labId, championId)
    const allowed = mayLeadChampions(ctx.actor)
    if (!allowed.ok) return allowed
    if (isSelf(ctx.actor, held)) return refuse('never-own')
    if (yes.yesOn > (await lookToday(ctx.db, ctx.labId, ctx.now))) return refuse('day-in-future')
    return answerYes(ctx, held, yes)
  },
)

async function answerYes(ctx: CommandContext, held: KnownChampion, yes: Yes) {
  if (held.state !== 'asked') return refuse('not-asked')
  await begin(ctx, held, yes)
  return done({ id: held.id })
}

/** With the yes the role begins, for what they were asked. */
async function begin(ctx: CommandContext, held: KnownChampion, yes: Yes): Promise<void> {
  await saveChampion(ctx, held, { ...yes, state: 'active', askedFor: null })
  for (const initiativeId of held.askedFor!.length > 0 ? held.askedFor! : [null]) {
    await insertRole(ctx, held.personId, 'champion', initiativeId as Id<'initiative'> | null)
  }
  const data = { participantId: held.personId, how: yes.yesHow, named: yes.named }
  ctx.record({ name: 'champion.added', subject: held.id, data })
}

/** No is a good answer: nothing of the question stays. Who was a champion before stands as one who left. */
export const sayNo = command('champion.say-no', aboutChampion, async (ctx, { championId }) => {
  const { db, labId } = ctx
  const held = await holdChampion(db, labId, championId)
  const allowed = mayActFor(ctx.actor, held)
  if (!allowed.ok) return allowed
  if (held.state !== 'asked') return refuse('not-asked')
  if (held.yesOn) await saveChampion(ctx, held, { state: 'left', askedFor: null })
  else {
    const itself = and(eq(champion.labId, labId), eq(champion.id, held.id as ChampionId))
    await db.delete(champion).where(itself)
  }
  ctx.record({ name: 'champion.declined', subject: held.id })
  return done({ again: held.yesOn !== null })
})

async function insistKnown({ db, labId }: CommandContext, initiativeIds: readonly string[]) {
  if (initiativeIds.length === 0) return
  const ids = sql.param([...initiativeIds])
  const known = await db.execute(
    sql`select from initiative where lab_id = ${labId} and id = any(${ids}::uuid[])`,
  )
  if (known.rowCount !== initiativeIds.length) throw new NotFound()
}
