import { holds, holdsAnywhere } from '../../platform/actor.ts'
import { rows } from '../../platform/db/database.ts'
import type { GatheredPage, Pointer } from '../../platform/manifest.ts'
import { championPaths as paths } from './paths.ts'
import { championsJoined } from './queries.ts'
import { givesTime, givingJoined } from './workload/queries.ts'
import { hoursOf } from './workload/week.ts'

const callOpen = {
  name: 'champion-call-open',
  text: `select from champion_setup where lab_id = $1 and call_open`,
}

type Mine = {
  id: string
  capMinutes: number
  minutes: number
  step: 'free' | 'near' | 'over'
  loggedToday: boolean
}
const mine = {
  name: 'champion-mine',
  text: `with day as (select ($3::timestamptz at time zone time_zone)::date as today from lab where id = $1)
    select c.id, c.cap_minutes as "capMinutes", w.minutes, w.today > 0 as "loggedToday",
      case when w.minutes > c.cap_minutes then 'over' when w.minutes >= c.cap_minutes * 0.8 then 'near'
        else 'free' end as step
    from ${championsJoined}, lateral (
      select coalesce(sum(h.minutes), 0)::int as minutes,
        count(*) filter (where h.on_day = day.today)::int as today
      from day left join champion_hours h on h.lab_id = $1 and h.champion_id = c.id and h.removed_at is null
        and h.on_day >= date_trunc('week', day.today)::date and h.on_day < date_trunc('week', day.today)::date + 7
    ) w
    where c.lab_id = $1 and p.id = $2 and c.state = 'active'`,
}

type ToSign = { id: string; name: string; mine: boolean; offeredAt: Date }
const toSign = {
  name: 'champion-to-sign',
  text: `select m.id, p.name, p.id = $2 as mine, m.offered_at as "offeredAt" from champion_mandate m
    join (${championsJoined}) on c.lab_id = m.lab_id and c.id = m.champion_id
    left join participant g on g.lab_id = m.lab_id and g.id = m.manager_id
    where m.lab_id = $1 and m.state = 'offered' and (
      (p.id = $2 and m.champion_agreed_at is null)
      or (coalesce(g.merged_into, g.id) = $2 and m.manager_agreed_at is null))
    order by m.offered_at limit 20`,
}

type Releases = { count: number; first: Date | null }
const releasesWaiting = {
  name: 'champion-releases-waiting',
  text: `select count(*)::int as count, min(r.asked_at) as first from champion_release r
    join (${championsJoined}) on c.lab_id = r.lab_id and c.id = r.champion_id
    ${givingJoined('$2::uuid')}
    where r.lab_id = $1 and r.state = 'asked' and p.erased_at is null and ${givesTime('$2::uuid', '$3', '$4')}`,
}

type Waiting = {
  expenses: number
  expensesSince: Date | null
  offers: number
  offersSince: Date | null
}
const waiting = {
  name: 'champion-waiting',
  text: `select
      (select count(*)::int from champion_expense where lab_id = $1 and state = 'asked') as expenses,
      (select min(claimed_at) from champion_expense where lab_id = $1 and state = 'asked') as "expensesSince",
      (select count(*)::int from champion_offer where lab_id = $1 and state in ('new', 'talking')) as offers,
      (select min(received_at) from champion_offer where lab_id = $1 and state in ('new', 'talking')) as "offersSince"`,
}

type Heavy = { id: string; name: string; capMinutes: number; minutes: number }
/** How many champions with too much a page names. */
const heavyMax = 10
const heavy = {
  name: 'champion-heavy',
  text: `with day as (select ($2::timestamptz at time zone time_zone)::date as today from lab where id = $1),
    week as (select champion_id, sum(minutes)::int as minutes from champion_hours, day
      where lab_id = $1 and removed_at is null and on_day >= date_trunc('week', day.today)::date
        and on_day < date_trunc('week', day.today)::date + 7 group by 1)
    select c.id, p.name, c.cap_minutes as "capMinutes", week.minutes
    from (${championsJoined}) join week on week.champion_id = c.id
    where c.lab_id = $1 and c.state = 'active' and p.erased_at is null and week.minutes >= c.cap_minutes * 0.8
    order by week.minutes::float / c.cap_minutes desc, c.id limit ${heavyMax}`,
}

