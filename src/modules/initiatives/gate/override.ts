import { command } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Checkers } from '../../../platform/manifest.ts'
import { done } from '../../../shared/result.ts'
import { checkGates } from './check-gates.ts'
import { overrideInput } from './input.ts'
import { mayOverride } from './policy.ts'
import { holdGate } from './queries.ts'
import { gateOverride } from './schema.ts'
import { lookTally } from './tallies.ts'

/** Goes on without a requirement, for a reason that everyone can read for ever. */
export function overrideRequirement(checkers: Checkers) {
  return command(
    'gate.override',
    overrideInput,
    async ({ db, labId, now, actor, record }, input) => {
      const held = await holdGate(db, labId, input.initiativeId, input.gateId)
      const checked = await checkGates(db, labId, checkers, [held], now)
      const wanted = checked.get(held.id)!.find(({ id }) => id === input.requirementId)
      if (!wanted) throw new NotFound()
      const allowed = mayOverride(actor, held, await lookTally(db, labId, held), wanted)
      if (!allowed.ok) return allowed
      await db.insert(gateOverride).values({
        labId,
        id: newId<'gate-override'>(now),
        gateId: held.id,
        round: held.round,
        requirementId: wanted.id,
        reason: input.reason,
        madeBy: actor.participantId,
        at: now,
      })
      const data = { requirementId: wanted.id, key: wanted.key, rule: wanted.rule }
      record({ name: 'gate.overridden', subject: held.id, data })
      return done({ id: held.id })
    },
  )
}
