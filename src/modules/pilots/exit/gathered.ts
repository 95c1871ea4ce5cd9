import { reachOf } from '../../../platform/actor.ts'
import { rows } from '../../../platform/db/database.ts'
import type { GatheredPage, Pointer } from '../../../platform/manifest.ts'
import type { LocalText } from '../../../shared/language.ts'
import { pilotPaths } from '../paths.ts'
import { aheadDays } from './queries.ts'

const shownMax = 50

type Due = {
  pilotId: string
  initiativeId: string
  title: LocalText
  initiativeTitle: LocalText
  months: number
  dueOn: string
  overdue: boolean
}

const due = `select p.id as "pilotId", p.initiative_id as "initiativeId", p.title, i.title as "initiativeTitle",
      f.months, f.due_on::text as "dueOn", f.due_on < today.day as overdue
    from pilot_follow_up f
    join pilot p on p.lab_id = f.lab_id and p.id = f.pilot_id and p.archived_at is null
    join initiative i on i.lab_id = p.lab_id and i.id = p.initiative_id
    join lab l on l.id = f.lab_id
    cross join lateral (select ($2::timestamptz at time zone l.time_zone)::date as day) today
    left join participant o on o.lab_id = p.lab_id and o.id = p.owner_id
    where f.lab_id = $1 and f.done_on is null`
const inOrder = `order by f.due_on, f.id limit ${shownMax}`
const late = {
  name: 'pilot-follow-ups-late',
  text: `${due} and f.due_on < today.day ${inOrder}`,
}
const mine = {
  name: 'pilot-follow-ups-mine',
  text: `${due} and f.due_on <= today.day + ${aheadDays}
    and (coalesce(o.merged_into, o.id) = $3
      or p.owner_id is null and ($4 or p.initiative_id = any($5::uuid[]))) ${inOrder}`,
}

const untold = {
  name: 'pilots-untold',
  text: `select p.id as "pilotId", p.initiative_id as "initiativeId", p.title, i.title as "initiativeTitle",
      x.made_at as at
    from pilot p
    join initiative i on i.lab_id = p.lab_id and i.id = p.initiative_id
    join lateral (select e.made_at, e.telling_since from pilot_exit e
      where e.lab_id = p.lab_id and e.pilot_id = p.id order by e.id desc limit 1) x on true
    where p.lab_id = $1 and p.state = 'decided' and p.archived_at is null
      and x.made_at < $2::timestamptz - interval '14 days'
    order by x.made_at limit ${shownMax}`,
}
type Untold = Pick<Due, 'pilotId' | 'initiativeId' | 'title' | 'initiativeTitle'> & { at: Date }

/** What waits after a pilot was decided: people to tell, and looks back half a year and a year later. */
export const exitGathered: GatheredPage = {
  async stuck(db, labId, lab, now) {
    const lapsed = await rows<Due>(db, late, [labId, now])
    const open = await rows<Untold>(db, untold, [labId, now])
    return [
      ...lapsed.map((one) => pointer(lab, one, 'pilots.stuck.follow-up')),
      ...open.map(({ title, at, ...one }): Pointer => ({
        key: 'pilots.stuck.untold',
        texts: { title },
        address: pilotPaths.exit({ lab, ...one }),
        at,
        urgency: 'soon',
        reason: 'overdue',
        about: { id: one.initiativeId, title: one.initiativeTitle },
      })),
    ]
  },

  async waitsForMe(db, labId, lab, actor, now) {
    if (actor.participantId === null) return []
    const { everywhere, initiatives } = reachOf(actor, ['coordinator'])
    const wanted = [labId, now, actor.participantId, everywhere, initiatives]
    const found = await rows<Due>(db, mine, wanted)
    return found.map((one) => pointer(lab, one, 'pilots.mine.follow-up'))
  },
}

function pointer(lab: string, one: Due, key: string): Pointer {
  const { pilotId, initiativeId, title, months, dueOn, overdue } = one
  return {
    key,
    texts: { title },
    values: { months },
    address: `${pilotPaths.exit({ lab, initiativeId, pilotId })}#follow-ups`,
    at: new Date(`${dueOn}T00:00:00Z`),
    urgency: overdue ? 'now' : 'soon',
    reason: 'overdue',
    about: { id: initiativeId, title: one.initiativeTitle },
  }
}
