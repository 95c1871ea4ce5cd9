import type { Translate } from '../../../../platform/i18n.ts'
import type { MethodCard } from '../card-file.ts'

/** How long a card takes, as words. */
export function minutesOf(t: Translate, { minutes }: MethodCard): string {
  return t('methods.card.minutes', minutes)
}

/** For how many a card is, as words. */
export function peopleOf(t: Translate, { people }: MethodCard): string {
  return people.min === people.max
    ? t('methods.card.people-exactly', { count: people.min })
    : t('methods.card.people', people)
}

/** Words that begin a line: the same texts also stand inside sentences. */
export function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase() + text.slice(1)
}
