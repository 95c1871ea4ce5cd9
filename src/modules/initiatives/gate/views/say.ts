import { languages, pickText, type LocalText } from '../../../../shared/language.ts'
import type { PageScope } from '../../../../ui/index.ts'

type Sentence = { key: string; values?: Record<string, unknown> }
type Voice = Pick<PageScope, 't' | 'language' | 'format'>

/** Says a checker's answer. Among its values may be texts in several languages, other messages, and lists of both. */
export function say(voice: Voice, { key, values = {} }: Sentence): string {
  const spoken = Object.entries(values).map(([name, value]) => [name, sayValue(voice, value)])
  return voice.t(key, Object.fromEntries(spoken))
}

function sayValue(voice: Voice, value: unknown): unknown {
  if (Array.isArray(value)) {
    return voice.format.list(value.map((one) => String(sayValue(voice, one))))
  }
  if (isSentence(value)) return say(voice, value)
  return isLocalText(value) ? pickText(value, voice.language).text : value
}

function isSentence(value: unknown): value is Sentence {
  return (
    typeof value === 'object' && value !== null && typeof Reflect.get(value, 'key') === 'string'
  )
}

function isLocalText(value: unknown): value is LocalText {
  if (typeof value !== 'object' || value === null) return false
  return languages.some((language) => typeof Reflect.get(value, language) === 'string')
}
