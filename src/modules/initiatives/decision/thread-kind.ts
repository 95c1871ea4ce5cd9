import type { ThreadKind, ThreadThing } from '../../../platform/manifest.ts'
import { rows } from '../../../platform/db/database.ts'
import { paths } from '../paths.ts'
import { decisionsById, decisionsOf } from './queries.ts'

const slugOfLab = { name: 'decision-lab-slug', text: 'select slug from lab where id = $1' }

/** Decisions in the thread: everyone may read them. */
export const decisionKind: ThreadKind = {
  kind: 'decision',
  label: 'initiatives.kind.decision',
  async describe(db, labId, _actor, ids) {
    const [lab] = await rows<{ slug: string }>(db, slugOfLab, [labId])
    const found = await decisionsById(db, labId, ids)
    return new Map(
      found.map(({ id, initiativeId, question, decidedOn }): [string, ThreadThing] => {
        const address = paths.decision({ lab: lab!.slug, initiativeId, decisionId: id })
        return [id, { title: question, address, at: decidedOn, initiativeId }]
      }),
    )
  },
  async pick(db, labId, _actor, initiativeId) {
    const found = await decisionsOf(db, labId, initiativeId)
    return found.map(({ id, question }) => ({ id, title: question }))
  },
}
