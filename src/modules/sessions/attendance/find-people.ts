import type { Db } from '../../../platform/db/database.ts'
import type { AppContext } from '../../../platform/http/routes.ts'
import { dayIn } from '../../../shared/day.ts'
import { searchPeople } from '../../people/index.ts'

/** A person to choose, with what tells them from somebody of the same name. */
export type FoundPerson = { id: string; name: string; about: string }

/** What was typed to search for, made plain. */
export function wordsOf(typed: unknown): string {
  return typeof typed === 'string' ? typed.replaceAll('\0', '').trim().slice(0, 100) : ''
}

/** People whom the reader sees by a part of their name; the first page of them, all when nothing was typed. */
export async function findPeople(c: AppContext, db: Db, words: string): Promise<FoundPerson[]> {
  const { labId, actor, lab, parts } = c.var
  const today = dayIn(lab.timeZone, parts.clock.now())
  const found = await searchPeople(db, labId, actor, today, { words, role: null, after: null })
  return found.map(({ id, name, place, organisation }) => ({
    id,
    name,
    about: [place, organisation].filter(Boolean).join(', '),
  }))
}
