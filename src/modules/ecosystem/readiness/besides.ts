import { rows } from '../../../platform/db/database.ts'
import { holdsAnywhere } from '../../../platform/actor.ts'
import type { Beside } from '../../../platform/manifest.ts'
import { roles } from '../../../shared/role.ts'
import { dayAt, isProvider } from './provider.ts'
import { readinessPaths as paths } from './paths.ts'
import { isClosed, showsSomething } from './result/queries.ts'

const today = dayAt('$3')
const counts = {
  name: 'readiness-beside',
  text: `select count(*)::int as count, (count(*) filter (where exists (select from readiness_round r
      where r.lab_id = s.lab_id and r.stakeholder_id = s.id and ${isClosed(today)} and ${showsSomething})))::int as measured
    from involvement i join stakeholder s on s.lab_id = i.lab_id and s.id = i.stakeholder_id
    where i.lab_id = $1 and i.initiative_id = $2 and i.ended_on is null and ${isProvider(today)}`,
}

/** On an initiative's working page: how many of its providers know where they stand. */
export const besideReadiness: Beside = {
  on: 'initiative-work',
  async links({ db, labId, lab, actor, now, thingId }) {
    if (!holdsAnywhere(actor, roles)) return []
    const [values] = await rows<{ count: number; measured: number }>(db, counts, [
      labId,
      thingId,
      now,
    ])
    const address = paths.all({ lab })
    return [{ label: 'ecosystem.readiness.beside', values, address, order: 86, part: 'with' }]
  },
}
