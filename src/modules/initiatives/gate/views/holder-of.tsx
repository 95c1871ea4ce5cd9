import { LocalTextOf, usePage } from '../../../../ui/index.ts'
import { roleName } from '../../../methods/index.ts'
import type { Tally } from '../group-rule.ts'
import type { GateInPhase } from '../queries.ts'

/** Who may pass a gate, in words: a role, or a group as it was when it was given the gate, and how the votes stand. */
export function HolderOf({ gate, tally }: { gate: GateInPhase; tally: Tally | null }) {
  const { t, format } = usePage()
  if (!tally) {
    return (
      <p>
        {t(gate.holderGroupId ? 'initiatives.gate.held-by-group' : 'initiatives.gate.held-by-role')}{' '}
        {!gate.holderGroupId && <LocalTextOf text={roleName(gate.holderRole)} />}
      </p>
    )
  }
  const { group, agree, disagree } = tally
  return (
    <>
      <p>{t('initiatives.gate.held-by', { group: group.name })}</p>
      <p>
        {t('initiatives.gate.group-then', {
          date: format.date(group.since),
          members: group.members.length,
          quorum: group.quorum,
        })}{' '}
        {t(`initiatives.gate.rule-${group.rule}`)}
      </p>
      <p>{t('initiatives.gate.group-since')}</p>
      <p>{t('initiatives.gate.votes', { agree, disagree })}</p>
    </>
  )
}
