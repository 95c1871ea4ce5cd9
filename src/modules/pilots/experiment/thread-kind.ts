import type { ThreadKind } from '../../../platform/manifest.ts'
import { maySeeWork } from '../../initiatives/index.ts'
import { describing } from '../public-things.ts'
import { experimentsToPick } from './list-queries.ts'
import { experimentPaths } from './paths.ts'

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
  describe: describing(byIds, ({ id, lab, initiativeId }) =>
    experimentPaths.experiment({ lab, initiativeId, experimentId: id }),
  ),
  pick: (db, labId, actor, initiativeId) =>
    experimentsToPick(db, labId, initiativeId, maySeeWork(actor, initiativeId).ok),
}
