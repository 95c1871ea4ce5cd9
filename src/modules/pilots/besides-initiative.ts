import { rows } from '../../platform/db/database.ts'
import type { Beside } from '../../platform/manifest.ts'

type Counting = {
  /** Counts what an initiative has: for everybody, or with a role. Its values are lab, initiative, role. */
  counted: { name: string; text: string }
  label: string
  order: number
  address: (at: { lab: string; initiativeId: string }) => string
}

/** The way to a list of an initiative: from its public page once something is in it, from its working page always. */
export function besidesInitiative(what: Counting): Beside[] {
  return [onPage('initiative', false, what), onPage('initiative-work', true, what)]
}

function onPage(
  on: 'initiative' | 'initiative-work',
  inside: boolean,
  { counted, label, order, address }: Counting,
): Beside {
  return {
    on,
    async links({ db, labId, lab, thingId: initiativeId }) {
      const [found] = await rows<{ total: number }>(db, counted, [labId, initiativeId, inside])
      if (!inside && found!.total === 0) return []
      return [{ label, values: found, address: address({ lab, initiativeId }), order, part: 'try' }]
    },
  }
}
