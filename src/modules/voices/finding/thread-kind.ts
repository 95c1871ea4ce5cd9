import { rows } from '../../../platform/db/database.ts'
import type { ThreadKind } from '../../../platform/manifest.ts'
import { voicesPaths } from '../paths.ts'
import { mayReadFinding } from './policy.ts'
import { findingsToPick } from './queries.ts'
import type { FindingRow } from './schema.ts'

const byIds = {
  name: 'thread-findings',
  text: `select f.id, f.initiative_id as "initiativeId", f.claim, f.state,
      f.published_at as "publishedAt", f.written_at as "writtenAt", l.slug as lab
    from finding f join lab l on l.id = f.lab_id where f.lab_id = $1 and f.id = any($2::uuid[])`,
}

/** A finding as a thing of the thread: everybody's once published, a draft for those who read together. */
export const findingKind: ThreadKind = {
  kind: 'finding',
  label: 'voices.kind.finding',
  async describe(db, labId, actor, ids) {
    const found = await rows<FindingRow & { lab: string }>(db, byIds, [labId, ids])
    return new Map(
      found
        .filter((one) => mayReadFinding(actor, one).ok)
        .map(({ id, initiativeId, lab, claim, publishedAt, writtenAt }) => {
          const address = voicesPaths.finding({ lab, initiativeId, findingId: id })
          return [id, { title: claim, address, at: publishedAt ?? writtenAt, initiativeId }]
        }),
    )
  },
  async pick(db, labId, actor, initiativeId) {
    const found = await findingsToPick(db, labId, actor, initiativeId)
    return found.map(({ id, claim }) => ({ id, title: claim }))
  },
}
