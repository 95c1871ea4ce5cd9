import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'

export type RelationMoment = 'start' | 'end'
export type RelationAnswer = { person: string | null; moment: RelationMoment; answers: number[] }

const ofPilot = {
  name: 'pilot-relations',
  text: `select coalesce(pilot_person_id::text, loose_key) as person, moment, answers from pilot_relation
    where lab_id = $1 and pilot_id = $2 order by noted_at, id limit 5000`,
}
const ofPerson = {
  name: 'pilot-relations-of-person',
  text: 'select moment from pilot_relation where lab_id = $1 and pilot_person_id = $2',
}

/** All answers about how people find those who help them, oldest first. */
export async function relationsOf(
  db: Db,
  labId: LabId,
  pilotId: string,
): Promise<RelationAnswer[]> {
  return rows<RelationAnswer>(db, ofPilot, [labId, pilotId])
}

/** When somebody has answered already. */
export async function relationsOfPerson(
  db: Db,
  labId: LabId,
  personId: string,
): Promise<RelationMoment[]> {
  const found = await rows<{ moment: RelationMoment }>(db, ofPerson, [labId, personId])
  return found.map(({ moment }) => moment)
}

const review = {
  name: 'pilot-last-review',
  text: `select max(on_day)::text as day from pilot_entry
    where lab_id = $1 and pilot_id = $2 and kind = 'review'`,
}

/** When the answers were last talked about in a review. */
export async function lastReview(db: Db, labId: LabId, pilotId: string): Promise<string | null> {
  const [found] = await rows<{ day: string | null }>(db, review, [labId, pilotId])
  return found!.day
}
