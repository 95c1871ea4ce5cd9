import type { Translate } from '../../../platform/i18n.ts'
import type { LabEntry } from '../../../platform/lab-directory.ts'
import type { Sender } from '../../../platform/parts.ts'
import { pickText, type Language } from '../../../shared/language.ts'
import type { NoticeChannel } from './schema.ts'

const subjectCharsMax = 180

type Said = { subject: string; body: string; language: Language }
type Signed = { lab: Pick<LabEntry, 'name'>; notice: Said; name: string; sender: Sender }

/** The line above a notice: one line, and never empty. */
export function subjectOf(t: Translate, { subject }: Pick<Said, 'subject'>): string {
  const line = subject.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return line.slice(0, subjectCharsMax) || t('notifications.words.subject')
}

/** How to reach the lab, a line each; none where it has said nothing. */
export function reachLines(t: Translate, { phone, email }: Sender): string[] {
  return [
    phone && t('notifications.words.phone', { phone }),
    email && t('notifications.words.email', { email }),
  ].filter((line) => line !== '')
}

/** Who signs: the champion if there is one, the lab, and who runs it. */
export function signatureLines(lab: Pick<LabEntry, 'name'>, sender: Sender, language: Language) {
  const { text } = pickText(lab.name, language)
  return [...new Set([sender.champion, text, sender.operator])].filter((line) => line !== '')
}

/** What to say before and after the words of a notice, in the person's language. */
export type Script = { opening: string; closing: string }

type Spoken = { channel: NoticeChannel; name: string; caller: string; language: Language }

/** Words for a call or a visit: who speaks, why, and how to reach the lab afterwards. */
export function scriptOf(
  t: Translate,
  lab: Pick<LabEntry, 'name'>,
  sender: Sender,
  { channel, name, caller, language }: Spoken,
): Script {
  const values = { name, caller, lab: pickText(lab.name, language).text }
  const opening = t(`notifications.script.${channel === 'visit' ? 'visit' : 'phone'}`, values)
  const reach = reachLines(t, sender).join(' · ')
  return { opening, closing: `${t('notifications.script.closing')} ${reach}`.trim() }
}

/** A notice as an e-mail, in the person's language. */
export function mailTextOf(t: Translate, { lab, notice, name, sender }: Signed): string {
  const signature = [
    t('notifications.words.closing'),
    ...signatureLines(lab, sender, notice.language),
    ...reachLines(t, sender),
  ]
  const greeting = t('notifications.words.greeting', { name })
  return [greeting, notice.body.trim(), signature.join('\n')].join('\n\n')
}
