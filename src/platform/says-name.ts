import { sql, type SQL } from 'drizzle-orm'
import type { LabId } from '../shared/id.ts'

/**
 * In SQL, that a text names a person who asks to be forgotten: it is their name, or holds their full name. A single
 * name inside a longer text may be somebody else's, and is left.
 */
export function saysName(column: string, names: readonly string[]): SQL {
  const text = sql.raw(`lower(${column})`)
  // A name of its own, because the column that is asked about may be called 'name'.
  return sql`exists (select from unnest(${sql.param([...names])}::text[]) as forgotten(forgotten_name)
    where btrim(${text}) = lower(forgotten_name)
      or (position(' ' in forgotten_name) > 0 and position(lower(forgotten_name) in ${text}) > 0))`
}

/** The texts of a table: in several languages (jsonb) or in one. */
type Texts = { table: string; local?: readonly string[]; plain?: readonly string[] }

/**
 * Statements that put other words where a full name stands in what people wrote about something else, such as the
 * title of a home visit. A single name may be somebody else's, and is left.
 */
export function withoutNames(
  labId: LabId,
  { table, local = [], plain = [] }: Texts,
  names: readonly string[],
  nameless: string,
): SQL[] {
  const full = names.filter((one) => one.trim().includes(' '))
  const all = sql.join(
    [...local, ...plain].map((column) => sql.identifier(column)),
    sql`, `,
  )
  return full.map((name) => {
    const changes = [
      ...local.map((column) => {
        const words = [pattern(inJson(name)), literal(inJson(nameless))]
        return sql`${sql.identifier(column)} =
          regexp_replace(${sql.identifier(column)}::text, ${words[0]}, ${words[1]}, 'gi')::jsonb`
      }),
      ...plain.map((column) => {
        const words = [pattern(name), literal(nameless)]
        return sql`${sql.identifier(column)} =
          regexp_replace(${sql.identifier(column)}, ${words[0]}, ${words[1]}, 'gi')`
      }),
    ]
    return sql`update ${sql.identifier(table)} set ${sql.join(changes, sql`, `)}
      where lab_id = ${labId} and position(lower(${name}) in lower(concat_ws(' ', ${all}))) > 0`
  })
}

const inJson = (text: string) => JSON.stringify(text).slice(1, -1)
const pattern = (text: string) => text.replace(/[^\p{L}\p{N}\s]/gu, '\\$&')
const literal = (text: string) => text.replaceAll('\\', '\\\\')
