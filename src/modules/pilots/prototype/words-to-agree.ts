import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { Language } from '../../../shared/language.ts'
import { currentTexts, listConsentTexts } from '../../people/index.ts'

/** What the lab's own words of consent have to say for each audience. */
export const purposeOf = { inside: 'story-in-lab', everyone: 'story-public' } as const

/** The newest words of the lab for each audience, in the reader's language where they are written. */
export async function wordsToAgree(db: Db, labId: LabId, language: Language) {
  const texts = currentTexts(await listConsentTexts(db, labId), language)
  const of = (audience: keyof typeof purposeOf) =>
    texts.find(({ purpose }) => purpose === purposeOf[audience]) ?? null
  return { inside: of('inside'), everyone: of('everyone') }
}

const newest = {
  name: 'prototype-newest-words',
  text: `select from consent_text t where t.lab_id = $1 and t.id = $2 and t.purpose = $3
    and t.version = (select max(other.version) from consent_text other
      where other.lab_id = t.lab_id and other.purpose = t.purpose)`,
}

/** Whether a text is the newest of its purpose, in any language. */
export async function isNewestText(
  db: Db,
  labId: LabId,
  id: string,
  purpose: string,
): Promise<boolean> {
  return (await rows(db, newest, [labId, id, purpose])).length === 1
}
