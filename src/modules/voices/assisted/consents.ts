import { and, eq, inArray, sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import type { Language } from '../../../shared/language.ts'
import { done, refuse, yes, type Decision, type Result } from '../../../shared/result.ts'
import { consentText, currentTexts, listConsentTexts } from '../../people/index.ts'
import { keepConsent, type Given } from '../contribution/consents.ts'
import { settleReach } from '../contribution/reach.ts'
import type { ContributionId } from '../contribution/schema.ts'
import { storyPurposes } from '../contribution/words.ts'
import { needsTakingPart } from '../saying/consents.ts'

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

/** Those of the lab's texts whose use a contribution has no standing yes for. */
export async function notAgreedYet(
  db: Db,
  labId: LabId,
  contributionId: string,
  language: Language,
): Promise<OfferedText[]> {
  const given = await db.execute<{ purpose: string }>(sql`
    select t.purpose from contribution_consent k
    join consent_text t on t.lab_id = k.lab_id and t.id = k.consent_text_id
    where k.lab_id = ${labId} and k.contribution_id = ${contributionId}::uuid and k.withdrawn_at is null`)
  const agreed = new Set(given.rows.map(({ purpose }) => purpose))
  return (await offeredTexts(db, labId, language)).filter(({ purpose }) => !agreed.has(purpose))
}

/** Keeps to what somebody agreed for their words; a text of another lab or purpose is refused. */
export async function keepConsents(
  ctx: CommandContext,
  contributionId: ContributionId,
  { ids, ...given }: Given & { ids: readonly string[] },
): Promise<Result<readonly SaidPurpose[], 'consent-text-unknown'>> {
  if (ids.length === 0) return done([])
  const texts = await textsOf(ctx, ids)
  if (!texts) return refuse('consent-text-unknown')
  for (const text of texts) await keepConsent(ctx, contributionId, text.id, given)
  await settleReach(ctx.db, ctx.labId, [contributionId])
  return done(texts.map(({ purpose }) => purpose as SaidPurpose))
}

/**
 * Whether the ticks can stand: a name is written down only with a yes to taking part, where the lab has words for
 * it; and whoever brings another's words cannot say yes for them to anything else.
 */
export async function mayTick(
  ctx: Pick<CommandContext, 'db' | 'labId'>,
  { ids, isNew, forAnother }: { ids: readonly string[]; isNew: boolean; forAnother: boolean },
): Promise<Decision<'taking-part-first' | 'consents-not-theirs'>> {
  const ticked = ((await textsOf(ctx, ids)) ?? []).map(({ purpose }) => purpose)
  const others = ticked.some((purpose) => purpose !== 'taking-part')
  if (forAnother && others) return refuse('consents-not-theirs')
  if (!isNew || ticked.includes('taking-part')) return yes
  return (await needsTakingPart(ctx.db, ctx.labId)) ? refuse('taking-part-first') : yes
}

/** The texts with these ids, each for a use of what people say; null when one of them is not. */
async function textsOf(
  { db, labId }: Pick<CommandContext, 'db' | 'labId'>,
  ids: readonly string[],
) {
  const wanted = [...new Set(ids)] as Id<'consent-text'>[]
  if (wanted.length === 0) return []
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
  return found.length === wanted.length ? found : null
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
