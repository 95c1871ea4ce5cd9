import { hashOf } from '../../../platform/ids.ts'
import { wordsMax } from '../contribution/words.ts'
import { momentOf } from './days.ts'
import type { MappedField, Mapping } from './mapping.ts'
import { plainLine, plainWords } from './plain-words.ts'

/** Why a line cannot become a contribution. */
export const lineReasons = [
  'columns',
  'quote',
  'line-too-long',
  'empty',
  'title-too-long',
  'body-too-long',
  'date',
  'date-to-come',
  'language',
  'place',
  'repeated',
] as const
export type LineReason = (typeof lineReasons)[number]

/** The reason, and what it is about: the word that was not understood, or a count. */
export type LineMistake = { reason: LineReason; detail: string }

/** What a line says, when it is in order. */
export type LineWords = {
  title: string
  body: string
  /** As the file says it; null when it does not. */
  language: string | null
  placeId: string | null
  capturedAt: Date | null
  importKey: string
}

/** What a line is checked against. */
export type LineGround = {
  columns: readonly string[]
  mapping: Mapping
  sourceKey: string
  /** Places of the lab by their name in small letters. */
  places: ReadonlyMap<string, string>
  now: Date
}

const detailMax = 80
const idCharsMax = 100

/** Reads one line: what it says as a contribution, or the first reason why it cannot be one. */
export function readLine(
  cells: readonly string[],
  ground: LineGround,
): { words: LineWords } | { wrong: LineMistake } {
  const { columns, mapping, places, now, sourceKey } = ground
  if (cells.length !== columns.length && hasMore(cells, columns.length))
    return wrong('columns', `${cells.length} / ${columns.length}`)
  const cell = (field: MappedField) => cells[columns.indexOf(mapping[field])]?.trim() ?? ''
  const title = plainLine(cell('title'))
  const said = plainWords(cell('body'))
  const body = said || title
  if (!body) return wrong('empty')
  if (body.length > wordsMax.body) return wrong('body-too-long', String(body.length))
  if (said && title.length > wordsMax.title) return wrong('title-too-long', String(title.length))
  const date = cell('date')
  const capturedAt = date ? momentOf(date, mapping.dateFormat) : null
  if (date && !capturedAt) return wrong('date', date)
  if (capturedAt && capturedAt > now) return wrong('date-to-come', date)
  const language = cell('language')
  const code = language ? languageCode(language) : null
  if (language && !code) return wrong('language', language)
  const place = plainLine(cell('place'))
  const placeId = place ? (places.get(place.toLowerCase()) ?? null) : null
  if (place && !placeId) return wrong('place', place)
  const importKey = keyOf(sourceKey, cell('id'), [title, said, date])
  return {
    words: { title: said ? title : '', body, language: code, placeId, capturedAt, importKey },
  }
}

function wrong(reason: LineReason, detail = ''): { wrong: LineMistake } {
  const short = detail.length > detailMax ? `${detail.slice(0, detailMax)}…` : detail
  return { wrong: { reason, detail: short } }
}

/** Empty cells left out at the end, or too many there, are no mistake. */
function hasMore(cells: readonly string[], count: number): boolean {
  return cells.length < count || cells.slice(count).some((cell) => cell.trim() !== '')
}

/** Names a line of a source for good: by its id there, else by what it says. */
function keyOf(sourceKey: string, id: string, words: readonly string[]): string {
  const name = id && id.length <= idCharsMax ? id : hashOf(id || words.join('\0')).slice(0, 32)
  return `${sourceKey}:${id ? 'id' : 'row'}:${name}`
}

function languageCode(text: string): string | null {
  const code = /^([a-z]{2,3})(?:[-_][a-z0-9-]+)?$/i.exec(text.trim())?.[1]?.toLowerCase()
  return code === 'no' ? 'nb' : (code ?? null)
}
