import type { Language } from '../../../shared/language.ts'

/** Languages that a text may be marked with, 'und' when nobody knows; the ones most written here first. */
export const languageCodes = [
  'und',
  'en',
  'sv',
  'fi',
  'nb',
  'nn',
  'se',
  'smj',
  'sma',
  'da',
  'is',
  'ga',
  'gd',
  'es',
  'de',
  'fr',
  'it',
  'pt',
  'nl',
  'pl',
  'uk',
  'ru',
  'et',
  'lv',
  'lt',
  'cs',
  'sk',
  'hu',
  'ro',
  'bg',
  'el',
  'tr',
  'ar',
  'fa',
  'ku',
  'so',
  'ti',
  'am',
  'sw',
  'hi',
  'ur',
  'bn',
  'th',
  'vi',
  'zh',
  'ja',
  'ko',
] as const

const names = new Map<Language, Intl.DisplayNames>()

/** What a language is called in the reader's own; its code where it has no name there. */
export function languageName(code: string, reader: Language): string {
  let known = names.get(reader)
  if (!known) names.set(reader, (known = new Intl.DisplayNames([reader], { type: 'language' })))
  return (/^[a-z]{2,3}$/.test(code) && known.of(code)) || code
}

/** A code as the page's `lang` attribute wants it; none where nobody knows. */
export function langOf(code: string): string | undefined {
  return code === 'und' ? undefined : code
}
