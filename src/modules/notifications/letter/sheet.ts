import { formatsFor } from '../../../platform/i18n.ts'
import type { AppParts, Sender } from '../../../platform/parts.ts'
import type { LabEntry } from '../../../platform/lab-directory.ts'
import { pickText, type Language } from '../../../shared/language.ts'
import { reachLines, signatureLines } from '../notice/wording.ts'
import type { BatchLetter } from './queries.ts'

/** One printed letter, worded in its reader's language. */
export type Sheet = {
  id: string
  language: Language
  /** Who sends it, on one small line above the address. */
  from: string
  address: string
  date: string
  subject: string
  greeting: string
  body: string
  closing: string
  signature: string[]
  reach: string[]
}

type Home = { lab: LabEntry; sender: Sender; now: Date; dictionary: AppParts['dictionary'] }

/** Sets a letter of a batch as it will be printed. */
export function sheetOf(letter: BatchLetter, { lab, sender, now, dictionary }: Home): Sheet {
  const { id, language, address, subject, body, name } = letter
  const t = dictionary.t(language)
  const own = [pickText(lab.name, language).text, ...sender.postalAddress.split('\n')]
  return {
    id,
    language,
    address,
    subject,
    body,
    from: own
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join(' · '),
    date: formatsFor(language, lab.timeZone).date(now),
    greeting: t('notifications.words.greeting', { name }),
    closing: t('notifications.words.closing'),
    signature: signatureLines(lab, sender, language),
    reach: reachLines(t, sender),
  }
}
