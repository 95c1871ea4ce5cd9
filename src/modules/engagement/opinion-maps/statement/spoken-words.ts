import type { Language, LocalText } from '../../../../shared/language.ts'
import type { StatementWords } from '../words.ts'

type Spoken = { words: StatementWords; language: string }

/** A statement in the reader's language, else as it was written first. */
export function spokenWords({ words, language }: Spoken, wanted: Language) {
  const found = words[wanted]
  if (found) return { text: found, language: wanted as string }
  const first = words[language]
  if (first) return { text: first, language }
  const [other, text] = Object.entries(words)[0] ?? [language, '']
  return { text, language: other }
}

/** The same as a title in the languages that the interface speaks. */
export function titleOf({ words, language }: Spoken): LocalText {
  const { en, sv } = words
  if (en || sv) return { ...(en && { en }), ...(sv && { sv }) }
  return { en: words[language] ?? Object.values(words)[0] ?? '' }
}
