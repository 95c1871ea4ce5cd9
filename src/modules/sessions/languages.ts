/** The languages a session may be held in; more than the interface speaks. */
export const spokenLanguages = [
  'en',
  'sv',
  'fi',
  'nb',
  'is',
  'ga',
  'es',
  'se',
  'sma',
  'ar',
  'so',
  'uk',
  'pl',
  'de',
] as const

/** What a language is called in the reader's own. */
export function languageName(code: string, reader: string): string {
  return new Intl.DisplayNames([reader], { type: 'language' }).of(code) ?? code
}
