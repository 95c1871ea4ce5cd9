import { rows } from '../../../platform/db/database.ts'
import type { ThreadKind } from '../../../platform/manifest.ts'
import { commitmentPaths } from './paths.ts'
import { listCommitments } from './queries.ts'
import type { CommitmentRow } from './schema.ts'

const byIds = {
  name: 'thread-commitments',
  text: `select k.id, k.initiative_id as "initiativeId", k.promise, k.made_on::timestamptz as at, l.slug as lab
    from commitment k join lab l on l.id = k.lab_id where k.lab_id = $1 and k.id = any($2::uuid[])`,
}

/** A commitment as a thing of the thread: everybody may read it. */
export const commitmentKind: ThreadKind = {
  kind: 'commitment',
  label: 'voices.kind.commitment',
  async describe(db, labId, _actor, ids) {
    const found = await rows<CommitmentRow & { lab: string; at: Date }>(db, byIds, [labId, ids])
    return new Map(
      found.map(({ id, initiativeId, lab, promise, at }) => {
        const address = commitmentPaths.commitment({ lab, initiativeId, commitmentId: id })
        return [id, { title: promise, address, at, initiativeId }]
      }),
    )
  },
  async pick(db, labId, _actor, initiativeId) {
    const found = await listCommitments(db, labId, initiativeId)
    return found.map(({ id, promise }) => ({ id, title: promise }))
  },
}
