import { rows, type Db } from '../../platform/db/database.ts'
import type { LabId } from '../../shared/id.ts'
import { pathsThatUnlock } from './library.ts'
import type { UnlockWord } from './path-file.ts'

/*
 * Whether an entry of a person, `$1` its lab, holds a completion that counts on the day of `$2` or is let off:
 * under whichever entry, for who was merged has learned it all the same.
 */
const has = (person: string, isPath: (column: string) => string) => `(exists (
    select from learning_completion c
    join participant entry on entry.lab_id = c.lab_id and entry.id = c.participant_id
    where c.lab_id = $1 and ${isPath('c.path_key')} and c.withdrawn_at is null
      and (c.valid_until is null or c.valid_until >= ${today})
      and coalesce(${person}.merged_into, ${person}.id) in (entry.id, entry.merged_into))
  or exists (
    select from learning_waiver w
    join participant entry on entry.lab_id = w.lab_id and entry.id = w.participant_id
    where w.lab_id = $1 and ${isPath('w.path_key')} and w.withdrawn_at is null
      and coalesce(${person}.merged_into, ${person}.id) in (entry.id, entry.merged_into)))`

/** In SQL, today in the lab `$1` at the moment `$2`. */
export const today = `($2::timestamptz at time zone (select time_zone from lab where id = $1))::date`

/** In SQL, whether a row of `participant` has done the path that a column names, or is let off. */
export function hasDone(person: string, pathColumn: string): string {
  return has(person, (column) => `${column} = ${pathColumn}`)
}

const completedPeople = {
  name: 'learning-completed-by',
  text: `select asked.id from participant asked
    where asked.lab_id = $1 and asked.id = any($3::uuid[])
      and ${has('asked', (column) => `${column} = any($4::text[])`)}`,
}

async function anyOf(
  db: Db,
  labId: LabId,
  participantIds: readonly string[],
  pathKeys: readonly string[],
  now: Date,
): Promise<Set<string>> {
  if (participantIds.length === 0) return new Set()
  const values = [labId, now, [...new Set(participantIds)], pathKeys]
  const found = await rows<{ id: string }>(db, completedPeople, values)
  return new Set(found.map(({ id }) => id))
}

/** Those of these people who have completed a path so that it counts today, or need not do it. */
export async function completedBy(
  db: Db,
  labId: LabId,
  participantIds: readonly string[],
  pathKey: string,
  now: Date,
): Promise<Set<string>> {
  return anyOf(db, labId, participantIds, [pathKey], now)
}

/** Whether a person has completed a path so that it counts today, or need not do it. */
export async function hasCompleted(
  db: Db,
  labId: LabId,
  participantId: string,
  pathKey: string,
  now: Date,
): Promise<boolean> {
  return (await completedBy(db, labId, [participantId], pathKey, now)).size > 0
}

/** Those of these people to whom something is open: by any path that opens it; to all where no path does. */
export async function unlockedFor(
  db: Db,
  labId: LabId,
  participantIds: readonly string[],
  word: UnlockWord,
  now: Date,
): Promise<Set<string>> {
  const paths = pathsThatUnlock(word).map(({ id }) => id)
  if (paths.length === 0) return new Set(participantIds)
  return anyOf(db, labId, participantIds, paths, now)
}

/** Whether something is open to a person: `pathsThatUnlock` names what they could do if it is not. */
export async function isUnlocked(
  db: Db,
  labId: LabId,
  participantId: string,
  word: UnlockWord,
  now: Date,
): Promise<boolean> {
  return (await unlockedFor(db, labId, [participantId], word, now)).size > 0
}
