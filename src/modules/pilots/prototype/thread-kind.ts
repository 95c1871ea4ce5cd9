import type { ThreadKind } from '../../../platform/manifest.ts'
import { maySeeWork } from '../../initiatives/index.ts'
import { describing } from '../public-things.ts'
import { prototypesToPick } from './list-queries.ts'
import { prototypePaths } from './paths.ts'

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
  describe: describing(byIds, ({ id, lab, initiativeId }) =>
    prototypePaths.prototype({ lab, initiativeId, prototypeId: id }),
  ),
  pick: (db, labId, actor, initiativeId) =>
    prototypesToPick(db, labId, initiativeId, maySeeWork(actor, initiativeId).ok),
}
