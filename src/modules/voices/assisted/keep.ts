import { and, eq } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import type { Id } from '../../../shared/id.ts'
import type { Language } from '../../../shared/language.ts'
import { done, refuse, yes, type Result } from '../../../shared/result.ts'
import { insertConsent, insertParticipant, place } from '../../people/index.ts'
import { keepContribution, type NewContribution } from '../contribution/keep.ts'
import { mayHandle } from '../contribution/policy.ts'
import type { ContributionId } from '../contribution/schema.ts'
import type { Confirmation } from '../contribution/words.ts'
import { insertConcern } from '../safeguarding/raise.ts'
import { mayGatherStories } from '../story-consent/gather.ts'
import { keepConsents, mayTick } from './consents.ts'
import type { PersonGiven } from './input.ts'
import { lookPickable } from './people.ts'
import { isBeforeTraining } from './training.ts'

/** What somebody writes down for a speaker: the words, who says them, for whom, and on which consents. */
export type Assisted = Omit<
  NewContribution,
  'participantId' | 'broughtBy' | 'typedBy' | 'beforeTraining' | 'confirmedHow' | 'confirmedAt'
> & {
  speaker: PersonGiven
  onBehalf: boolean
  other?: PersonGiven
  pageLanguage: Language
  confirmedHow: Confirmation
  consents: readonly string[]
  mode: 'spoken' | 'paper'
  worry: string
}

export type AssistedRefusal =
  | 'no-role-here'
  | 'person-unknown'
  | 'place-unknown'
  | 'other-missing'
  | 'path-not-completed'
  | 'consent-text-unknown'
  | 'taking-part-first'
  | 'consents-not-theirs'

/** Keeps what was said to somebody who writes it down: one way for desk, sheet and interview. */
export async function keepAssisted(
  ctx: CommandContext,
  given: Assisted,
): Promise<Result<{ id: ContributionId }, AssistedRefusal>> {
  const { speaker, onBehalf, other, pageLanguage, consents, mode, worry, ...words } = given
  const allowed = mayHandle(ctx.actor, words.initiativeId)
  if (!allowed.ok) return allowed
  if (onBehalf && !other) return refuse('other-missing')
  const gathers = mode === 'spoken' && (words.kind === 'story' || words.kind === 'interview')
  const ready = gathers ? await mayGatherStories(ctx.db, ctx.labId, ctx.actor, ctx.now) : yes
  if (!ready.ok) return ready
  const forAnother = onBehalf && words.confirmedHow === 'not-yet'
  const ticked = await mayTick(ctx, { ids: consents, isNew: speaker.who === 'new', forAnother })
  if (!ticked.ok) return ticked
  const first = await personOf(ctx, speaker, pageLanguage)
  if (!first.ok) return first
  const second = onBehalf ? await personOf(ctx, other!, pageLanguage) : done(null)
  if (!second.ok) return second
  const { id } = await keepContribution(ctx, {
    ...words,
    participantId: onBehalf ? second.value : first.value,
    broughtBy: onBehalf ? first.value : null,
    typedBy: ctx.actor.participantId,
    beforeTraining: await isBeforeTraining(ctx.db, ctx.labId, ctx.actor, ctx.now),
    confirmedAt: words.confirmedHow === 'not-yet' ? null : ctx.now,
  })
  const witness = ctx.actor.name ?? ''
  if (forAnother) {
    for (const textId of first.value ? consents : []) {
      const consentTextId = textId as Id<'consent-text'>
      await insertConsent(ctx, { participantId: first.value!, consentTextId, mode, witness })
    }
  } else {
    const agreed = await keepConsents(ctx, id, { ids: consents, mode, witness })
    if (!agreed.ok) return agreed
  }
  if (worry) {
    await insertConcern(ctx, { initiativeId: words.initiativeId, contributionId: id, words: worry })
  }
  return done({ id })
}

/** The entry of whoever spoke: found, added now, or nobody. */
async function personOf(
  ctx: CommandContext,
  given: PersonGiven,
  language: Language,
): Promise<Result<Id<'participant'> | null, 'person-unknown' | 'place-unknown'>> {
  const { db, labId, actor } = ctx
  if (given.who === 'unnamed') return done(null)
  if (given.who !== 'new') {
    const found = await lookPickable(db, labId, actor, given.who)
    return found ? done(found.id as Id<'participant'>) : refuse('person-unknown')
  }
  const placeId = given.placeId as Id<'place'> | null
  if (placeId && !(await hasPlace(ctx, placeId))) return refuse('place-unknown')
  const id = await insertParticipant(ctx, {
    ...unsaid,
    name: given.name,
    phone: given.phone || null,
    postalAddress: given.postalAddress || null,
    preferredChannel: given.tellBy || 'phone',
    language,
    placeId,
    accountId: null,
  })
  return done(id)
}

const unsaid = {
  email: null,
  supportNeeds: '',
  ageBand: null,
  gender: null,
  belongsTo: [],
  organisation: '',
}

async function hasPlace({ db, labId }: CommandContext, placeId: Id<'place'>): Promise<boolean> {
  const found = await db
    .select({ id: place.id })
    .from(place)
    .where(and(eq(place.labId, labId), eq(place.id, placeId)))
  return found.length === 1
}
