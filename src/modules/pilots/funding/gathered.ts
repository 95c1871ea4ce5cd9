import { rows } from '../../../platform/db/database.ts'
import type { GatheredPage, Pointer } from '../../../platform/manifest.ts'
import type { LocalText } from '../../../shared/language.ts'
import { pilotPaths } from '../paths.ts'
import { nextPerson } from './queries.ts'

/** From so many days before it is due, a next step waits for whom it was given to. */
const aheadDays = 7
const shownMax = 50

type Due = {
  id: string
  pilotId: string
  initiativeId: string
  title: LocalText
  initiativeTitle: LocalText
  funder: string
  nextStep: string
  nextOn: string
  overdue: boolean
}

const due = {
  name: 'funding-steps-due',
  text: `select f.id, p.id as "pilotId", p.initiative_id as "initiativeId", p.title,
      i.title as "initiativeTitle", f.funder, f.next_step as "nextStep", f.next_on::text as "nextOn",
      f.next_on < today.day as overdue
    from funding_lead f
    join lab l on l.id = f.lab_id
    cross join lateral (select ($2::timestamptz at time zone l.time_zone)::date as day) today
    join pilot p on p.lab_id = f.lab_id and p.id = f.pilot_id and p.archived_at is null
      and p.state <> 'withdrawn'
    join initiative i on i.lab_id = p.lab_id and i.id = p.initiative_id
    ${nextPerson}
    left join participant owner on owner.lab_id = p.lab_id and owner.id = p.owner_id
    where f.lab_id = $1 and f.state in ('asked', 'likely') and f.next_on is not null
      and f.next_on < today.day + $3::int
      and ($4::uuid is null or coalesce(o.id, owner.merged_into, owner.id) = $4)
    order by f.next_on, f.id limit ${shownMax}`,
}

/** Next steps with funders: late ones are stuck, and they wait for whom they were given to, else for the pilot's owner. */
export const fundingGathered: GatheredPage = {
  async stuck(db, labId, lab, now) {
    const late = await rows<Due>(db, due, [labId, now, 0, null])
    return late.map((one) => pointer(lab, one, 'pilots.stuck.funding'))
  },

  async waitsForMe(db, labId, lab, actor, now) {
    if (actor.participantId === null) return []
    const mine = await rows<Due>(db, due, [labId, now, aheadDays + 1, actor.participantId])
    return mine.map((one) => pointer(lab, one, 'pilots.mine.funding'))
  },
}

function pointer(lab: string, one: Due, key: string): Pointer {
  const { id, pilotId, initiativeId, title, initiativeTitle, funder, nextStep } = one
  return {
    key,
    texts: { title },
    values: { funder, step: nextStep },
    address: pilotPaths.lead({ lab, initiativeId, pilotId, fundingLeadId: id }),
    at: new Date(`${one.nextOn}T00:00:00Z`),
    urgency: one.overdue ? 'now' : 'soon',
    reason: 'overdue',
    about: { id: initiativeId, title: initiativeTitle },
  }
}
