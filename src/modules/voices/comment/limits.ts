import { readCookie } from '../../../platform/http/cookies.ts'
import { networkOf } from '../../../platform/http/network.ts'
import type { AppContext } from '../../../platform/http/routes.ts'
import { hashOf } from '../../../platform/ids.ts'

/**
 * What a comment or a report costs: refused for one person, one browser or a whole lab; what comes from one network
 * beyond measure is only looked at first, because a village hall shares one.
 */
export async function spendComment(c: AppContext): Promise<{ within: boolean; crowded: boolean }> {
  const { actor, labId, parts } = c.var
  const { limits, settings } = parts
  const self = actor.participantId ?? readCookie(c, settings, 'browser')
  const mayMore = !self || (await limits.spend('comment-browser', hashOf(self)))
  const within = mayMore && (await limits.spend('comment-lab', labId))
  if (!within || actor.participantId) return { within, crowded: false }
  return { within, crowded: !(await limits.spend('comment-network', hashOf(networkOf(c)))) }
}
