import { rows, type Db } from '../../../../../platform/db/database.ts'
import type { LabId } from '../../../../../shared/id.ts'

/** What a map was like at a moment. */
export type Moment = {
  hour: Date
  voters: number
  votes: number
  groups: { id: number; size: number }[]
  /** How many statements were common to all groups. */
  common: number
}

/** Moments with their step: hours while there are few, else the last of each day. */
export type Course = { step: 'hours' | 'days'; moments: Moment[] }

const hoursMax = 72
const daysMax = 366

const hourly = {
  name: 'opinion-moments',
  text: `select hour, voters, votes, groups, jsonb_array_length(common_ground) as common from opinion_moment
    where lab_id = $1 and opinion_map_id = $2 order by hour desc limit ${hoursMax + 1}`,
}

const daily = {
  name: 'opinion-moments-daily',
  text: `select * from (select distinct on ((hour at time zone $3)::date)
      hour, voters, votes, groups, jsonb_array_length(common_ground) as common from opinion_moment
    where lab_id = $1 and opinion_map_id = $2
    order by (hour at time zone $3)::date desc, hour desc limit ${daysMax}) as newest order by hour`,
}

/** How a map has changed, the oldest first; the newest year of it. */
export async function findCourse(
  db: Db,
  labId: LabId,
  opinionMapId: string,
  timeZone: string,
): Promise<Course> {
  const hours = await rows<Moment>(db, hourly, [labId, opinionMapId])
  if (hours.length <= hoursMax) return { step: 'hours', moments: hours.toReversed() }
  const moments = await rows<Moment>(db, daily, [labId, opinionMapId, timeZone])
  return { step: 'days', moments }
}
