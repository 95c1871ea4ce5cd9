import { holds, reachOf } from '../../../platform/actor.ts'
import { rows } from '../../../platform/db/database.ts'
import type { GatheredPage, Pointer } from '../../../platform/manifest.ts'
import type { LocalText } from '../../../shared/language.ts'
import { ideaPaths as paths } from './paths.ts'
import { behind, dormantDays, stateAt } from './standing.ts'

const shownMax = 20

type Named = { id: string; initiativeId: string; title: LocalText; at: Date }
type Stuck = Named & { initiativeTitle: LocalText }
type Waiting = Omit<Stuck, 'id' | 'title'> & { count: number }

const open = {
  name: 'solution-calls-open',
  text: `select k.id, k.initiative_id as "initiativeId", k.title, k.made_at as at
    from solution_call k
    join initiative i on i.lab_id = k.lab_id and i.id = k.initiative_id and i.state = 'running'
    join lab l on l.id = k.lab_id
    where k.lab_id = $1 and k.closed_at is null
      and k.opens_on <= ($2::timestamptz at time zone l.time_zone)::date
      and k.closes_before > ($2::timestamptz at time zone l.time_zone)::date
    order by k.opens_on desc, k.id desc limit ${shownMax}`,
}
const dormant = {
  name: 'ideas-dormant',
  text: `select s.id, s.initiative_id as "initiativeId", s.title, i.title as "initiativeTitle", s.lacking_since as at
    from solution_idea s
    join initiative i on i.lab_id = s.lab_id and i.id = s.initiative_id and i.state = 'running'
    ${behind}
    where s.lab_id = $1 and s.lacking_since < $2::timestamptz - interval '${dormantDays} days'
      and ${stateAt('$2')} = 'dormant'
    order by s.lacking_since, s.id limit ${shownMax}`,
}
const waiting = {
  name: 'outside-ideas-waiting',
  text: `select x.initiative_id as "initiativeId", i.title as "initiativeTitle", count(*)::int as count,
      min(x.received_at) as at
    from outside_idea x join initiative i on i.lab_id = x.lab_id and i.id = x.initiative_id
    where x.lab_id = $1 and x.state = 'new' and x.received_at <= $2::timestamptz
    group by x.initiative_id, i.title order by min(x.received_at) limit ${shownMax}`,
}
const offers = {
  name: 'idea-offers-waiting',
  text: `select s.id, s.initiative_id as "initiativeId", s.title, min(m.offered_at) as at
    from solution_idea_member m
    join solution_idea s on s.lab_id = m.lab_id and s.id = m.solution_idea_id
    left join participant o on o.lab_id = s.lab_id and o.id = s.owner_id
    where m.lab_id = $1 and m.state = 'offered' and s.aside_at is null and s.pilot_id is null
      and (coalesce(o.merged_into, o.id) = $2 or o.id is null and ($3 or s.initiative_id = any($4::uuid[])))
    group by s.id, s.initiative_id, s.title order by min(m.offered_at) limit ${shownMax}`,
}
const lateDays = 14

/** Open calls for everybody; ideas that lie still; what came from outside, and who offers to help, for those who answer. */
export const ideaGathered: GatheredPage = {
  async canDoNow(db, labId, lab, now) {
    const found = await rows<Named>(db, open, [labId, now])
    return found.map(({ id, initiativeId, title, at }): Pointer => ({
      key: 'pilots.call.pointer',
      texts: { title },
      address: paths.call({ lab, initiativeId, solutionCallId: id }),
      at,
      urgency: 'soon',
    }))
  },

  async stuck(db, labId, lab, now) {
    const still = await rows<Stuck>(db, dormant, [labId, now])
    const before = new Date(now.getTime() - lateDays * 86_400_000)
    const late = await rows<Waiting>(db, waiting, [labId, before])
    return [
      ...still.map(({ id, initiativeId, title, at, initiativeTitle }): Pointer => ({
        key: 'pilots.idea.pointer.dormant',
        texts: { title },
        address: paths.idea({ lab, initiativeId, solutionIdeaId: id }),
        at,
        urgency: 'soon',
        reason: 'unowned',
        about: { id: initiativeId, title: initiativeTitle },
      })),
      ...late.map((one) => inbox(lab, one)),
    ]
  },

  async waitsForMe(db, labId, lab, actor, now) {
    if (actor.participantId === null) return []
    const { everywhere, initiatives } = reachOf(actor, ['coordinator'])
    const leads = everywhere || initiatives.length > 0
    const values = [labId, actor.participantId, everywhere, initiatives]
    const asked = await rows<Named>(db, offers, values)
    const mine = asked.map(({ id, initiativeId, title, at }): Pointer => ({
      key: 'pilots.idea.pointer.offers',
      texts: { title },
      address: paths.team({ lab, initiativeId, solutionIdeaId: id }),
      at,
      urgency: 'soon',
    }))
    const came = leads ? await rows<Waiting>(db, waiting, [labId, now]) : []
    const toAnswer = came.filter((one) => holds(actor, ['coordinator'], one.initiativeId))
    return [...mine, ...toAnswer.map((one) => inbox(lab, one))]
  },
}

function inbox(lab: string, { initiativeId, initiativeTitle, count, at }: Waiting): Pointer {
  return {
    key: 'pilots.outside.pointer',
    values: { count },
    address: paths.inbox({ lab, initiativeId }),
    at,
    urgency: 'soon',
    reason: 'waiting',
    about: { id: initiativeId, title: initiativeTitle },
  }
}
