import { readCookie } from '../../../platform/http/cookies.ts'
import { networkOf } from '../../../platform/http/network.ts'
import type { AppContext } from '../../../platform/http/routes.ts'
import { hashOf } from '../../../platform/ids.ts'

/** What beginning to say something costs: refused for one browser or a whole lab, looked at first for one network. */
export async function spendBeginning(
  c: AppContext,
): Promise<{ within: boolean; crowded: boolean }> {
  const { actor, labId, parts } = c.var
  const { limits, settings } = parts
  const browser = readCookie(c, settings, 'browser') ?? networkOf(c)
  const self = hashOf(actor.participantId ?? browser)
  const within =
    (await limits.spend('saying-browser', self)) && (await limits.spend('saying-lab', labId))
  if (!within) return { within, crowded: false }
  const network = hashOf(networkOf(c))
  const crowded = !actor.participantId && !(await limits.spend('saying-network', network))
  return { within, crowded }
}
