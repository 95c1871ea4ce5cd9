import { reachOf } from '../../../platform/actor.ts'
import { rows } from '../../../platform/db/database.ts'
import type { GatheredPage, Pointer } from '../../../platform/manifest.ts'
import type { LocalText } from '../../../shared/language.ts'
import { servicePaths } from './paths.ts'
import { graceDays, nextOn } from './touchpoint.ts'

/** From so many days before it is due, a touchpoint waits for who answers for the service. */
const aheadDays = 14
const shownMax = 50
const newsMax = 6

type Due = {
  serviceId: string
  initiativeId: string
  title: LocalText
  service: LocalText
  initiativeTitle: LocalText
  dueOn: string
  lapsed: boolean
}

const due = `select s.id as "serviceId", s.initiative_id as "initiativeId", tp.title, s.title as service,
      i.title as "initiativeTitle", due.on_day::text as "dueOn",
      due.on_day + ${graceDays} < day.today as lapsed
    from service_touchpoint tp
    join service s on s.lab_id = tp.lab_id and s.id = tp.service_id and s.state = 'running'
    join initiative i on i.lab_id = s.lab_id and i.id = s.initiative_id
    join lab l on l.id = tp.lab_id
    cross join lateral (select ($2::timestamptz at time zone l.time_zone)::date as today) day
    cross join lateral (select ${nextOn} as on_day) due
    left join participant o on o.lab_id = s.lab_id and o.id = s.owner_id
    where tp.lab_id = $1 and tp.ended_on is null`
const inOrder = `order by due.on_day, tp.id limit ${shownMax}`
const lapsed = {
  name: 'service-touchpoints-lapsed',
  text: `${due} and due.on_day + ${graceDays} < day.today ${inOrder}`,
}
/** Those that come, of who answers for the service; where nobody does, of who leads the initiative. */
const mine = {
  name: 'service-touchpoints-mine',
  text: `${due} and due.on_day <= day.today + ${aheadDays}
    and (coalesce(o.merged_into, o.id) = $3 or o.id is null and ($4 or s.initiative_id = any($5::uuid[])))
    ${inOrder}`,
}

const notesDue = {
  name: 'service-notes-due',
  text: `select s.id as "serviceId", s.initiative_id as "initiativeId", s.title, i.title as "initiativeTitle",
      n.until_day::text as "dueOn"
    from service s
    join initiative i on i.lab_id = s.lab_id and i.id = s.initiative_id
    join lab l on l.id = s.lab_id
    join lateral (select distinct on (test) until_day from service_test_note n
      where n.lab_id = s.lab_id and n.service_id = s.id order by test, id desc) n
      on n.until_day < ($2::timestamptz at time zone l.time_zone)::date
    where s.lab_id = $1 and s.state <> 'ended' order by n.until_day, s.id limit ${shownMax}`,
}
type NoteDue = Pick<Due, 'serviceId' | 'initiativeId' | 'title' | 'initiativeTitle' | 'dueOn'>

const asking = {
  name: 'service-rounds-asking',
  text: `select s.id as "serviceId", s.title, a.closes_on::text as "dueOn" from service_assessment a
    join service s on s.lab_id = a.lab_id and s.id = a.service_id and s.public and s.state <> 'ended'
    join lab l on l.id = a.lab_id
    cross join lateral (select ($2::timestamptz at time zone l.time_zone)::date as today) day
    where a.lab_id = $1 and a.closed_at is null and a.opens_on <= day.today and a.closes_on >= day.today
    order by a.closes_on, a.id limit ${newsMax}`,
}
const told = {
  name: 'service-changes-told',
  text: `select s.id as "serviceId", c.id, c.title as change, s.title, c.told_at as at from service_change c
    join service s on s.lab_id = c.lab_id and s.id = c.service_id and s.public
    where c.lab_id = $1 order by c.told_at desc, c.id desc limit ${newsMax}`,
}
type Asking = { serviceId: string; title: LocalText; dueOn: string }
type Told = { serviceId: string; id: string; change: LocalText; title: LocalText; at: Date }

/** What services show on gathered pages: touchpoints that come or have lapsed, notes gone by, questions and news. */
export const serviceGathered: GatheredPage = {
  async canDoNow(db, labId, lab, now) {
    const found = await rows<Asking>(db, asking, [labId, now])
    return found.map(({ serviceId, title, dueOn }): Pointer => ({
      key: 'pilots.service.now.answer',
      texts: { title },
      address: servicePaths.assess({ lab, serviceId }),
      at: atStart(dueOn),
      urgency: 'soon',
    }))
  },

  async cameOfIt(db, labId, lab) {
    const found = await rows<Told>(db, told, [labId])
    return found.map(({ serviceId, id, change, title, at }): Pointer => ({
      key: 'pilots.service.now.changed',
      texts: { change, title },
      address: `${servicePaths.service({ lab, serviceId })}#change-${id}`,
      at,
      urgency: 'later',
    }))
  },

  async stuck(db, labId, lab, now) {
    const late = await rows<Due>(db, lapsed, [labId, now])
    const notes = await rows<NoteDue>(db, notesDue, [labId, now])
    return [
      ...late.map((one) => pointer(lab, one, 'pilots.stuck.touchpoint')),
      ...notes.map(({ title, dueOn, ...one }): Pointer => ({
        key: 'pilots.stuck.service-note',
        texts: { title },
        address: servicePaths.work({ lab, ...one }),
        at: atStart(dueOn),
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
    return found.map((one) =>
      pointer(lab, one, one.lapsed ? 'pilots.mine.touchpoint-late' : 'pilots.mine.touchpoint'),
    )
  },
}

const atStart = (day: string) => new Date(`${day}T00:00:00Z`)

function pointer(lab: string, one: Due, key: string): Pointer {
  const { serviceId, initiativeId, title, service, dueOn, lapsed } = one
  return {
    key,
    texts: { title, service },
    address: servicePaths.touchpoints({ lab, initiativeId, serviceId }),
    at: atStart(dueOn),
    urgency: lapsed ? 'now' : 'soon',
    reason: 'overdue',
    about: { id: initiativeId, title: one.initiativeTitle },
  }
}
