import { pickText, type Language, type LocalText } from '../../../shared/language.ts'

/** A contribution as it leaves the lab: no names, no contact details, places to about one kilometre. */
export type ExportRow = {
  id: string
  kind: string
  channel: string
  language: string
  title: string
  text: string
  place: string | null
  latitude: number | null
  longitude: number | null
  said_on: string
  received_on: string
  visibility: string
  sensitive: boolean
  assisted: boolean
  confirmed: string
  about_kind: string | null
  about_id: string | null
  outcome: string | null
  reason: LocalText | null
  answered_on: string | null
  source: string
}

/** The columns in their order: names and meanings stay, further ones are only added at the end. */
export const columns = [
  'id',
  'kind',
  'channel',
  'language',
  'title',
  'text',
  'place',
  'latitude',
  'longitude',
  'said_on',
  'received_on',
  'visibility',
  'sensitive',
  'assisted',
  'confirmed',
  'about_kind',
  'about_id',
  'outcome',
  'reason',
  'answered_on',
  'source',
] as const satisfies (keyof ExportRow)[]

/** One line as values, with the reason in one language. */
export function lineOf(row: ExportRow, language: Language) {
  const reason = row.reason && (pickText(row.reason, language).text || null)
  return { ...row, reason }
}

/** The same as the cells of a table; what is unknown is empty. */
export function cellsOf(row: ExportRow, language: Language): string[] {
  const line = lineOf(row, language)
  return columns.map((column) => String(line[column] ?? ''))
}
