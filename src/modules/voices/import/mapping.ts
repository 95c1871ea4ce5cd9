import { guessFormat, type DateFormat } from './days.ts'

/** What a column of a file may be; the others are left out. */
export const mappedFields = ['title', 'body', 'date', 'id', 'language', 'place'] as const
export type MappedField = (typeof mappedFields)[number]

/** What imported contributions are, and who may read them. */
export const importedKinds = ['idea', 'note'] as const
export const importedVisibilities = ['public', 'lab'] as const

/** Which column is what, by its name, and how the file is to be read. */
export type Mapping = Record<MappedField, string> & {
  dateFormat: DateFormat
  /** The first line holds the names of the columns. */
  header: boolean
  kind: (typeof importedKinds)[number]
  visibility: (typeof importedVisibilities)[number]
}

const names: Record<MappedField, RegExp> = {
  title: /^(?:title|t[ií]tulo|rubrik|titel|heading|subject|name|nombre|otsikko)$/i,
  body: /^(?:body|description|descripci[oó]n|text|texto|comment|comment[-_ ]?body|content|beskrivning|kommentar|proposal|idea|id[eé]|teksti)$/i,
  date: /^(?:date|created(?:[-_ ]?at)?|datum|fecha|timestamp|datetime|time|published(?:[-_ ]?at)?|skapad|p[aä]iv[aä])$/i,
  id: /^(?:id|comment[-_ ]?id|proposal[-_ ]?id|number|nummer|nr|uuid|key|ref)$/i,
  language: /^(?:language|lang|locale|spr[aå]k|idioma|kieli)$/i,
  place: /^(?:place|ort|plats|location|municipality|kommun|village|town|barrio|distrito|lugar)$/i,
}

/** A first guess for a file: by the names of its columns and by what stands in its first lines. */
export function guessMapping(columns: readonly string[], sample: readonly string[][]): Mapping {
  const pick = (field: MappedField) => columns.find((name) => names[field].test(name.trim())) ?? ''
  const valuesOf = (name: string) => sample.map((cells) => cells[columns.indexOf(name)] ?? '')
  const dated = columns.filter((name) => names.date.test(name.trim()))
  const date = dated.find((name) => guessFormat(valuesOf(name))) ?? ''
  return {
    title: pick('title'),
    body: pick('body') || longest(columns, valuesOf),
    date,
    id: pick('id'),
    language: pick('language'),
    place: pick('place'),
    dateFormat: (date && guessFormat(valuesOf(date))) || 'iso',
    header: true,
    kind: 'idea',
    visibility: 'public',
  }
}

function longest(columns: readonly string[], valuesOf: (name: string) => string[]): string {
  const lengths = columns.map((name) => valuesOf(name).join('').length)
  return columns[lengths.indexOf(Math.max(...lengths))] ?? ''
}
