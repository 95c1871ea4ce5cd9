import { rows } from '../../../platform/db/database.ts'
import type { ThreadKind, ThreadThing } from '../../../platform/manifest.ts'
import { maySeeWork } from '../../initiatives/index.ts'
import { pilotPaths } from '../paths.ts'
import { mayReadPilot } from '../policy.ts'
import { pilotsToPick } from './queries.ts'
import type { PilotRow } from './schema.ts'

type Named = Pick<PilotRow, 'id' | 'initiativeId' | 'title' | 'public'> & { at: Date; lab: string }

const byIds = {
  name: 'thread-pilots',
  text: `select p.id, p.initiative_id as "initiativeId", p.title, p.planned_at as at, p.public,
      l.slug as lab
    from pilot p join lab l on l.id = p.lab_id
    where p.lab_id = $1 and p.id = any($2::uuid[])`,
}

/** A pilot as a thing of the thread: public ones for everyone, the rest for people with a role. */
export const pilotKind: ThreadKind = {
  kind: 'pilot',
  label: 'pilots.kind',
  async describe(db, labId, actor, ids) {
    const found = await rows<Named>(db, byIds, [labId, ids])
    return new Map<string, ThreadThing>(
      found
        .filter((one) => mayReadPilot(actor, one).ok)
        .map(({ id, initiativeId, title, at, lab }) => {
          const address = pilotPaths.pilot({ lab, initiativeId, pilotId: id })
          return [id, { title, at, initiativeId, address }]
        }),
    )
  },
  pick: (db, labId, actor, initiativeId) =>
    pilotsToPick(db, labId, initiativeId, maySeeWork(actor, initiativeId).ok),
}
