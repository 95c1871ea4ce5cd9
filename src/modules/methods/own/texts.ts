import { languages, type Language, type LocalText } from '../../../shared/language.ts'

/** A text as a form sent it, with the languages that the form did not offer left as they were. */
export function mergedText(
  old: LocalText | undefined,
  sent: LocalText,
  spoken: readonly Language[],
): LocalText {
  return { ...without(old ?? {}, spoken), ...sent }
}

/** Several texts as one per language, a line each: how a form shows them. */
export function asLines(texts: readonly LocalText[]): LocalText {
  const written = languages.filter((language) => texts.some((text) => text[language]))
  return Object.fromEntries(
    written.map((language) => [language, texts.map((text) => text[language] ?? '').join('\n')]),
  )
}

/** Lines back to texts: the first line of each language is one text, and so on; lines that are empty in all of them are none. */
export function fromLines(
  old: readonly LocalText[],
  sent: LocalText,
  spoken: readonly Language[],
): LocalText[] {
  const lines = spoken.map((language) => [language, linesIn(sent[language])] as const)
  const count = Math.max(0, ...lines.map(([, list]) => list.length))
  return Array.from({ length: count }, (_, n) => {
    const typed = lines.flatMap(([language, list]) => (list[n] ? [[language, list[n]]] : []))
    const kept = count === old.length ? without(old[n]!, spoken) : {}
    return { ...kept, ...(Object.fromEntries(typed) as LocalText) }
  }).filter((text) => Object.keys(text).length > 0)
}

/** An empty line keeps its place, so that the same lines of two languages stay together. */
function linesIn(text: string | undefined): string[] {
  const lines = (text ?? '').split('\n').map((line) => line.trim())
  return lines.slice(0, lines.findLastIndex(Boolean) + 1)
}

function without(text: LocalText, spoken: readonly Language[]): LocalText {
  return Object.fromEntries(
    Object.entries(text).filter(([language]) => !spoken.includes(language as Language)),
  )
}
