import type { ThreadKind } from '../../../platform/manifest.ts'
import { maySeeWork } from '../../initiatives/index.ts'
import { pilotPaths } from '../paths.ts'
import { describing } from '../public-things.ts'
import { pilotsToPick } from './queries.ts'

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
  describe: describing(byIds, ({ id, lab, initiativeId }) =>
    pilotPaths.pilot({ lab, initiativeId, pilotId: id }),
  ),
  pick: (db, labId, actor, initiativeId) =>
    pilotsToPick(db, labId, initiativeId, maySeeWork(actor, initiativeId).ok),
}
