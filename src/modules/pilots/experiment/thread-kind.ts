import { rows } from '../../../platform/db/database.ts'
import type { ThreadKind, ThreadThing } from '../../../platform/manifest.ts'
import { maySeeWork } from '../../initiatives/index.ts'
import { mayReadPilot } from '../policy.ts'
import { experimentsToPick } from './list-queries.ts'
import { experimentPaths } from './paths.ts'
import type { ExperimentRow } from './schema.ts'

type Named = Pick<ExperimentRow, 'id' | 'initiativeId' | 'title' | 'public'> & {
  at: Date
  lab: string
}

const byIds = {
  name: 'thread-experiments',
  text: `select e.id, e.initiative_id as "initiativeId", e.title, e.planned_at as at, e.public, l.slug as lab
    from experiment e join lab l on l.id = e.lab_id
    where e.lab_id = $1 and e.id = any($2::uuid[])`,
}

/** An experiment as a thing of the thread: public ones for everyone, the rest for people with a role. */
export const experimentKind: ThreadKind = {
  kind: 'experiment',
  label: 'pilots.experiment.kind',
  async describe(db, labId, actor, ids) {
    const found = await rows<Named>(db, byIds, [labId, ids])
    return new Map<string, ThreadThing>(
      found
        .filter((one) => mayReadPilot(actor, one).ok)
        .map(({ id, initiativeId, title, at, lab }) => {
          const address = experimentPaths.experiment({ lab, initiativeId, experimentId: id })
          return [id, { title, at, initiativeId, address }]
        }),
    )
  },
  pick: (db, labId, actor, initiativeId) =>
    experimentsToPick(db, labId, initiativeId, maySeeWork(actor, initiativeId).ok),
}
