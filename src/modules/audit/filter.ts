import { isUuid } from '../../shared/id.ts'
import type { RecordFilter } from './queries.ts'

const nameCharsMax = 100

/** What a reader asked for in the address; rubbish is as if it had not been asked. */
export function readFilter(query: Record<string, string>): RecordFilter {
  const { name, person, before } = query
  return {
    name: name ? name.slice(0, nameCharsMax) : undefined,
    participant: isUuid(person) ? person : undefined,
    before: isUuid(before) ? before : undefined,
  }
}

/** The query string of a filter, from another entry on where one is named. */
export function filterQuery({ name, participant }: RecordFilter, before?: string): string {
  const asked = new URLSearchParams()
  if (name) asked.set('name', name)
  if (participant) asked.set('person', participant)
  if (before) asked.set('before', before)
  return asked.size > 0 ? `?${asked}` : ''
}
