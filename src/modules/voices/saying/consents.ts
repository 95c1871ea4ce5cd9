import { rows, type Db } from '../../../platform/db/database.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import type { Language } from '../../../shared/language.ts'
import { currentTexts, listConsentTexts } from '../../people/index.ts'
import { storyPurposes, type Kind } from '../contribution/words.ts'

/** Words to agree to. */
export type ConsentTextRow = ReturnType<typeof currentTexts>[number]

/** What a contribution is like, as far as consent is asked for. */
type Subject = { kind: Kind; sensitive: boolean }

/** Whether each use needs a yes of its own. */
export function isPersonal({ kind, sensitive }: Subject): boolean {
  return kind === 'story' || kind === 'interview' || sensitive
}

/** Whether the lab has written what taking part means: then everybody is asked. */
export async function needsTakingPart(db: Db, labId: LabId): Promise<boolean> {
  const found = await rows(
    db,
    {
      name: 'voices-taking-part',
      text: `select from consent_text where lab_id = $1 and purpose = 'taking-part' limit 1`,
    },
    [labId],
  )
  return found.length > 0
}

/** The purposes that are asked about: everybody for taking part, and one by one where it is personal. */
function purposesFor(subject: Subject): string[] {
  const own = isPersonal(subject) ? storyPurposes : []
  return ['taking-part', ...own, ...(subject.sensitive ? ['research'] : [])]
}

/** The lab's words to agree to for such a contribution, in the reader's language where they are written. */
export async function textsToAgree(
  db: Db,
  labId: LabId,
  subject: Subject,
  language: Language,
): Promise<ConsentTextRow[]> {
  const texts = currentTexts(await listConsentTexts(db, labId), language)
  const wanted = purposesFor(subject)
  return wanted.flatMap((purpose) => texts.filter((text) => text.purpose === purpose))
}

/** Which purposes stand behind the texts that were agreed to; texts of other labs and purposes are left out. */
export async function agreedTexts(
  db: Db,
  labId: LabId,
  subject: Subject,
  ids: readonly string[],
): Promise<{ id: Id<'consent-text'>; purpose: string }[]> {
  if (ids.length === 0) return []
  return rows(
    db,
    {
      name: 'voices-agreed-texts',
      text: `select id, purpose from consent_text where lab_id = $1 and id = any($2::uuid[])
        and purpose = any($3::text[]) order by id`,
    },
    [labId, ids, purposesFor(subject)],
  )
}
