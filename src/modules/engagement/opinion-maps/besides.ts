import { rows, type Db } from '../../../platform/db/database.ts'
import type { Beside, BesideLink } from '../../../platform/manifest.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { takesAnswers } from './map/open-day.ts'
import { mayKeep } from './map/policy.ts'
import { opinionMapPaths as paths } from './paths.ts'

const shownMax = 3
type Shown = { count: number; open: { id: string; topic: LocalText }[] }

const shownMaps = {
  name: 'opinion-maps-beside',
  text: `with shown as (
      select m.id, m.topic, m.opened_at, ${takesAnswers('$3')} as is_open
      from opinion_map m join lab l on l.id = m.lab_id
      where m.lab_id = $1 and m.initiative_id = $2 and m.state <> 'draft')
    select (select count(*)::int from shown) as count,
      coalesce((select jsonb_agg(jsonb_build_object('id', few.id, 'topic', few.topic)) from (
        select id, topic from shown where is_open order by opened_at desc, id limit ${shownMax}) few), '[]') as open`,
}
const countMaps = {
  name: 'opinion-maps-count',
  text: `select count(*)::int as count, coalesce(sum((select count(*) from opinion_statement s
        where s.lab_id = m.lab_id and s.opinion_map_id = m.id and s.state = 'waiting')), 0)::int as waiting
    from opinion_map m where m.lab_id = $1 and m.initiative_id = $2 and ($3 or m.state <> 'draft')`,
}

/** On an initiative's public page: each map that takes votes now, and all of them. */
export const onPublicPage: Beside = {
  on: 'initiative',
  async links({ db, labId, lab, now, thingId: initiativeId }) {
    const [found] = await rows<Shown>(db, shownMaps, [labId, initiativeId, now])
    const { count, open } = found!
    const votes = open.map(({ id, topic }): BesideLink => ({
      label: 'engagement.beside.vote',
      texts: { topic },
      address: paths.map({ lab, initiativeId, opinionMapId: id }),
      order: 13,
    }))
    const address = paths.maps({ lab, initiativeId })
    const values = { count, waiting: 0 }
    const all = { label: 'engagement.beside.maps', values, address, order: 14 }
    return count > open.length ? [...votes, all] : votes
  },
}

/** On its working page: all maps, and what waits to be read there. */
export const onWorkPage: Beside = {
  on: 'initiative-work',
  async links({ db, labId, lab, actor, thingId: initiativeId }) {
    const keeps = mayKeep(actor, initiativeId).ok
    const count = await countOf(db, labId, initiativeId, keeps)
    const address = paths.maps({ lab, initiativeId })
    return [{ label: 'engagement.beside.maps', values: count, address, order: 16 }]
  },
}

async function countOf(db: Db, labId: LabId, initiativeId: string, withDrafts: boolean) {
  type Counts = { count: number; waiting: number }
  const [found] = await rows<Counts>(db, countMaps, [labId, initiativeId, withDrafts])
  return found!
}
