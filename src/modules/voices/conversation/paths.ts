import { path } from '../../../platform/http/paths.ts'

const all = '/:lab/initiatives/:initiativeId/conversations'
const one = `${all}/:conversationId` as const

/** Conversations of change; the list and each one's own page are in voicesPaths. */
export const conversationPaths = {
  newConversation: path(`${all}/new`),
  details: path(`${one}/details`),
  seats: path(`${one}/seats`),
  seatRemoval: path(`${one}/seats/:conversationSeatId/removal`),
  items: path(`${one}/items`),
  itemRemoval: path(`${one}/items/:conversationItemId/removal`),
  account: path(`${one}/account`),
  programme: path(`${one}/programme`),
}
