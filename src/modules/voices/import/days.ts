/** How dates are written in a file. */
export const dateFormats = ['iso', 'day-first', 'month-first', 'timestamp'] as const
export type DateFormat = (typeof dateFormats)[number]

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i
const parted = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/

/** The moment a text names; null when it names none. A day without a time stands for its noon, in UTC. */
export function momentOf(text: string, format: DateFormat): Date | null {
  const said = text.trim()
  if (format === 'timestamp') return ofTimestamp(said)
  if (format === 'iso') {
    const [, y, m, d, hour = '12', minute = '00', second = '00', zone = 'Z'] = iso.exec(said) ?? []
    return y ? moment([y, m!, d!, hour, minute, second], zone) : null
  }
  const [, one, two, year, hour = '12', minute = '00', second = '00'] = parted.exec(said) ?? []
  if (!year) return null
  const [day, month] = format === 'day-first' ? [one!, two!] : [two!, one!]
  return moment([year, month, day, hour, minute, second], 'Z')
}

/** The format in which most of some texts are dates; null when in none. */
export function guessFormat(texts: readonly string[]): DateFormat | null {
  const given = texts.filter((text) => text.trim() !== '')
  if (given.length === 0) return null
  const fits = (format: DateFormat) => given.filter((text) => momentOf(text, format)).length
  const [best] = dateFormats
    .map((format) => ({ format, count: fits(format) }))
    .toSorted((a, b) => b.count - a.count)
  return best && best.count >= given.length * 0.8 ? best.format : null
}

/** Seconds or thousandths since 1970, of this century or the end of the last. */
function ofTimestamp(text: string): Date | null {
  if (!/^(?:\d{9,10}|\d{12,13})(?:\.0+)?$/.test(text)) return null
  const number = Math.trunc(Number(text))
  return new Date(number < 1e11 ? number * 1000 : number)
}

/** A moment by its parts; null for a day that no calendar has. */
function moment(parts: string[], zone: string): Date | null {
  const [year, month, day, hour, minute, second] = parts.map((part) => part.padStart(2, '0'))
  const offset = /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone
  const written = `${year}-${month}-${day}`
  const noon = new Date(`${written}T12:00:00Z`)
  if (Number.isNaN(noon.getTime()) || noon.toISOString().slice(0, 10) !== written) return null
  const found = new Date(`${written}T${hour}:${minute}:${second}${offset.toUpperCase()}`)
  return Number.isNaN(found.getTime()) ? null : found
}
