import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { groupsAsTheyWere } from '../../people/index.ts'
import { signaturesAt, type Signature } from '../sign-off/signatures.ts'
import { tallyOf, type DecidingGroup, type Tally } from './group-rule.ts'
import type { GateId, GateRow } from './schema.ts'

/** A gate and the group it may have been given to. */
export type GivenGate = Pick<
  GateRow,
  'id' | 'holderGroupId' | 'holderQuorum' | 'holderRule' | 'heldSince'
>

/** Where the decision of each group that holds one of the gates stands: two queries, none without such a gate. */
export async function talliesAt(
  db: Db,
  labId: LabId,
  gates: readonly GivenGate[],
): Promise<Map<GateId, Tally>> {
  const held = gates.filter(({ holderGroupId }) => holderGroupId !== null).map(({ id }) => id)
  const signatures = held.length > 0 ? await signaturesAt(db, labId, held) : []
  return talliesOf(await decidingGroups(db, labId, gates), signatures)
}

/** The same of votes that were read already. */
export function talliesOf(
  groups: ReadonlyMap<GateId, DecidingGroup>,
  signatures: readonly Signature[],
): Map<GateId, Tally> {
  const votes = signatures.filter(({ role }) => role === 'group-member')
  return new Map(
    [...groups].map(([gateId, group]) => [
      gateId,
      tallyOf(
        group,
        votes.filter((vote) => vote.gateId === gateId),
      ),
    ]),
  )
}

/** The groups that hold the gates, each as it was when the gate was given to it: one query. */
export async function decidingGroups(
  db: Db,
  labId: LabId,
  gates: readonly GivenGate[],
): Promise<Map<GateId, DecidingGroup>> {
  const given = gates.flatMap((gate) => {
    const { id, holderGroupId: groupId, holderQuorum: quorum, holderRule: rule } = gate
    const at = gate.heldSince
    return groupId && quorum && rule && at ? [{ id, groupId, quorum, rule, at }] : []
  })
  const groups = await groupsAsTheyWere(db, labId, given)
  return new Map(
    given.map(({ id, groupId, at, quorum, rule }) => {
      const { name, members } = groups.find(
        (one) => one.groupId === groupId && one.at.getTime() === at.getTime(),
      )!
      return [id, { id: groupId, name, since: at, quorum, rule, members }]
    }),
  )
}

/** Where the decision of the group that holds a gate stands; null where a role holds it. */
export async function lookTally(db: Db, labId: LabId, gate: GivenGate): Promise<Tally | null> {
  return (await talliesAt(db, labId, [gate])).get(gate.id) ?? null
}
