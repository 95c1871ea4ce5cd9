import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'

export type RelationMoment = 'start' | 'end'
export type RelationAnswer = { person: string | null; moment: RelationMoment; answers: number[] }

const ofPilot = {
  name: 'pilot-relations',
  text: `select distinct on (person, moment) person, moment, answers
    from (select r.*, coalesce(pa.merged_into::text, pa.id::text, r.pilot_person_id::text, r.loose_key) as person
      from pilot_relation r
      left join pilot_person pp on pp.lab_id = r.lab_id and pp.id = r.pilot_person_id
      left join participant pa on pa.lab_id = pp.lab_id and pa.id = pp.participant_id
      where r.lab_id = $1 and r.pilot_id = $2) one
    order by person, moment, noted_at desc, id limit 5000`,
}
const ofPerson = {
  name: 'pilot-relations-of-person',
  text: 'select moment from pilot_relation where lab_id = $1 and pilot_person_id = any($2::uuid[])',
}

/** All answers about how people find those who help them: of each person the last one at each moment. */
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
  parts: readonly string[],
): Promise<RelationMoment[]> {
  const found = await rows<{ moment: RelationMoment }>(db, ofPerson, [labId, parts])
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
