import { and, eq, sql } from 'drizzle-orm'
import { command } from '../../../platform/command.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { groupsWithMembers } from '../../people/index.ts'
import { signOff, signOffRequest } from '../sign-off/schema.ts'
import { holderInput } from './input.ts'
import { mayChangeHolder, mayLeaveGroup } from './policy.ts'
import { holdGate, type GateInPhase } from './queries.ts'
import { gate, gateOverride } from './schema.ts'

/** Says who holds a gate: people with a role, or a group that decides as it is now and then alone may pass it. */
export const setGateHolder = command(
  'gate.set-holder',
  holderInput,
  async ({ db, labId, now, actor, record }, { initiativeId, gateId, holderRole, groupId }) => {
    const held = await holdGate(db, labId, initiativeId, gateId)
    const allowed = mayChangeHolder(actor, held, await hasBegun(db, labId, held))
    if (!allowed.ok) return allowed
    const leaves = mayLeaveGroup(held, groupId, await groupTookPart(db, labId, held))
    if (!leaves.ok) return leaves
    const given = groupId === null ? done(toNoGroup) : await toGroup(db, labId, groupId, now)
    if (!given.ok) return given
    await db
      .update(gate)
      .set({ holderRole, ...given.value, version: sql`${gate.version} + 1` })
      .where(and(eq(gate.labId, labId), eq(gate.id, held.id)))
    const { holderQuorum: quorum, holderRule: rule } = given.value
    const data = { role: holderRole, groupId, quorum, rule }
    record({ name: 'gate.holder-set', subject: held.id, data })
    return done({ id: held.id })
  },
)

const toNoGroup = { holderGroupId: null, holderQuorum: null, holderRule: null, heldSince: null }

/** Whether anybody has signed or gone on without something in this round, also where they took it back since. */
async function hasBegun(db: Db, labId: LabId, { id, round }: GateInPhase): Promise<boolean> {
  const found = await db.execute(sql`
    select from ${signOff} where lab_id = ${labId} and gate_id = ${id} and round = ${round}
    union all
    select from ${gateOverride} where lab_id = ${labId} and gate_id = ${id} and round = ${round}
    limit 1`)
  return found.rowCount === 1
}

/** Whether any of the group was ever asked or voted at the gate: in earlier rounds too, and also where it was taken back. */
async function groupTookPart(db: Db, labId: LabId, { id }: GateInPhase): Promise<boolean> {
  const found = await db.execute(sql`
    select from ${signOffRequest}
      where lab_id = ${labId} and gate_id = ${id} and role = 'group-member'
    union all
    select from ${signOff} where lab_id = ${labId} and gate_id = ${id} and role = 'group-member'
    limit 1`)
  return found.rowCount === 1
}

/** Keeps the group's quorum, rule and, by the moment, its members, so that nobody sways the vote by changing it. */
async function toGroup(db: Db, labId: LabId, groupId: string, now: Date) {
  const [group] = await groupsWithMembers(db, labId, [groupId])
  if (!group) return refuse('unknown-group')
  const { id, quorum, rule, members } = group
  if (members.length < quorum) {
    return refuse('group-below-quorum', { members: members.length, quorum })
  }
  return done({ holderGroupId: id, holderQuorum: quorum, holderRule: rule, heldSince: now })
}
