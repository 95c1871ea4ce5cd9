import type { Db } from '../../../platform/db/database.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import type { LabId } from '../../../shared/id.ts'
import { listPlaces } from '../../labs/index.ts'
import { namedEntries, type NamedEntry } from '../stakeholder/queries.ts'
import { standingTies } from './standing-ties.ts'

/** What a file is read against: the map as it stands, the lab's places, and the words for roles. */
export type Known = {
  entries: readonly (NamedEntry & { nameKey: string })[]
  places: readonly { id: string; name: string }[]
  roleWords: readonly string[]
  /** Ties that stand, as 'kind from to'. */
  ties: ReadonlySet<string>
  today: string
}

/** Reads what a file is read against. Four queries. */
export async function findKnown(
  db: Db,
  labId: LabId,
  roleWords: readonly string[],
  now: Date,
): Promise<Known> {
  return {
    entries: await namedEntries(db, labId),
    places: await listPlaces(db, labId),
    ties: await standingTies(db, labId),
    today: await lookToday(db, labId, now),
    roleWords,
  }
}
