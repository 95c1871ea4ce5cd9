import { rows } from '../../../platform/db/database.ts'
import type { GatheredPage, Pointer } from '../../../platform/manifest.ts'
import type { LocalText } from '../../../shared/language.ts'
import { paths } from '../paths.ts'

/** So many days before it is due, who arranges something is told. */
const soonDays = 3
/** After this long nobody is reminded any more of saying whether it was there. */
export const remindedDays = 30
const shownMax = 50

type Waiting = {
  id: string
  initiativeId: string
  title: LocalText
  initiativeTitle: LocalText
  /** The first day by which something is to be arranged. */
  dueOn: Date
  /** Still to arrange, late among them, and arranged for a session that is over. */
  open: number
  late: number
  unsaid: number
  notMet: number
}

const session = `s.id, s.initiative_id as "initiativeId", s.title, i.title as "initiativeTitle"`
const today = (now: string) => `(${now}::timestamptz at time zone l.time_zone)::date`
const from = `from session_support x
    join session s on s.lab_id = x.lab_id and s.id = x.session_id and s.state <> 'cancelled'
    join initiative i on i.lab_id = s.lab_id and i.id = s.initiative_id
    join lab l on l.id = s.lab_id`
const counts = (now: string) => `min(x.due_on)::timestamptz as "dueOn",
      count(*) filter (where x.state = 'open')::int as open,
      count(*) filter (where x.state = 'open' and x.due_on < ${today(now)})::int as late,
      count(*) filter (where x.state = 'arranged')::int as unsaid,
      count(*) filter (where x.state = 'not-met')::int as "notMet"`

/** Nobody named: who leads the session arranges it. */
const mine = {
  name: 'session-supports-waiting',
  text: `select ${session}, ${counts('$3')} ${from}
    join participant p on p.lab_id = x.lab_id and p.id = coalesce(x.arranged_by, s.led_by)
    where x.lab_id = $1 and coalesce(p.merged_into, p.id) = $2 and s.ends_at > $3::timestamptz - interval '${remindedDays} days'
      and ((x.state = 'open' and x.due_on <= ${today('$3')} + ${soonDays})
        or (x.state = 'arranged' and s.ends_at <= $3))
    group by s.lab_id, s.id, i.id, i.title order by min(x.due_on), s.id limit ${shownMax}`,
}

/** What failed and what is late, until a while after the session. */
const stuck = {
  name: 'session-supports-stuck',
  text: `select ${session}, ${counts('$2')} ${from}
    where x.lab_id = $1 and s.ends_at > $2::timestamptz - interval '${remindedDays} days' and i.state <> 'ended'
      and (x.state = 'not-met' or (x.state = 'open' and x.due_on < ${today('$2')}))
    group by s.lab_id, s.id, i.id, i.title order by min(x.due_on), s.id limit ${shownMax}`,
}

/** What is to arrange for people at sessions: for who arranges it, and for the coordinator once it is stuck. */
export const supportsGathered: GatheredPage = {
  async waitsForMe(db, labId, lab, actor, now) {
    if (actor.participantId === null) return []
    const found = await rows<Waiting>(db, mine, [labId, actor.participantId, now])
    return found.map((one): Pointer => {
      const urgency = one.late > 0 ? 'now' : 'soon'
      const key = one.open > 0 ? 'sessions.support.arrange' : 'sessions.support.say-whether'
      return { ...pointer(lab, one), key, urgency }
    })
  },

  async stuck(db, labId, lab, now) {
    const found = await rows<Waiting>(db, stuck, [labId, now])
    return found.map((one): Pointer => {
      const reason = one.notMet > 0 ? 'blocked' : 'overdue'
      return { ...pointer(lab, one), key: 'sessions.support.stuck', urgency: 'now', reason }
    })
  },
}

function pointer(lab: string, one: Waiting) {
  const { id, initiativeId, title, initiativeTitle, open, unsaid, notMet, dueOn } = one
  return {
    texts: { title },
    values: { open, unsaid, notMet, day: dueOn },
    at: dueOn,
    address: paths.supports({ lab, initiativeId, sessionId: id }),
    about: { id: initiativeId, title: initiativeTitle },
  }
}
