import { pickText, type LocalText } from '../../shared/language.ts'
import { usePage } from '../scope.ts'

/** A text in the reader's language, else in another one, marked so that it is read aloud rightly. */
export function LocalTextOf({ text }: { text: LocalText }) {
  const { language } = usePage()
  const found = pickText(text, language)
  if (found.language === language) return <>{found.text}</>
  return <span lang={found.language}>{found.text}</span>
}
