import { and, eq, sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import type { Id } from '../../../shared/id.ts'
import type { Language } from '../../../shared/language.ts'
import { insertParticipant, lookParticipant, participant } from '../../people/index.ts'
import type { NewContribution } from '../contribution/keep.ts'
import type { AllAnswers } from './input.ts'

type Speakers = Pick<
  NewContribution,
  'participantId' | 'broughtBy' | 'typedBy' | 'signedAs' | 'confirmedHow' | 'confirmedAt'
>

/** Whose words these are, who brought and who typed them; newcomers and the one spoken for are written down. */
export async function speakersOf(
  ctx: CommandContext,
  { whose, who }: AllAnswers,
  language: Language,
): Promise<Speakers> {
  const self = await selfOf(ctx, who, language)
  const typedBy = who.who === 'unnamed' ? null : (self?.id ?? null)
  if (whose.whose === 'mine') {
    const signedAs = who.showName && self ? self.name : ''
    const own = { participantId: self?.id ?? null, broughtBy: null }
    return { ...own, typedBy, signedAs, confirmedHow: 'self', confirmedAt: ctx.now }
  }
  const theirs = { ...unknown, name: whose.theirName, language, preferredChannel: 'visit' as const }
  const participantId = await insertParticipant(ctx, { ...theirs, accountId: null })
  return { participantId, broughtBy: self!.id, typedBy, confirmedHow: 'not-yet' }
}

type Self = { id: Id<'participant'>; name: string }

async function selfOf(
  ctx: CommandContext,
  { who, channel, name, email, phone, postalAddress }: AllAnswers['who'],
  language: Language,
): Promise<Self | null> {
  if (who === 'unnamed') return null
  const { db, labId, actor } = ctx
  if (who === 'known') return (await lookParticipant(db, labId, actor.participantId!)) ?? null
  const known = await ofAccount(ctx)
  if (known) return known
  const details = {
    ...unknown,
    name,
    language,
    preferredChannel: channel || ('letter' as const),
    email: email || null,
    phone: phone || null,
    postalAddress: postalAddress || null,
    accountId: actor.participantId ? null : actor.accountId,
  }
  return { id: await insertParticipant(ctx, details), name }
}

/** Whoever is signed in with an account that came to be a person of the lab meanwhile; two come one after the other. */
async function ofAccount({ db, labId, actor }: CommandContext): Promise<Self | null> {
  const { accountId, participantId } = actor
  if (!accountId || participantId) return null
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${accountId}, 0))`)
  const found = await db
    .select({ id: participant.id, name: participant.name })
    .from(participant)
    .where(and(eq(participant.labId, labId), eq(participant.accountId, accountId)))
  return found[0] ?? null
}

const unknown = {
  email: null,
  phone: null,
  postalAddress: null,
  supportNeeds: '',
  ageBand: null,
  gender: null,
  placeId: null,
  belongsTo: [],
  organisation: '',
}
