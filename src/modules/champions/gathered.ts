import { holds, holdsAnywhere } from '../../platform/actor.ts'
import { rows } from '../../platform/db/database.ts'
import type { GatheredPage, Pointer } from '../../platform/manifest.ts'
import { championPaths as paths } from './paths.ts'
import { leads } from './policy.ts'
import { championsJoined } from './queries.ts'
import { heavyWeeks, loadAhead, type HeavyWeek, type WeekAhead } from './workload/ahead.ts'
import { claimsToSettle } from './workload/expense-queries.ts'
import { givesTime, givingJoined } from './workload/queries.ts'
import { fullnessOf, hoursOf } from './workload/week.ts'

const callOpen = {
  name: 'champion-call-open',
  text: `select from champion_setup where lab_id = $1 and call_open`,
}

type Mine = { id: string; capMinutes: number; loggedToday: boolean }
const mine = {
  name: 'champion-mine',
  text: `select c.id, c.cap_minutes as "capMinutes", exists (select from champion_hours h
      where h.lab_id = c.lab_id and h.champion_id = c.id and h.removed_at is null
        and h.on_day = (select ($3::timestamptz at time zone time_zone)::date from lab where id = $1)) as "loggedToday"
    from ${championsJoined} where c.lab_id = $1 and p.id = $2 and c.state = 'active'`,
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

const releasesWaiting = {
  name: 'champion-releases-waiting',
  text: `select count(*)::int as count, min(r.asked_at) as first from champion_release r
    join (${championsJoined}) on c.lab_id = r.lab_id and c.id = r.champion_id
    ${givingJoined('$2::uuid', '$5')}
    where r.lab_id = $1 and r.state = 'asked' and p.erased_at is null and ${givesTime('$2::uuid', '$3', '$4')}`,
}

type Waiting = { count: number; first: Date | null }
const offersWaiting = {
  name: 'champion-offers-waiting',
  text: `select count(*)::int as count, min(received_at) as first from champion_offer
    where lab_id = $1 and state in ('new', 'talking')`,
}

/** How many full weeks of champions a page names. */
const heavyMax = 10

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
    const [own] = await rows<Mine>(db, mine, [labId, participantId, now])
    const weeks = own ? await loadAhead(db, labId, own.id, now) : []
    const signs = await rows<ToSign>(db, toSign, [labId, participantId])
    const asked = await rows<Asked>(db, askedToBe, [labId, participantId])
    const found: Pointer[] = [
      ...asked.map(({ id, at }) => ofAsked(lab, id, at)),
      ...(own ? ofMine(lab, own, weeks) : []),
      ...signs.map((one) => ofSigning(lab, one)),
    ]
    if (holdsAnywhere(actor, ['provider-manager', 'coordinator'])) {
      const manages = holdsAnywhere(actor, ['provider-manager'])
      const [releases] = await rows<Waiting>(db, releasesWaiting, [
        labId,
        participantId,
        manages,
        holds(actor, ['coordinator']),
        now,
      ])
      found.push(...ofCount('releases', paths.releases({ lab }), releases!))
    }
    if (!holds(actor, ['coordinator', 'provider-manager'])) return found
    const claims = await claimsToSettle(db, labId, { participantId, leads: leads(actor) })
    found.push(...ofCount('expenses', `${paths.expenses({ lab })}?state=asked`, claims))
    if (!leads(actor)) return found
    const [offers] = await rows<Waiting>(db, offersWaiting, [labId])
    return [...found, ...ofCount('offers', paths.offers({ lab }), offers!)]
  },

  async stuck(db, labId, lab, now) {
    return (await heavyWeeks(db, labId, now, heavyMax)).map((week) => ofHeavy(lab, week))
  },
}

function ofHeavy(lab: string, week: HeavyWeek): Pointer {
  const { id, name, capMinutes } = week
  const { step, coming } = fullnessOf(week, capMinutes)!
  return {
    key: `champions.pointer.${coming ? `coming-${step}` : step}`,
    values: { name, ...valuesOf(week, capMinutes) },
    address: paths.hours({ lab, championId: id }),
    at: null,
    urgency: step === 'over' && !coming ? 'now' : 'soon',
    reason: 'overdue',
  }
}

function ofMine(
  lab: string,
  { id, capMinutes, loggedToday }: Mine,
  weeks: readonly WeekAhead[],
): Pointer[] {
  const address = paths.hours({ lab, championId: id })
  const base = { address, at: null, part: 'hours' as const }
  const full = weeks.flatMap((week): Pointer[] => {
    const found = fullnessOf(week, capMinutes)
    if (!found) return []
    const key = `champions.pointer.mine-${found.coming ? `coming-${found.step}` : found.step}`
    return [{ ...base, key, values: valuesOf(week, capMinutes), urgency: 'now' }]
  })
  if (full.length > 0 || loggedToday || weeks.length === 0) return full
  const values = valuesOf(weeks[0]!, capMinutes)
  return [{ ...base, key: 'champions.pointer.hours', values, urgency: 'later' }]
}

function valuesOf({ monday, minutes, planned }: WeekAhead, capMinutes: number) {
  const [done, all] = [hoursOf(minutes), hoursOf(minutes + planned)]
  return { on: monday, done, all, cap: hoursOf(capMinutes) }
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

function ofCount(
  what: 'releases' | 'expenses' | 'offers',
  address: string,
  { count, first }: Waiting,
): Pointer[] {
  if (count === 0) return []
  const key = `champions.pointer.${what}`
  return [{ key, values: { count }, address, at: first, urgency: 'soon' }]
}
