import { and, eq, sql } from 'drizzle-orm'
import { command } from '../../../platform/command.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { groupsWithMembers } from '../../people/index.ts'
import { signaturesAt } from '../sign-off/signatures.ts'
import { holderInput } from './input.ts'
import { mayChangeHolder } from './policy.ts'
import { holdGate } from './queries.ts'
import { gate } from './schema.ts'

/** Says who holds a gate: people with a role, or a group that decides by its own rule and then alone may pass it. */
export const setGateHolder = command(
  'gate.set-holder',
  holderInput,
  async ({ db, labId, actor, record }, { initiativeId, gateId, holderRole, groupId }) => {
    const held = await holdGate(db, labId, initiativeId, gateId)
    const signed = (await signaturesAt(db, labId, [held.id])).length > 0
    const allowed = mayChangeHolder(actor, held, signed)
    if (!allowed.ok) return allowed
    if (groupId !== null) {
      const [group] = await groupsWithMembers(db, labId, [groupId as Id<'group'>])
      if (!group) return refuse('unknown-group')
      const { quorum, members } = group
      if (members.length < quorum) {
        return refuse('group-below-quorum', { members: members.length, quorum })
      }
    }
    await db
      .update(gate)
      .set({
        holderRole,
        holderGroupId: groupId as Id<'group'> | null,
        version: sql`${gate.version} + 1`,
      })
      .where(and(eq(gate.labId, labId), eq(gate.id, held.id)))
    record({ name: 'gate.holder-set', subject: held.id, data: { role: holderRole, groupId } })
    return done({ id: held.id })
  },
)
