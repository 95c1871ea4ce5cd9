import MessageFormat from '@messageformat/core'
import { languages, type Language } from '../shared/language.ts'

/** One module's texts in one language: key by meaning, ICU message as value. */
export type Messages = Record<string, string>
export type Translate = (key: string, values?: Record<string, unknown>) => string

/** All texts of the site; each message is compiled when it is first said. */
export type Dictionary = { t(language: Language): Translate; has(key: string): boolean }

/** Puts the modules' texts together; a string missing in one language is said in English. */
export function openDictionary(parts: readonly Record<Language, Messages>[]): Dictionary {
  const texts = Object.fromEntries(
    languages.map((language) => [language, Object.assign({}, ...parts.map((p) => p[language]))]),
  ) as Record<Language, Messages>
  const speakers = Object.fromEntries(
    languages.map((language) => [language, speaker(language, texts)]),
  ) as Record<Language, Translate>
  return { t: (language) => speakers[language], has: (key) => key in texts.en }
}

type Say = (values: Record<string, unknown>) => string

function speaker(language: Language, texts: Record<Language, Messages>): Translate {
  const compiled = new Map<string, Say>()
  const messageFormats = { [language]: formatOf(language), en: formatOf('en') }
  return (key, values) => {
    let message = compiled.get(key)
    if (!message) {
      const own = texts[language][key]
      const text = own ?? texts.en[key]
      if (text === undefined) throw new Error(`no text for ${key}`)
      const format = messageFormats[own === undefined ? 'en' : language]!
      message = plain(text) ? () => text : (format.compile(text) as Say)
      compiled.set(key, message)
    }
    return message(values ?? {})
  }
}

/** Besides what ICU has, a calendar day as people write it: `{opensOn, day}`. */
function formatOf(language: Language): MessageFormat {
  // All ways of a choice are worded before one is taken, so a day that is not there is worded too.
  const day = (value: unknown) => (value ? formatsFor(language, 'UTC').date(String(value)) : '')
  return new MessageFormat(language, { customFormatters: { day } })
}

function plain(text: string): boolean {
  return !/[{}']/.test(text)
}

/** Dates, numbers and lists as people write them in a language and time zone; made on the server. */
export function formats(language: Language, timeZone: string) {
  const locale = language === 'en' ? 'en-GB' : 'sv-SE'
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone })
  const dateTime = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone })
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const list = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' })
  return {
    /** A moment as a day, or a calendar day ('2026-11-22') as it is. */
    date: (d: Date | string) => (typeof d === 'string' ? day.format(new Date(d)) : date.format(d)),
    dateTime: (d: Date) => dateTime.format(d),
    /** The time of day alone. */
    time: (d: Date) => time.format(d),
    number: (n: number) => number.format(n),
    list: (items: string[]) => list.format(items),
  }
}
export type Formats = ReturnType<typeof formats>

const made = new Map<string, Formats>()

/** The formats of a language and time zone, made once: building them costs more than a page. */
export function formatsFor(language: Language, timeZone: string): Formats {
  const key = `${language} ${timeZone}`
  let found = made.get(key)
  if (!found) made.set(key, (found = formats(language, timeZone)))
  return found
}
