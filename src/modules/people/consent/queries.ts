import { and, asc, desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '../../../platform/db/database.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import { languages, type Language } from '../../../shared/language.ts'
import { participant } from '../participant/schema.ts'
import { consent, consentText, type ConsentPurpose } from './schema.ts'

const textsMax = 500

/** Every version of every text, the newest of each purpose first. */
export async function listConsentTexts(db: Db, labId: LabId) {
  return db
    .select()
    .from(consentText)
    .where(eq(consentText.labId, labId))
    .orderBy(asc(consentText.purpose), desc(consentText.version), asc(consentText.language))
    .limit(textsMax)
}
export type ConsentTextRow = Awaited<ReturnType<typeof listConsentTexts>>[number]

/** The words to agree to now, one text for each purpose, in the wanted language where it is written. */
export function currentTexts(texts: readonly ConsentTextRow[], wanted: Language): ConsentTextRow[] {
  const order = [wanted, ...languages]
  const chosen = new Map<ConsentPurpose, ConsentTextRow>()
  for (const text of texts) {
    const rival = chosen.get(text.purpose)
    const better =
      !rival ||
      text.version > rival.version ||
      (text.version === rival.version &&
        order.indexOf(text.language) < order.indexOf(rival.language))
    if (better) chosen.set(text.purpose, text)
  }
  return [...chosen.values()]
}

/** A person's consents with the very words of each, newest first, withdrawn ones too. */
export async function consentsOfPerson(db: Db, labId: LabId, participantId: Id<'participant'>) {
  const recorder = alias(participant, 'recorder')
  return db
    .select({
      id: consent.id,
      textId: consentText.id,
      purpose: consentText.purpose,
      version: consentText.version,
      language: consentText.language,
      body: consentText.body,
      mode: consent.mode,
      witness: consent.witness,
      givenAt: consent.givenAt,
      withdrawnAt: consent.withdrawnAt,
      recordedBy: recorder.name,
    })
    .from(consent)
    .innerJoin(
      consentText,
      and(eq(consentText.labId, consent.labId), eq(consentText.id, consent.consentTextId)),
    )
    .leftJoin(recorder, and(eq(recorder.labId, consent.labId), eq(recorder.id, consent.recordedBy)))
    .where(and(eq(consent.labId, labId), eq(consent.participantId, participantId)))
    .orderBy(desc(consent.givenAt))
    .limit(200)
}
export type PersonConsent = Awaited<ReturnType<typeof consentsOfPerson>>[number]
