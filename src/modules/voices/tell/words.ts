import type { Formats, Translate } from '../../../platform/i18n.ts'
import type { Sender } from '../../../platform/parts.ts'
import { pickText, type Language, type LocalText } from '../../../shared/language.ts'
import { shortWords } from '../contribution/thread-kind.ts'
import type { ToldItem } from './items.ts'

const quoteMax = 160

/** What the words of a notice are made with: in the language of whom it is for. */
export type Voice = {
  t: Translate
  format: Formats
  language: Language
  sender: Sender
  /** Where everyone sees what became of one contribution. */
  receiptOf(item: ToldItem): string
  /** What an answer rests on, where it may be named. */
  groundOf(item: ToldItem): LocalText | null
}

/** Subject and body that tell one person what became of what they said, or brought for somebody else. */
export function noticeWords(
  voice: Voice,
  items: readonly ToldItem[],
  personId: string,
): { subject: string; body: string } {
  const { t, sender } = voice
  const brought = items.every((item) => item.participantId !== personId)
  const count = items.length
  const opening = t(brought ? 'voices.notice.opening-brought' : 'voices.notice.opening', { count })
  const more = sender.phone
    ? t('voices.notice.ask', { who: sender.champion || t('voices.notice.us'), phone: sender.phone })
    : t('voices.notice.ask-us')
  const parts = items.map((item) => itemWords(voice, item, item.participantId !== personId))
  return {
    subject: t('voices.notice.subject', { count }),
    body: [opening, ...parts, more].join('\n\n'),
  }
}

function itemWords(voice: Voice, item: ToldItem, brought: boolean): string {
  const { t, format, language } = voice
  const day = format.date(item.capturedAt)
  const said = item.sensitive
    ? t('voices.notice.said-kept', { day })
    : t(brought ? 'voices.notice.brought' : 'voices.notice.said', { day, words: quoteOf(item) })
  const ground = voice.groundOf(item)
  return [
    said,
    t(`voices.notice.became.${item.outcome}`),
    t('voices.notice.why', { reason: pickText(item.reason, language).text }),
    item.outcome === 'deferred' &&
      item.deferredUntil &&
      t('voices.notice.again-on', { day: format.date(item.deferredUntil) }),
    ground && t('voices.notice.rests-on', { title: pickText(ground, language).text }),
    t('voices.notice.see', { address: voice.receiptOf(item) }),
  ]
    .filter((line) => typeof line === 'string')
    .join('\n')
}

/** How a contribution begins, short enough for a letter. */
function quoteOf(item: Pick<ToldItem, 'title' | 'body'>): string {
  return shortWords(item, quoteMax)
}
