import { reachOf } from '../../platform/actor.ts'
import { rows } from '../../platform/db/database.ts'
import type { GatheredPage, Pointer } from '../../platform/manifest.ts'
import type { LocalText } from '../../shared/language.ts'
import { roles } from '../../shared/role.ts'
import { keeperRoles } from '../people/index.ts'
import { lessonPaths as paths } from './paths.ts'
import { writersOf } from './practice/queries.ts'

/** So many days after a pilot was decided, a missing lesson is stuck. */
const lateDays = 30
const shownMax = 20

type Untold = {
  pilotId: string
  initiativeId: string
  title: LocalText
  initiativeTitle: LocalText
  at: Date
  late: boolean
}

const untold = `select p.id as "pilotId", p.initiative_id as "initiativeId", p.title,
      i.title as "initiativeTitle", x.made_at as at,
      x.made_at < $2::timestamptz - interval '${lateDays} days' as late
    from pilot p
    join initiative i on i.lab_id = p.lab_id and i.id = p.initiative_id
    join lateral (select e.made_at from pilot_exit e
      where e.lab_id = p.lab_id and e.pilot_id = p.id order by e.id desc limit 1) x on true
    left join participant o on o.lab_id = p.lab_id and o.id = p.owner_id
    where p.lab_id = $1 and p.state in ('decided', 'closed') and p.archived_at is null
      and not exists (select from link k
        join lesson l on l.lab_id = k.lab_id and l.id = k.to_id and l.state = 'published'
        where k.lab_id = p.lab_id and k.from_kind = 'pilot' and k.from_id = p.id
          and k.to_kind = 'lesson')`
const late = {
  name: 'pilots-without-lesson-late',
  text: `${untold} and x.made_at < $2::timestamptz - interval '${lateDays} days'
    order by x.made_at limit ${shownMax}`,
}
const mine = {
  name: 'pilots-without-lesson-mine',
  text: `${untold} and (coalesce(o.merged_into, o.id) = $3 or $4 or p.initiative_id = any($5::uuid[]))
    order by x.made_at limit ${shownMax}`,
}

type Submitted = { id: string; title: LocalText; at: Date }

const submitted = {
  name: 'practices-to-review',
  text: `select g.id, g.title, g.submitted_at as at
    from good_practice g
    where g.lab_id = $1 and g.state in ('submitted', 'in-review')
      and ($3 or g.initiative_id = any($4::uuid[])) and $2 <> all (${writersOf('g')})
      and not exists (
      select from practice_review r
      join participant e on e.lab_id = r.lab_id and e.id = r.reviewer_id
      where r.lab_id = g.lab_id and r.good_practice_id = g.id and r.round = g.round
        and r.verdict is not null and coalesce(e.merged_into, e.id) = $2)
    order by g.submitted_at, g.id limit ${shownMax}`,
}

type Newest = { id: string; claim: LocalText; at: Date }

const newest = {
  name: 'lessons-newest',
  text: `select id, claim, published_at as at from lesson
    where lab_id = $1 and state = 'published' order by published_at desc, id desc limit 2`,
}

/** What lessons ask of people: to weigh the newest, to write down what a pilot taught, to review a practice. */
export const gathered: GatheredPage = {
  async canDoNow(db, labId, lab) {
    const found = await rows<Newest>(db, newest, [labId])
    return found.map(({ id, claim, at }): Pointer => ({
      key: 'lessons.gathered.weigh',
      texts: { claim },
      address: paths.lesson({ lab, lessonId: id }),
      at,
      urgency: 'later',
    }))
  },

  async stuck(db, labId, lab, now) {
    const found = await rows<Untold>(db, late, [labId, now])
    return found.map((one) => pointer(lab, one))
  },

  async waitsForMe(db, labId, lab, actor, now) {
    if (actor.participantId === null) return []
    const { participantId } = actor
    const keeps = reachOf(actor, keeperRoles)
    const works = reachOf(actor, roles)
    const asked = [labId, now, participantId, keeps.everywhere, keeps.initiatives]
    const pilots = await rows<Untold>(db, mine, asked)
    const reading = [labId, participantId, works.everywhere, works.initiatives]
    const practices = await rows<Submitted>(db, submitted, reading)
    return [
      ...pilots.map((one) => pointer(lab, one)),
      ...practices.map(({ id, title, at }): Pointer => ({
        key: 'lessons.gathered.review',
        texts: { title },
        address: paths.practiceWork({ lab, goodPracticeId: id }),
        at,
        urgency: 'soon',
      })),
    ]
  },
}

function pointer(lab: string, one: Untold): Pointer {
  const { pilotId, initiativeId, title, initiativeTitle, at, late } = one
  return {
    key: 'lessons.gathered.untold',
    texts: { title },
    address: `${paths.newLesson({ lab, initiativeId })}?from=pilot:${pilotId}`,
    at,
    urgency: late ? 'soon' : 'later',
    reason: 'overdue',
    about: { id: initiativeId, title: initiativeTitle },
  }
}
