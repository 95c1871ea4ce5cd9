import { rows } from '../../../platform/db/database.ts'
import type { Beside, GatheredPage } from '../../../platform/manifest.ts'
import { languages } from '../../../shared/language.ts'
import { mayKeepMap, viewOf } from '../policy.ts'
import { assetPaths as paths } from './paths.ts'

const asked = {
  name: 'ecosystem-beside-assets-asked',
  text: `select count(*)::int as count from asset_request
    where lab_id = $1 and initiative_id = $2 and withdrawn_at is null`,
}

/** On an initiative's working page: what people here could lend to it. */
const onWorkPage: Beside = {
  on: 'initiative-work',
  async links({ db, labId, lab, actor, thingId: initiativeId }) {
    if (viewOf(actor) === 'open') return []
    const [values] = await rows<{ count: number }>(db, asked, [labId, initiativeId])
    const address = paths.ofInitiative({ lab, initiativeId })
    return [{ label: 'ecosystem.asset.beside.work', values, address, order: 86, part: 'with' }]
  },
}

const ofPerson = {
  name: 'ecosystem-beside-assets-of-person',
  text: `select count(*)::int as count from asset a
    join participant p on p.lab_id = a.lab_id and p.id = a.participant_id
    where a.lab_id = $1 and a.removed_at is null and coalesce(p.merged_into, p.id) = $2`,
}

/** On a person's page: what they offer, or the way to write it down. */
const onPersonPage: Beside = {
  on: 'person',
  async links({ db, labId, lab, actor, thingId }) {
    const self = actor.participantId === thingId
    if (!self && !mayKeepMap(actor).ok) return []
    if (self) {
      const address = paths.mine({ lab })
      return [{ label: 'ecosystem.asset.mine.title', address, order: 86 }]
    }
    const [values] = await rows<{ count: number }>(db, ofPerson, [labId, thingId])
    const address =
      values!.count > 0
        ? `${paths.ofPerson({ lab, participantId: thingId })}`
        : `${paths.newAsset({ lab })}?offerer=person:${thingId}`
    return [{ label: 'ecosystem.asset.beside.person', values, address, order: 86 }]
  },
}

/** The ways to what is offered from pages of other modules. */
export const assetBesides = [onWorkPage, onPersonPage]

const waiting = {
  name: 'ecosystem-asset-requests-waiting',
  text: `select r.id, a.title, r.asked_at as at from asset_request r
    join asset a on a.lab_id = r.lab_id and a.id = r.asset_id
    join participant p on p.lab_id = a.lab_id and p.id = a.participant_id
    where r.lab_id = $1 and coalesce(p.merged_into, p.id) = $2 and r.answer is null and r.withdrawn_at is null
    order by r.asked_at limit 20`,
}

/** What waits for somebody who offers: to say yes or no. */
export const assetsGathered: GatheredPage = {
  async waitsForMe(db, labId, lab, actor) {
    if (!actor.participantId) return []
    type Waiting = { id: string; title: string; at: Date }
    const found = await rows<Waiting>(db, waiting, [labId, actor.participantId])
    return found.map(({ id, title, at }) => ({
      key: 'ecosystem.asset.pointer.asked',
      texts: { title: Object.fromEntries(languages.map((language) => [language, title])) },
      address: paths.request({ lab, assetRequestId: id }),
      at,
      urgency: 'soon' as const,
    }))
  },
}
