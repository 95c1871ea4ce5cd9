import { holds } from '../../../platform/actor.ts'
import { rows } from '../../../platform/db/database.ts'
import type { GatheredPage, Pointer } from '../../../platform/manifest.ts'
import type { LocalText } from '../../../shared/language.ts'
import { experimentPaths } from './paths.ts'

const shownMax = 50

type Open = {
  experimentId: string
  initiativeId: string
  title: LocalText
  initiativeTitle: LocalText
  at: Date
  planner: string | null
}

const unconcluded = {
  name: 'experiments-unconcluded',
  text: `select e.id as "experimentId", e.initiative_id as "initiativeId", e.title, i.title as "initiativeTitle",
      e.ends_before::timestamptz as at, case when kept.erased_at is null then kept.id end as planner
    from experiment e
    join initiative i on i.lab_id = e.lab_id and i.id = e.initiative_id
    join lab l on l.id = e.lab_id
    left join participant p on p.lab_id = e.lab_id and p.id = e.planned_by
    left join participant kept on kept.lab_id = p.lab_id and kept.id = coalesce(p.merged_into, p.id)
    where e.lab_id = $1 and e.state = 'running' and e.archived_at is null
      and e.ends_before <= ($2::timestamptz at time zone l.time_zone)::date
    order by e.ends_before, e.id limit ${shownMax}`,
}

/** An experiment whose last day has passed waits for whoever planned it to say what came of it. */
export const experimentGathered: GatheredPage = {
  async stuck(db, labId, lab, now) {
    const found = await rows<Open>(db, unconcluded, [labId, now])
    return found.map((one) => ({
      ...pointer(lab, one, 'pilots.experiment.stuck.open'),
      reason: 'overdue',
    }))
  },

  async waitsForMe(db, labId, lab, actor, now) {
    if (actor.participantId === null) return []
    const found = await rows<Open>(db, unconcluded, [labId, now])
    return found
      .filter(({ planner, initiativeId }) =>
        planner ? planner === actor.participantId : holds(actor, ['coordinator'], initiativeId),
      )
      .map((one) => pointer(lab, one, 'pilots.experiment.mine.open'))
  },
}

function pointer(lab: string, one: Open, key: string): Pointer {
  const { experimentId, initiativeId, title, initiativeTitle, at } = one
  return {
    key,
    texts: { title },
    address: experimentPaths.conclusion({ lab, initiativeId, experimentId }),
    at,
    urgency: 'soon',
    about: { id: initiativeId, title: initiativeTitle },
  }
}
