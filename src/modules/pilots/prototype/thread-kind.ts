import { rows } from '../../../platform/db/database.ts'
import type { ThreadKind, ThreadThing } from '../../../platform/manifest.ts'
import { maySeeWork } from '../../initiatives/index.ts'
import { mayReadPilot } from '../policy.ts'
import { prototypesToPick } from './list-queries.ts'
import { prototypePaths } from './paths.ts'
import type { PrototypeRow } from './schema.ts'

type Named = Pick<PrototypeRow, 'id' | 'initiativeId' | 'title' | 'public'> & {
  at: Date
  lab: string
}

const byIds = {
  name: 'thread-prototypes',
  text: `select p.id, p.initiative_id as "initiativeId", p.title, p.made_at as at, p.public, l.slug as lab
    from prototype p join lab l on l.id = p.lab_id
    where p.lab_id = $1 and p.id = any($2::uuid[])`,
}

/** A prototype as a thing of the thread: public ones for everyone, the rest for people with a role. */
export const prototypeKind: ThreadKind = {
  kind: 'prototype',
  label: 'pilots.prototype.kind',
  async describe(db, labId, actor, ids) {
    const found = await rows<Named>(db, byIds, [labId, ids])
    return new Map<string, ThreadThing>(
      found
        .filter((one) => mayReadPilot(actor, one).ok)
        .map(({ id, initiativeId, title, at, lab }) => {
          const address = prototypePaths.prototype({ lab, initiativeId, prototypeId: id })
          return [id, { title, at, initiativeId, address }]
        }),
    )
  },
  pick: (db, labId, actor, initiativeId) =>
    prototypesToPick(db, labId, initiativeId, maySeeWork(actor, initiativeId).ok),
}
