import type { Translate } from '../../../platform/i18n.ts'
import type { Participant } from './schema.ts'

/** A detail that stands differently in the list than in the form: what somebody else wrote, and what was typed. */
export type Conflict = { label: string; stored: string; typed: string }

const texts = ['name', 'email', 'phone', 'postalAddress', 'supportNeeds', 'organisation'] as const

/** What differs between the stored details and those typed; the typed ones have passed the form's checks. */
export function conflictsOf(
  t: Translate,
  stored: Participant,
  typed: Record<string, unknown>,
  places: readonly { id: string; name: string }[],
): Conflict[] {
  const sent = (name: string) => (typeof typed[name] === 'string' ? typed[name].trim() : '')
  const placeName = (id: string) => places.find((place) => place.id === id)?.name ?? ''
  const groups = (codes: readonly string[]) =>
    codes
      .map((code) => t(`people.belonging.${code}`))
      .toSorted()
      .join(', ')
  const word = (code: string, say: (code: string) => string) => (code ? say(code) : '')
  const channel = (code: string) => word(code, (one) => t(`people.channel.${one}`))
  const age = (code: string) => word(code, (one) => t(`people.age.${one}`))
  const gender = (code: string) => word(code, (one) => t(`people.gender.${one}`))
  const language = (code: string) => word(code, (one) => t(`ui.language.${one}`))
  const typedGroups = [typed['belongsTo[]'] ?? []].flat() as string[]
  const pairs: [name: string, stored: string, typed: string][] = [
    ...texts.map((name): [string, string, string] => [name, stored[name] ?? '', sent(name)]),
    ['preferredChannel', channel(stored.preferredChannel), channel(sent('preferredChannel'))],
    ['language', language(stored.language), language(sent('language'))],
    ['ageBand', age(stored.ageBand ?? ''), age(sent('ageBand'))],
    ['gender', gender(stored.gender ?? ''), gender(sent('gender'))],
    ['placeId', placeName(stored.placeId ?? ''), placeName(sent('placeId'))],
    ['belongsTo', groups(stored.belongsTo), groups(typedGroups)],
  ]
  const nothing = t('people.unknown')
  return pairs
    .filter(([, was, is]) => was !== is)
    .map(([name, was, is]) => ({
      label: t(`people.field.${name}`),
      stored: was || nothing,
      typed: is || nothing,
    }))
}
