import type { Language } from '../../../shared/language.ts'

/** The words by which people spell over a bad line; letters that codes do not use are left out. */
const alphabets: Record<Language, string> = {
  en: 'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel Juliett Kilo Lima Mike November Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu',
  sv: 'Adam Bertil Cesar David Erik Filip Gustav Helge Johan Kalle Ludvig Martin Niklas Petter Qvintus Rudolf Sigurd Tore Urban Viktor Wilhelm Xerxes Yngve Zäta',
}

/** A code letter by letter, in its groups: 'K7PA' is Kilo, 7, Papa, Alfa. */
export function spelled(code: string, language: Language): string[] {
  const words = new Map(alphabets[language].split(' ').map((word) => [word[0]!, word]))
  return code
    .split('-')
    .map((group) => [...group].map((letter) => words.get(letter) ?? letter).join(', '))
}
