import { rows } from '../../../platform/db/database.ts'
import type { ThreadKind } from '../../../platform/manifest.ts'
import { voicesPaths } from '../paths.ts'
import { mayReadConversation } from './policy.ts'
import { listConversations } from './queries.ts'
import type { ConversationRow } from './schema.ts'

const byIds = {
  name: 'thread-conversations',
  text: `select v.id, v.initiative_id as "initiativeId", v.title, v.on_day::timestamptz as at,
      v.held_at as "heldAt", l.slug as lab
    from conversation v join lab l on l.id = v.lab_id where v.lab_id = $1 and v.id = any($2::uuid[])`,
}

/** A conversation of change as a thing of the thread: everybody's once it was held. */
export const conversationKind: ThreadKind = {
  kind: 'conversation',
  label: 'voices.kind.conversation',
  async describe(db, labId, actor, ids) {
    const found = await rows<ConversationRow & { lab: string; at: Date }>(db, byIds, [labId, ids])
    return new Map(
      found
        .filter((one) => mayReadConversation(actor, one).ok)
        .map(({ id, initiativeId, lab, title, at }) => {
          const address = voicesPaths.conversation({ lab, initiativeId, conversationId: id })
          return [id, { title, address, at, initiativeId }]
        }),
    )
  },
  async pick(db, labId, actor, initiativeId) {
    const found = await listConversations(db, labId, initiativeId, true)
    return found
      .filter((one) => mayReadConversation(actor, one).ok)
      .map(({ id, title }) => ({ id, title }))
  },
}
