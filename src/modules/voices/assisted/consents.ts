import { and, eq, inArray } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import type { Db } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import type { Language } from '../../../shared/language.ts'
import { done, refuse, type Result } from '../../../shared/result.ts'
import { consentText, currentTexts, listConsentTexts } from '../../people/index.ts'
import { settleReach } from '../contribution/reach.ts'
import { contributionConsent, type ContributionId } from '../contribution/schema.ts'
import { storyPurposes } from '../contribution/words.ts'

/** The purposes that people agree to for the words they say, one by one. */
const purposes = ['taking-part', ...storyPurposes, 'research'] as const
type SaidPurpose = (typeof purposes)[number]

/** A text to read aloud or to print, in words that are in force. */
export type OfferedText = {
  id: string
  purpose: SaidPurpose
  language: Language
  body: string
}

/** The lab's texts for what people say, in the wanted language where there is one. */
export async function offeredTexts(
  db: Db,
  labId: LabId,
  language: Language,
): Promise<OfferedText[]> {
  const texts = currentTexts(await listConsentTexts(db, labId), language)
  return purposes.flatMap((purpose) =>
    texts
      .filter((text) => text.purpose === purpose)
      .map(({ id, language: written, body }) => ({ id, purpose, language: written, body })),
  )
}

type Given = { ids: readonly string[]; mode: 'spoken' | 'paper'; witness: string }

/** Keeps to what somebody agreed for their words; a text of another lab or purpose is refused. */
export async function keepConsents(
  ctx: CommandContext,
  contributionId: ContributionId,
  { ids, mode, witness }: Given,
): Promise<Result<readonly SaidPurpose[], 'consent-text-unknown'>> {
  const wanted = [...new Set(ids)] as Id<'consent-text'>[]
  if (wanted.length === 0) return done([])
  const { db, labId, now, actor } = ctx
  const found = await db
    .select({ id: consentText.id, purpose: consentText.purpose })
    .from(consentText)
    .where(
      and(
        eq(consentText.labId, labId),
        inArray(consentText.id, wanted),
        inArray(consentText.purpose, [...purposes]),
      ),
    )
  if (found.length !== wanted.length) return refuse('consent-text-unknown')
  for (const text of found) {
    const id = newId<'contribution-consent'>(now)
    const recordedBy = actor.participantId
    const row = { labId, id, contributionId, consentTextId: text.id, mode, witness, recordedBy }
    await db.insert(contributionConsent).values({ ...row, givenAt: now })
    const data = { contributionId, consentTextId: text.id, mode }
    ctx.record({ name: 'story-consent.given', subject: id, data })
  }
  await settleReach(db, labId, [contributionId])
  return done(found.map(({ purpose }) => purpose as SaidPurpose))
}

/** Whether one of the texts agreed to is for this purpose. */
export async function agreesTo(
  { db, labId }: Pick<CommandContext, 'db' | 'labId'>,
  ids: readonly string[],
  purpose: SaidPurpose,
): Promise<boolean> {
  if (ids.length === 0) return false
  const found = await db
    .select({ id: consentText.id })
    .from(consentText)
    .where(
      and(
        eq(consentText.labId, labId),
        eq(consentText.purpose, purpose),
        inArray(consentText.id, [...ids] as Id<'consent-text'>[]),
      ),
    )
  return found.length > 0
}
