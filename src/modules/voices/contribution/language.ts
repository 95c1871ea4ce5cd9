import { detectAll } from 'tinyld/light'

/** Under this many letters a guess is worth nothing. */
const lettersMin = 12
/** What tells a language stands at the beginning; more only takes time. */
const charsToTell = 400
/** A guess that is less sure than this is none, unless the lab speaks that language; one text is looked up anew sooner. */
const sureFrom = { one: 0.1, many: 0.05 }

type Guess = { lang: string; accuracy: number }

/**
 * The language a text seems to be in, as a code of two letters; 'und' when it is too short to tell.
 * A language the lab speaks wins against a close guess (Swedish against Danish), because its people write it.
 * Texts that the small table of languages does not know are looked up in the large one, which is loaded then.
 */
export async function detectLanguage(text: string, spoken: readonly string[]): Promise<string> {
  if (isTooShort(text)) return 'und'
  const guess = guessed(text, spoken, sureFrom.one)
  if (guess !== 'und') return guess
  const all = await import('tinyld')
  return chosen(all.detectAll(text.slice(0, charsToTell)), spoken) ?? 'und'
}

/** The same by the small table alone, for many texts at once: 'und' where it is not sure. */
export function guessLanguage(text: string, spoken: readonly string[]): string {
  return isTooShort(text) ? 'und' : guessed(text, spoken, sureFrom.many)
}

function guessed(text: string, spoken: readonly string[], sure: number): string {
  const guesses = detectAll(text.slice(0, charsToTell))
  const [first] = guesses
  const isSure = first && (first.accuracy >= sure || spoken.includes(plain(first.lang)))
  return (isSure && chosen(guesses, spoken)) || 'und'
}

function isTooShort(text: string): boolean {
  return text.replace(/[^\p{L}]/gu, '').length < lettersMin && !/\p{Script=Han}/u.test(text)
}

function chosen(guesses: readonly Guess[], spoken: readonly string[]): string | undefined {
  const [best] = guesses
  if (!best) return undefined
  const home = guesses.find(({ lang }) => spoken.includes(plain(lang)))
  const isClose = home !== undefined && home.accuracy >= best.accuracy * 0.6
  return plain(isClose ? home.lang : best.lang)
}

/** Norwegian has one code here, whichever way it is written. */
function plain(code: string): string {
  return code === 'no' ? 'nb' : code
}
