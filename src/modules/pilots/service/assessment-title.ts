import { languages, type LocalText } from '../../../shared/language.ts'
import en from '../messages/service.en.json'
import sv from '../messages/service.sv.json'

const texts = { en, sv }

/** What a round of answers is called on the thread, in each language its service has a name in. */
export function assessmentTitle(title: LocalText): LocalText {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const name = title[language]
      return name
        ? [[language, texts[language]['pilots.service.answer.title'].replace('{name}', name)]]
        : []
    }),
  )
}
