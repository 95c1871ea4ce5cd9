import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { Language } from '../../../shared/language.ts'
import { consentText, currentTexts, listConsentTexts, participant } from '../../people/index.ts'
import { contributionConsent, type ContributionId } from '../contribution/schema.ts'
import { statementsOf } from '../contribution/uses.ts'
import { storyPurposes, type StoryPurpose } from '../contribution/words.ts'

/** The words a teller agrees to now, one text for each use of a story that has one. */
export async function storyTexts(db: Db, labId: LabId, language: Language) {
  const texts = currentTexts(await listConsentTexts(db, labId), language)
  return storyPurposes.flatMap((purpose) => texts.filter((text) => text.purpose === purpose))
}
export type StoryText = Awaited<ReturnType<typeof storyTexts>>[number]

/** Every consent of a contribution with its exact words, newest first, withdrawn ones too. */
export async function consentsOfStory(db: Db, labId: LabId, contributionId: ContributionId) {
  const { id, mode, witness, givenAt, withdrawnAt } = contributionConsent
  const { purpose, version, language, body } = consentText
  return db
    .select({
      id,
      mode,
      witness,
      givenAt,
      withdrawnAt,
      purpose,
      version,
      language,
      body,
      textId: consentText.id,
      recordedBy: participant.name,
    })
    .from(contributionConsent)
    .innerJoin(
      consentText,
      and(
        eq(consentText.labId, contributionConsent.labId),
        eq(consentText.id, contributionConsent.consentTextId),
      ),
    )
    .leftJoin(
      participant,
      and(
        eq(participant.labId, contributionConsent.labId),
        eq(participant.id, contributionConsent.recordedBy),
      ),
    )
    .where(
      and(
        eq(contributionConsent.labId, labId),
        eq(contributionConsent.contributionId, contributionId),
      ),
    )
    .orderBy(desc(givenAt), desc(id))
    .limit(200)
}
export type StoryConsent = Awaited<ReturnType<typeof consentsOfStory>>[number]

/** The consents that stand, the newest of each purpose. */
export function standing(consents: readonly StoryConsent[]): Map<StoryPurpose, StoryConsent> {
  const found = new Map<StoryPurpose, StoryConsent>()
  for (const one of consents) {
    const purpose = one.purpose as StoryPurpose
    if (!one.withdrawnAt && !found.has(purpose)) found.set(purpose, one)
  }
  return found
}

/** What rests on a story today: said before a consent is taken back. */
export type Cascade = {
  isPublic: boolean
  findings: number
  statements: number
  themes: number
  conversations: number
}

/** How far taking back a consent would reach, in one query. */
export async function cascadeOf(
  db: Db,
  labId: LabId,
  contributionId: ContributionId,
): Promise<Cascade> {
  const found = await db.execute<Cascade>(sql`
    select c.reach_public as "isPublic",
      (select count(distinct f.id)::int from extract e
        join finding_extract fe on fe.lab_id = e.lab_id and fe.extract_id = e.id and fe.withdrawn_at is null
        join finding f on f.lab_id = fe.lab_id and f.id = fe.finding_id and f.state = 'published'
        where e.lab_id = c.lab_id and e.contribution_id = c.id) as findings,
      ${statementsOf(labId, contributionId)} as statements,
      (select count(distinct i.theme_id)::int from theme_item i
        where i.lab_id = c.lab_id and i.contribution_id = c.id) as themes,
      (select count(*)::int from conversation_item i
        where i.lab_id = c.lab_id and i.contribution_id = c.id) as conversations
    from contribution c where c.lab_id = ${labId} and c.id = ${contributionId}`)
  return found.rows[0]!
}
