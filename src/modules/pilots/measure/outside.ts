import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { windowsOf } from './check.ts'

/** How many days a sentence names. */
const daysNamed = 5

const outside = {
  name: 'pilot-observations-outside',
  text: `select count(*)::int as count,
      coalesce(array_agg(distinct on_day::text order by on_day::text), '{}') as days
    from pilot_observation where lab_id = $1 and pilot_id = $2
      and not case moment when 'before' then on_day between $3 and $4 else on_day between $5 and $6 end`,
}

/** How many observations another period would leave outside, and of which days; null where it holds them all. */
export async function lookOutside(
  db: Db,
  labId: LabId,
  pilotId: string,
  period: { startsOn: string; endsBefore: string },
): Promise<{ count: number; days: string } | null> {
  const { before, after } = windowsOf(period)
  const wanted = [labId, pilotId, before.from, before.to, after.from, after.to]
  const [found] = await rows<{ count: number; days: string[] }>(db, outside, wanted)
  const { count, days } = found!
  if (count === 0) return null
  const more = days.length > daysNamed ? ', …' : ''
  return { count, days: `${days.slice(0, daysNamed).join(', ')}${more}` }
}
