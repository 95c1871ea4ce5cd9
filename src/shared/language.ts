/** The languages the interface speaks, in the order they are offered. */
export const languages = ['en', 'sv'] as const
export type Language = (typeof languages)[number]

/** What each language calls itself. */
export const languageNames: Record<Language, string> = { en: 'English', sv: 'Svenska' }

/** One text in as many languages as somebody has written it. */
export type LocalText = Partial<Record<Language, string>>

/** Whether a text names a language the interface speaks. */
export function isLanguage(text: unknown): text is Language {
  return languages.includes(text as Language)
}

/** The text in the wanted language, else in the first one that has it, with the language it came out in. */
export function pickText(text: LocalText, wanted: Language): { text: string; language: Language } {
  for (const language of [wanted, ...languages]) {
    const found = text[language]
    if (found) return { text: found, language }
  }
  return { text: '', language: wanted }
}
