import { rows } from '../../platform/db/database.ts'
import type { Beside, GatheredPage, Pointer } from '../../platform/manifest.ts'
import type { LocalText } from '../../shared/language.ts'
import { holds } from '../../platform/actor.ts'
import { roles } from '../../shared/role.ts'
import { paths } from './paths.ts'
import type { SessionState } from './schema.ts'

/** How many sessions a page gathered from many modules shows. */
const shownMax = 6
/** How many sessions the public page of an initiative names. */
const namedMax = 3
const mineMax = 50
/** After this long nobody is reminded of unfinished notes any more. */
const remindedDays = 30

type Ahead = { id: string; initiativeId: string; title: LocalText; startsAt: Date }

const publicAhead = {
  name: 'sessions-public-ahead',
  text: `select s.id, s.initiative_id as "initiativeId", s.title, s.starts_at as "startsAt"
    from session s join initiative i on i.lab_id = s.lab_id and i.id = s.initiative_id
    where s.lab_id = $1 and s.public and s.state = 'planned' and s.starts_at > $2
      and i.state = 'running'
    order by s.starts_at, s.id limit ${shownMax}`,
}

type Mine = Ahead & {
  initiativeTitle: LocalText
  state: SessionState
  over: boolean
  today: boolean
}

const ledByMe = {
  name: 'sessions-led-by-me',
  text: `select s.id, s.initiative_id as "initiativeId", s.title, s.starts_at as "startsAt", s.state,
      i.title as "initiativeTitle", s.ends_at <= $3 as over,
      (s.starts_at at time zone l.time_zone)::date = ($3::timestamptz at time zone l.time_zone)::date as today
    from session s
    join lab l on l.id = s.lab_id
    join initiative i on i.lab_id = s.lab_id and i.id = s.initiative_id
    join participant p on p.lab_id = s.lab_id and p.id = s.led_by
    where s.lab_id = $1 and coalesce(p.merged_into, p.id) = $2 and (
      (s.state = 'planned' and (s.starts_at at time zone l.time_zone)::date
        <= ($3::timestamptz at time zone l.time_zone)::date + 1)
      or (s.state = 'held' and s.notes_done_at is null
        and s.ends_at <= $3 and s.ends_at > $3::timestamptz - interval '${remindedDays} days'))
    order by s.starts_at, s.id limit ${mineMax}`,
}

/** What sessions show on the lab's front page and on the page of who leads one. */
export const gathered: GatheredPage = {
  async canDoNow(db, labId, lab, now) {
    const found = await rows<Ahead>(db, publicAhead, [labId, now])
    return found.map(({ id, initiativeId, title, startsAt }): Pointer => ({
      key: 'sessions.gathered.come',
      texts: { title },
      values: { when: startsAt },
      address: paths.session({ lab, initiativeId, sessionId: id }),
      at: startsAt,
      urgency: 'soon',
    }))
  },

  async waitsForMe(db, labId, lab, actor, now) {
    if (actor.participantId === null) return []
    const found = await rows<Mine>(db, ledByMe, [labId, actor.participantId, now])
    return found.map((one) => mine(lab, one))
  },
}

function mine(lab: string, one: Mine): Pointer {
  const at = { lab, initiativeId: one.initiativeId, sessionId: one.id }
  const base = {
    texts: { title: one.title },
    at: one.startsAt,
    address: paths.session(at),
    about: { id: one.initiativeId, title: one.initiativeTitle },
  }
  if (one.state === 'held') {
    return {
      ...base,
      key: 'sessions.mine.notes',
      address: `${base.address}#said`,
      urgency: 'soon',
      part: 'key-in',
    }
  }
  if (one.over) {
    const address = paths.attendance(at)
    return { ...base, key: 'sessions.mine.who-came', address, urgency: 'now', part: 'key-in' }
  }
  return one.today
    ? { ...base, key: 'sessions.mine.today', urgency: 'now', part: 'out' }
    : { ...base, key: 'sessions.mine.tomorrow', urgency: 'soon', part: 'out' }
}

type Counted = { ahead: number; total: number; soonest: Ahead[] }

const ofInitiative = {
  name: 'sessions-beside-initiative',
  text: `select count(*)::int as total,
      count(*) filter (where state = 'planned' and ends_at > $3)::int as ahead,
      coalesce(jsonb_agg(jsonb_build_object('id', id, 'initiativeId', initiative_id, 'title', title,
        'startsAt', starts_at) order by starts_at, id)
        filter (where state = 'planned' and starts_at > $3), '[]') as soonest
    from session where lab_id = $1 and initiative_id = $2 and (public or $4)`,
}

/** On the public page of an initiative: the next public sessions by name, and the way to all. */
const besideInitiative: Beside = {
  on: 'initiative',
  async links({ db, labId, lab, now, thingId: initiativeId }) {
    const [found] = await rows<Counted>(db, ofInitiative, [labId, initiativeId, now, false])
    if (!found || found.total === 0) return []
    const named = found.soonest.slice(0, namedMax).map(({ id, title, startsAt }) => ({
      label: 'sessions.beside.come',
      texts: { title },
      values: { when: new Date(startsAt) },
      address: paths.session({ lab, initiativeId, sessionId: id }),
      order: 10,
    }))
    const all = paths.sessions({ lab, initiativeId })
    return [...named, { label: 'sessions.beside.all', address: all, order: 15 }]
  },
}

/** On the working page: all sessions, with how many are ahead. */
const besideWork: Beside = {
  on: 'initiative-work',
  async links({ db, labId, lab, actor, now, thingId: initiativeId }) {
    const inside = holds(actor, roles, initiativeId)
    const [found] = await rows<Counted>(db, ofInitiative, [labId, initiativeId, now, inside])
    const { total = 0, ahead = 0 } = found ?? {}
    const address = paths.sessions({ lab, initiativeId })
    return [{ label: 'sessions.beside.work', values: { total, ahead }, address, order: 10 }]
  },
}

/** What sessions add to the pages of an initiative. */
export const besides: readonly Beside[] = [besideInitiative, besideWork]
