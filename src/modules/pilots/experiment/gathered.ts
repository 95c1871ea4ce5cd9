import { reachOf } from '../../../platform/actor.ts'
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
}

const unconcluded = `select e.id as "experimentId", e.initiative_id as "initiativeId", e.title, i.title as "initiativeTitle",
      e.ends_before::timestamptz as at
    from experiment e
    join initiative i on i.lab_id = e.lab_id and i.id = e.initiative_id
    join lab l on l.id = e.lab_id
    left join participant p on p.lab_id = e.lab_id and p.id = e.planned_by
    left join participant kept on kept.lab_id = p.lab_id and kept.id = coalesce(p.merged_into, p.id)
    where e.lab_id = $1 and e.state = 'running' and e.archived_at is null
      and e.ends_before <= ($2::timestamptz at time zone l.time_zone)::date`
const inOrder = `order by e.ends_before, e.id limit ${shownMax}`
const all = { name: 'experiments-unconcluded', text: `${unconcluded} ${inOrder}` }
/** Those of whoever planned them; where nobody is left who did, of who leads the initiative. */
const mine = {
  name: 'experiments-unconcluded-mine',
  text: `${unconcluded} and case when kept.id is null or kept.erased_at is not null
      then $4 or e.initiative_id = any($5::uuid[]) else kept.id = $3 end ${inOrder}`,
}

/** An experiment whose last day has passed waits for whoever planned it to say what came of it. */
export const experimentGathered: GatheredPage = {
  async stuck(db, labId, lab, now) {
    const found = await rows<Open>(db, all, [labId, now])
    return found.map((one) => ({
      ...pointer(lab, one, 'pilots.experiment.stuck.open'),
      reason: 'overdue',
    }))
  },

  async waitsForMe(db, labId, lab, actor, now) {
    if (actor.participantId === null) return []
    const { everywhere, initiatives } = reachOf(actor, ['coordinator'])
    const wanted = [labId, now, actor.participantId, everywhere, initiatives]
    const found = await rows<Open>(db, mine, wanted)
    return found.map((one) => pointer(lab, one, 'pilots.experiment.mine.open'))
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
