import { pickText, type Language, type LocalText } from '../../../shared/language.ts'

type Named = { key: string; name: LocalText }

/** What parts are called, by their keys. */
export function namesOf(
  keys: readonly string[],
  parts: readonly Named[],
  language: Language,
): string {
  const names = keys.map((key) => parts.find((part) => part.key === key)?.name ?? { en: key })
  return names.map((name) => pickText(name, language).text).join(', ')
}
