import { rows } from '../../platform/db/database.ts'
import type { Beside, BesideLink } from '../../platform/manifest.ts'
import { ecosystemPaths as paths } from './paths.ts'
import { mayKeepMap, viewOf, type View } from './policy.ts'
import { visibleTo } from './stakeholder/visible.ts'

const countOf = (view: View) => ({
  name: `ecosystem-beside-${view}`,
  text: `select count(*)::int as count from involvement i
    join stakeholder s on s.lab_id = i.lab_id and s.id = i.stakeholder_id
    where i.lab_id = $1 and i.initiative_id = $2 and i.ended_on is null and ${visibleTo(view)}`,
})
const order = 85

/** On an initiative's public page: who is in it, once the lab shows somebody. */
const onPublicPage: Beside = {
  on: 'initiative',
  async links({ db, labId, lab, thingId: initiativeId }) {
    const [found] = await rows<{ count: number }>(db, countOf('open'), [labId, initiativeId])
    if (found!.count === 0) return []
    const address = paths.ofInitiative({ lab, initiativeId })
    return [{ label: 'ecosystem.beside.initiative', address, order }]
  },
}

/** On its working page always, with how many they are. */
const onWorkPage: Beside = {
  on: 'initiative-work',
  async links({ db, labId, lab, actor, thingId: initiativeId }): Promise<BesideLink[]> {
    const [values] = await rows<{ count: number }>(db, countOf(viewOf(actor)), [
      labId,
      initiativeId,
    ])
    const address = paths.ofInitiative({ lab, initiativeId })
    return [{ label: 'ecosystem.beside.work', values, address, order, part: 'with' }]
  },
}

const ofPerson = {
  name: 'ecosystem-beside-person',
  text: `select s.id from stakeholder s join participant p on p.lab_id = s.lab_id and p.id = s.participant_id
    where s.lab_id = $1 and s.removed_at is null and coalesce(p.merged_into, p.id) = $2 limit 1`,
}

/** On a person's page: their entry of the map. */
const onPersonPage: Beside = {
  on: 'person',
  async links({ db, labId, lab, actor, thingId }) {
    if (!mayKeepMap(actor).ok) return []
    const [found] = await rows<{ id: string }>(db, ofPerson, [labId, thingId])
    if (!found) return []
    const address = paths.stakeholder({ lab, stakeholderId: found.id })
    return [{ label: 'ecosystem.beside.person', address, order }]
  },
}

/** The ways to the map from pages of other modules. */
export const besides = [onPublicPage, onWorkPage, onPersonPage]
