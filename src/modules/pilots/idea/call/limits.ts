import { readCookie } from '../../../../platform/http/cookies.ts'
import { networkOf } from '../../../../platform/http/network.ts'
import type { AppContext } from '../../../../platform/http/routes.ts'
import { hashOf } from '../../../../platform/ids.ts'

/** What an idea costs: refused for one browser or a whole lab, only marked for one network, which a hall shares. */
export async function spendIdea(c: AppContext): Promise<{ within: boolean; crowded: boolean }> {
  const { actor, labId, parts } = c.var
  const { limits, settings } = parts
  const self = actor.participantId ?? readCookie(c, settings, 'browser') ?? networkOf(c)
  const within =
    (await limits.spend('idea-browser', hashOf(self))) && (await limits.spend('idea-lab', labId))
  if (!within || actor.participantId) return { within, crowded: false }
  return { within, crowded: !(await limits.spend('idea-network', hashOf(networkOf(c)))) }
}
