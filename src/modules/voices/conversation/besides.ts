import { sql } from 'drizzle-orm'
import type { Beside } from '../../../platform/manifest.ts'
import { voicesPaths } from '../paths.ts'
import { mayReadConversation } from './policy.ts'
import type { ConversationRow } from './schema.ts'

const shownMax = 10

/** On the page of a session: the conversations of change that are part of it. */
export const conversationsBeside: Beside = {
  on: 'session',
  async links({ db, labId, lab, actor, thingId: sessionId }) {
    const found = await db.execute<
      Pick<ConversationRow, 'id' | 'initiativeId' | 'title' | 'heldAt'>
    >(sql`select v.id, v.initiative_id as "initiativeId", v.title, v.held_at as "heldAt"
      from conversation v where v.lab_id = ${labId} and v.session_id = ${sessionId}
      order by v.on_day, v.id limit ${shownMax}`)
    return found.rows
      .filter((one) => mayReadConversation(actor, one).ok)
      .map(({ id, initiativeId, title }) => ({
        label: 'voices.beside.conversation',
        texts: { title },
        address: voicesPaths.conversation({ lab, initiativeId, conversationId: id }),
        order: 25,
      }))
  },
}
