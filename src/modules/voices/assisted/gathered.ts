import { holdsAnywhere } from '../../../platform/actor.ts'
import type { GatheredPage, Pointer } from '../../../platform/manifest.ts'
import { countCalls } from '../call-back/queries.ts'
import { confirmationPaths } from '../confirmation/paths.ts'
import { countWaiting } from '../confirmation/queries.ts'
import { handlers } from '../contribution/policy.ts'
import { voicesPaths } from '../paths.ts'
import { ownDrafts } from '../phone/queries.ts'

/** What waits at the ways in: calls to make, calls not finished, and words that wait for a yes. */
export const waitsAtWaysIn: NonNullable<GatheredPage['waitsForMe']> = async (
  db,
  labId,
  lab,
  actor,
  now,
) => {
  if (!actor.participantId) return []
  const pointers: Pointer[] = []
  const waiting = await countWaiting(db, labId, actor)
  for (const { id, initiativeId, at } of (waiting.own ?? []).slice(0, ownShown)) {
    const address = confirmationPaths.confirmation({ lab, initiativeId, contributionId: id })
    pointers.push({ key: 'voices.confirmation.mine', address, at: new Date(at), urgency: 'soon' })
  }
  if (!holdsAnywhere(actor, handlers)) return pointers
  if (waiting.handled > 0) {
    pointers.push({
      key: 'voices.confirmation.waiting',
      part: 'out',
      values: { count: waiting.handled },
      address: confirmationPaths.confirmations({ lab }),
      at: waiting.since ? new Date(waiting.since) : null,
      urgency: 'soon',
    })
  }
  const { due, mine, open, since } = await countCalls(db, labId, actor, now)
  if (mine > 0) {
    pointers.push({
      key: 'voices.call-back.waiting-mine',
      part: 'out',
      values: { count: mine, due },
      address: `${voicesPaths.callBacks({ lab })}?view=mine`,
      at: since,
      urgency: due > 0 ? 'now' : 'soon',
    })
  }
  if (open > 0) {
    const address = voicesPaths.callBacks({ lab })
    const key = 'voices.call-back.waiting-open'
    pointers.push({
      key,
      values: { count: open },
      address,
      at: since,
      urgency: 'soon',
      part: 'out',
    })
  }
  const [draft, ...others] = await ownDrafts(db, labId, actor)
  if (draft) {
    pointers.push({
      key: 'voices.phone.waiting',
      part: 'key-in',
      values: { count: others.length + 1 },
      address: voicesPaths.phoneDesk({ lab }),
      at: draft.savedAt,
      urgency: 'now',
    })
  }
  return pointers
}

const ownShown = 5
