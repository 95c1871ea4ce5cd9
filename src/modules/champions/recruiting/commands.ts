import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { writeNotices } from '../../notifications/index.ts'
import { insertParticipant, lookParticipant, place } from '../../people/index.ts'
import { mayLeadChampions } from '../policy.ts'
import { findSetup } from '../queries.ts'
import { keepChampion } from '../registry/ask-commands.ts'
import {
  acceptOfferInput,
  declineOfferInput,
  nominateInput,
  noteTalkInput,
  sendOfferInput,
} from './input.ts'
import { championOffer, type OfferId, type OfferKind, type OfferRow } from './schema.ts'

/** Somebody says that they want to be a champion, or to hear more. Nobody needs an account for it. */
export const sendOffer = command(
  'champion-offer.send',
  sendOfferInput,
  async (ctx, { website: _, ...sent }) => keepOffer(ctx, 'self', sent),
)

/** Somebody names another, who is asked: nobody becomes champion without saying yes. */
export const nominate = command(
  'champion-offer.nominate',
  nominateInput,
  async (ctx, { website: _, ...sent }) => keepOffer(ctx, 'nomination', sent),
)

type Sent = Pick<typeof championOffer.$inferInsert, 'name' | 'language'> & {
  placeId: string | null
}

async function keepOffer(ctx: CommandContext, kind: OfferKind, sent: Sent) {
  const { db, labId, now } = ctx
  if (!(await findSetup(db, labId)).callOpen) return refuse('call-closed')
  if (sent.placeId && !(await hasPlace(ctx, sent.placeId))) return refuse('place-unknown')
  const id = newId<'champion-offer'>(now)
  const placeId = sent.placeId as Id<'place'> | null
  await db.insert(championOffer).values({ ...sent, placeId, kind, labId, id, receivedAt: now })
  ctx.record({ name: 'champion-offer.received', subject: id, data: { kind } })
  return done({ id })
}

/** Notes what was talked about with somebody who offered. */
export const noteTalk = command(
  'champion-offer.note-talk',
  noteTalkInput,
  async (ctx, { championOfferId, version, note }) => {
    const held = await holdOpen(ctx, championOfferId, version)
    if (!held.ok) return held
    await save(ctx, held.value, { state: 'talking', note })
    ctx.record({ name: 'champion-offer.talked', subject: held.value.id })
    return done({ id: held.value.id })
  },
)

/** They said yes: a person of the lab, with the role, in the registry, all at once. */
export const acceptOffer = command(
  'champion-offer.accept',
  acceptOfferInput,
  async (ctx, { championOfferId, version, saidYesOn, personId, named, ...champion }) => {
    const held = await holdOpen(ctx, championOfferId, version)
    if (!held.ok) return held
    if (saidYesOn > (await lookToday(ctx.db, ctx.labId, ctx.now))) return refuse('day-in-future')
    const known = personId ? await lookParticipant(ctx.db, ctx.labId, personId) : undefined
    if (personId && (!known || known.erasedAt)) return refuse('person-unknown')
    const participantId = known?.id ?? (await addPerson(ctx, held.value))
    const yes = {
      yesOn: saidYesOn,
      yesHow: 'said',
      yesWitness: ctx.actor.name ?? '',
      named,
    } as const
    const kept = await keepChampion(ctx, { ...champion, participantId }, yes)
    if (!kept.ok) return kept
    const championId = kept.value.id
    await save(ctx, held.value, { state: 'accepted', saidYesOn, participantId, championId })
    ctx.record({
      name: 'champion-offer.accepted',
      subject: held.value.id,
      data: { championId, participantId },
    })
    return done({ id: held.value.id, championId })
  },
)

/** Thanks somebody and says no, through their own channel; who does not know of being named is told nothing. */
export const declineOffer = command(
  'champion-offer.decline',
  declineOfferInput,
  async (ctx, { championOfferId, version, answer }) => {
    const held = await holdOpen(ctx, championOfferId, version)
    if (!held.ok) return held
    const offer = held.value
    const told = isTold(offer)
    const participantId = told ? await addPerson(ctx, offer) : null
    if (participantId) {
      await writeNotices(ctx, [
        {
          participantId,
          about: { kind: 'champion-offer', id: offer.id },
          initiativeId: null,
          subject: subjects[offer.language],
          body: answer,
          language: offer.language,
        },
      ])
    }
    await save(ctx, offer, { state: 'declined', answer, participantId })
    ctx.record({ name: 'champion-offer.declined', subject: offer.id, data: { told } })
    return done({ id: offer.id })
  },
)

/** The line above an answer; in the language they wrote in, which may not be that of who answers. */
const subjects = {
  en: 'Your offer to be a champion',
  sv: 'Ditt erbjudande att bli ambassadör',
} as const

/** Whether a no is told: to who offered, and to who knows of being named and can be reached. */
export function isTold({ kind, knows, phone, email }: OfferRow): boolean {
  return kind === 'self' || (knows && (phone !== '' || email !== ''))
}

async function addPerson(ctx: CommandContext, offer: OfferRow): Promise<Id<'participant'>> {
  const { name, phone, email, ringMe, placeId, language } = offer
  return insertParticipant(ctx, {
    name,
    phone: phone || null,
    email: email || null,
    postalAddress: null,
    preferredChannel: email && !ringMe ? 'email' : 'phone',
    language,
    supportNeeds: '',
    ageBand: null,
    gender: null,
    placeId,
    belongsTo: [],
    organisation: '',
    accountId: null,
  })
}

async function holdOpen(ctx: CommandContext, id: string, version: number) {
  const allowed = mayLeadChampions(ctx.actor)
  if (!allowed.ok) return allowed
  const [found] = await ctx.db
    .select()
    .from(championOffer)
    .where(and(eq(championOffer.labId, ctx.labId), eq(championOffer.id, id as OfferId)))
    .for('update')
  if (!found) throw new NotFound()
  if (found.state === 'accepted' || found.state === 'declined') return refuse('offer-answered')
  return found.version === version ? done(found) : refuse('changed-meanwhile')
}

async function hasPlace({ db, labId }: CommandContext, id: string): Promise<boolean> {
  const found = await db
    .select({ id: place.id })
    .from(place)
    .where(and(eq(place.labId, labId), eq(place.id, id as Id<'place'>)))
  return found.length === 1
}

async function save(
  { db, labId, actor, now }: CommandContext,
  { id, version }: OfferRow,
  changes: Partial<OfferRow>,
): Promise<void> {
  const handled = { handledBy: actor.participantId, handledAt: now, version: version + 1 }
  await db
    .update(championOffer)
    .set({ ...changes, ...handled })
    .where(and(eq(championOffer.labId, labId), eq(championOffer.id, id)))
}
