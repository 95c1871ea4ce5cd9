import { rows } from '../../../platform/db/database.ts'
import type { GatheredPage } from '../../../platform/manifest.ts'
import type { LocalText } from '../../../shared/language.ts'
import { takesAnswers } from './map/open-day.ts'
import { opinionMapPaths as paths } from './paths.ts'

const shownMax = 6
type Open = { id: string; initiativeId: string; topic: LocalText; at: Date }
type Waiting = Open & { count: number; title: LocalText }

const open = {
  name: 'opinion-maps-open',
  text: `select m.id, m.initiative_id as "initiativeId", m.topic, m.opened_at as at
    from opinion_map m join lab l on l.id = m.lab_id
    join initiative i on i.lab_id = m.lab_id and i.id = m.initiative_id
    where m.lab_id = $1 and i.state = 'running' and ${takesAnswers('$2')}
    order by m.opened_at desc, m.id limit ${shownMax}`,
}
const waiting = {
  name: 'opinion-statements-waiting',
  text: `select m.id, m.initiative_id as "initiativeId", m.topic, i.title, count(*)::int as count, min(s.added_at) as at
    from opinion_statement s
    join opinion_map m on m.lab_id = s.lab_id and m.id = s.opinion_map_id
    join initiative i on i.lab_id = m.lab_id and i.id = m.initiative_id
    where s.lab_id = $1 and s.state = 'waiting'
    group by m.id, m.initiative_id, m.topic, i.title order by min(s.added_at) limit ${shownMax}`,
}
const tooLongMs = 3 * 24 * 3600 * 1000

/** On the lab's front page each map that takes votes; for the coordinator, statements that nobody has read. */
export const opinionMapsGathered: GatheredPage = {
  async canDoNow(db, labId, lab, now) {
    const found = await rows<Open>(db, open, [labId, now])
    return found.map(({ id, initiativeId, topic, at }) => ({
      key: 'engagement.gathered.vote',
      texts: { topic },
      address: paths.map({ lab, initiativeId, opinionMapId: id }),
      at,
      urgency: 'now',
    }))
  },
  async stuck(db, labId, lab, now) {
    const found = await rows<Waiting>(db, waiting, [labId])
    return found.map(({ id, initiativeId, topic, title, count, at }) => ({
      key: 'engagement.gathered.waiting',
      values: { count },
      texts: { topic },
      address: paths.statements({ lab, initiativeId, opinionMapId: id }),
      at,
      urgency: now.getTime() - at.getTime() > tooLongMs ? 'now' : 'soon',
      reason: 'waiting',
      about: { id: initiativeId, title },
    }))
  },
}
