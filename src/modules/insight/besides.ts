import { rows } from '../../platform/db/database.ts'
import type { Beside } from '../../platform/manifest.ts'
import { paths } from './paths.ts'

const anybody = {
  name: 'insight-anybody',
  text: `select exists (select from contribution c where c.lab_id = $1 and c.initiative_id = $2)
      or exists (select from session s
        where s.lab_id = $1 and s.initiative_id = $2 and s.state = 'held') as found`,
}

/** The way to the funnel: for everyone once somebody took part, on the working page always. */
export const besides: readonly Beside[] = [
  {
    on: 'initiative',
    async links({ db, labId, lab, thingId: initiativeId }) {
      const [one] = await rows<{ found: boolean }>(db, anybody, [labId, initiativeId])
      if (!one?.found) return []
      return [{ label: 'insight.beside', address: paths.funnel({ lab, initiativeId }), order: 80 }]
    },
  },
  {
    on: 'initiative-work',
    links: async ({ lab, thingId: initiativeId }) => [
      {
        label: 'insight.beside',
        address: paths.funnel({ lab, initiativeId }),
        order: 80,
        part: 'answer',
      },
    ],
  },
]
