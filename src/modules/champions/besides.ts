import { rows } from '../../platform/db/database.ts'
import type { Beside } from '../../platform/manifest.ts'
import { championPaths as paths } from './paths.ts'
import { leads } from './policy.ts'
import { lookOwn } from './queries.ts'

const ofInitiative = {
  name: 'champions-beside-work',
  text: `select count(distinct c.id)::int as count from champion c
    join participant said on said.lab_id = c.lab_id and said.id = c.participant_id
    join lab on lab.id = c.lab_id
    join role_held r on r.lab_id = c.lab_id and r.participant_id = coalesce(said.merged_into, said.id)
      and r.role = 'champion' and r.ended_at is null and (r.initiative_id is null or r.initiative_id = $2)
      and (r.starts_on is null or r.starts_on <= ($3::timestamptz at time zone lab.time_zone)::date)
      and (r.ends_on is null or r.ends_on > ($3::timestamptz at time zone lab.time_zone)::date)
    where c.lab_id = $1 and c.state = 'active' and c.united_with is null`,
}

/** On an initiative's working page: its communities and who covers them. */
const onWorkPage: Beside = {
  on: 'initiative-work',
  async links({ db, labId, lab, now, thingId: initiativeId }) {
    const [values] = await rows<{ count: number }>(db, ofInitiative, [labId, initiativeId, now])
    const address = paths.ofInitiative({ lab, initiativeId })
    return [{ label: 'champions.beside.work', values, address, order: 90, part: 'with' }]
  },
}

/** On a person's page: what they are as a champion, or the way to make them one. */
const onPersonPage: Beside = {
  on: 'person',
  async links({ db, labId, lab, actor, thingId }) {
    const known = await lookOwn(db, labId, thingId)
    if (known) {
      const address = paths.champion({ lab, championId: known.id })
      return [{ label: 'champions.beside.person', address, order: 45 }]
    }
    if (!leads(actor)) return []
    const address = `${paths.newChampion({ lab })}?person=${thingId}`
    return [{ label: 'champions.beside.ask', address, order: 45 }]
  },
}

/** What champions add to the pages of lower modules. */
export const besides: readonly Beside[] = [onWorkPage, onPersonPage]
