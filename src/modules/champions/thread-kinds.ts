import { holdsAnywhere } from '../../platform/actor.ts'
import { rows } from '../../platform/db/database.ts'
import type { ThreadKind, ThreadThing } from '../../platform/manifest.ts'
import { languages, type LocalText } from '../../shared/language.ts'
import { roles } from '../../shared/role.ts'
import { championPaths as paths } from './paths.ts'
import { leads } from './policy.ts'
import { championsJoined } from './queries.ts'

type Named = { id: string; name: string; at: Date; lab: string }

const champions = {
  name: 'thread-champions',
  text: `select c.id, p.name, c.added_at as at, l.slug as lab from (${championsJoined})
    join lab l on l.id = c.lab_id where c.lab_id = $1 and c.id = any($2::uuid[]) and p.erased_at is null`,
}
const offers = {
  name: 'thread-champion-offers',
  text: `select o.id, o.name, o.received_at as at, l.slug as lab from champion_offer o
    join lab l on l.id = o.lab_id where o.lab_id = $1 and o.id = any($2::uuid[])`,
}

/** A name is the same in every language. */
function title(name: string): LocalText {
  return Object.fromEntries(languages.map((language) => [language, name]))
}

function named(found: readonly Named[], addressOf: (one: Named) => string) {
  return new Map<string, ThreadThing>(
    found.map((one) => [one.id, { title: title(one.name), at: one.at, address: addressOf(one) }]),
  )
}

/** A champion and an offer as things that notices are about. */
export const threadKinds: readonly ThreadKind[] = [
  {
    kind: 'champion',
    label: 'champions.one',
    async describe(db, labId, actor, ids) {
      if (!holdsAnywhere(actor, roles) && actor.kind !== 'system') return new Map()
      const found = await rows<Named>(db, champions, [labId, ids])
      return named(found, ({ id, lab }) => paths.champion({ lab, championId: id }))
    },
  },
  {
    kind: 'champion-offer',
    label: 'champions.offers.one',
    async describe(db, labId, actor, ids) {
      if (!leads(actor)) return new Map()
      const found = await rows<Named>(db, offers, [labId, ids])
      return named(found, ({ id, lab }) => paths.offer({ lab, championOfferId: id }))
    },
  },
]
