import { detectAll } from 'tinyld'

/** Under this many letters a guess is worth nothing. */
const lettersMin = 12

/**
 * The language a text seems to be in, as a code of two letters; 'und' when it is too short to tell.
 * A language the lab speaks wins against a close guess (Swedish against Danish), because its people write it.
 */
export function detectLanguage(text: string, spoken: readonly string[]): string {
  if (text.replace(/[^\p{L}]/gu, '').length < lettersMin && !/\p{Script=Han}/u.test(text)) {
    return 'und'
  }
  const guesses = detectAll(text.slice(0, 2000))
  const [best] = guesses
  if (!best) return 'und'
  const home = guesses.find(({ lang }) => spoken.includes(plain(lang)))
  const isClose = home !== undefined && home.accuracy >= best.accuracy * 0.6
  return plain(isClose ? home.lang : best.lang)
}

/** Norwegian has one code here, whichever way it is written. */
function plain(code: string): string {
  return code === 'no' ? 'nb' : code
}
