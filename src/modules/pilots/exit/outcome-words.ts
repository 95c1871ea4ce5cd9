import { languages, type LocalText } from '../../../shared/language.ts'
import en from '../messages/exit.en.json'
import sv from '../messages/exit.sv.json'
import { outcomes, type Outcome } from './schema.ts'

const texts = { en, sv }

/** What an outcome is called in every language: a decision keeps the words, not a key. */
export function outcomeText(outcome: Outcome): LocalText {
  return Object.fromEntries(
    languages.map((language) => [language, texts[language][`pilots.outcome.${outcome}`]]),
  )
}

/** The five ways a pilot may end, as the options of a decision, by their number. */
export function outcomeOptions(): Record<string, LocalText> {
  return Object.fromEntries(outcomes.map((one, place) => [String(place + 1), outcomeText(one)]))
}

/** The question that is decided, with the pilot's name. */
export function exitQuestion(title: LocalText): LocalText {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const name = title[language]
      const words = texts[language]['pilots.exit.question']
      return name ? [[language, words.replace('{title}', name).slice(0, questionMax)]] : []
    }),
  )
}
const questionMax = 200