type Asked = { id: string; at: Date }
const askedToBe = {
  name: 'champion-asked-to-be',
  text: `select c.id, c.added_at as at from ${championsJoined} where c.lab_id = $1 and p.id = $2 and c.state = 'asked'`,
}

/** What champions show on shared pages: the open call, my hours, what is to be signed, paid and answered. */
export const gathered: GatheredPage = {
  async canDoNow(db, labId, lab) {
    const open = await rows(db, callOpen, [labId])
    if (open.length === 0) return []
    const address = paths.call({ lab })
    return [{ key: 'champions.pointer.call', address, at: null, urgency: 'later' }]
  },

  async waitsForMe(db, labId, lab, actor, now) {
    const { participantId } = actor
    if (participantId === null) return []
    const own = await rows<Mine>(db, mine, [labId, participantId, now])
    const signs = await rows<ToSign>(db, toSign, [labId, participantId])
    const asked = await rows<Asked>(db, askedToBe, [labId, participantId])
    const found: Pointer[] = [
      ...asked.map(({ id, at }) => ofAsked(lab, id, at)),
      ...own.flatMap((one) => ofMine(lab, one)),
      ...signs.map((one) => ofSigning(lab, one)),
    ]
    if (holdsAnywhere(actor, ['provider-manager', 'coordinator'])) {
      const manages = holdsAnywhere(actor, ['provider-manager'])
      const [asked] = await rows<Releases>(db, releasesWaiting, [
        labId,
        participantId,
        manages,
        holds(actor, ['coordinator']),
      ])
      if (asked!.count > 0) {
        found.push({
          key: 'champions.pointer.releases',
          values: { count: asked!.count },
          address: paths.releases({ lab }),
          at: asked!.first,
          urgency: 'soon',
        })
      }
    }
    if (!holds(actor, ['coordinator'])) return found
    const [counts] = await rows<Waiting>(db, waiting, [labId])
    return [...found, ...ofCounts(lab, counts!)]
  },

  async stuck(db, labId, lab, now) {
    const found = await rows<Heavy>(db, heavy, [labId, now])
    return found.map(({ id, name, minutes, capMinutes }) => ({
      key: `champions.pointer.${minutes > capMinutes ? 'over' : 'near'}`,
      values: { name, done: hoursOf(minutes), cap: hoursOf(capMinutes) },
      address: paths.hours({ lab, championId: id }),
      at: null,
      urgency: minutes > capMinutes ? ('now' as const) : ('soon' as const),
      reason: 'overdue' as const,
    }))
  },
}

function ofMine(lab: string, { id, step, minutes, capMinutes, loggedToday }: Mine): Pointer[] {
  const address = paths.hours({ lab, championId: id })
  const values = { done: hoursOf(minutes), cap: hoursOf(capMinutes) }
  const base = { values, address, at: null, part: 'hours' as const }
  if (step !== 'free') {
    return [{ ...base, key: `champions.pointer.mine-${step}`, urgency: 'now' }]
  }
  return loggedToday ? [] : [{ ...base, key: 'champions.pointer.hours', urgency: 'later' }]
}

function ofAsked(lab: string, id: string, at: Date): Pointer {
  const address = `${paths.champion({ lab, championId: id })}#asked`
  return { key: 'champions.pointer.asked', address, at, urgency: 'soon' }
}

function ofSigning(lab: string, { id, name, mine: own, offeredAt }: ToSign): Pointer {
  return {
    key: own ? 'champions.pointer.sign-own' : 'champions.pointer.sign',
    values: { name },
    address: paths.mandate({ lab, championMandateId: id }),
    at: offeredAt,
    urgency: 'soon',
  }
}

function ofCounts(lab: string, { expenses, offers, expensesSince, offersSince }: Waiting) {
  const found: Pointer[] = []
  if (offers > 0) {
    found.push({
      key: 'champions.pointer.offers',
      values: { count: offers },
      address: paths.offers({ lab }),
      at: offersSince,
      urgency: 'soon',
    })
  }
  if (expenses > 0) {
    found.push({
      key: 'champions.pointer.expenses',
      values: { count: expenses },
      address: `${paths.expenses({ lab })}?state=asked`,
      at: expensesSince,
      urgency: 'soon',
    })
  }
  return found
}
