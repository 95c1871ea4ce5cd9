import { LocalTextOf, usePage } from '../../../../ui/index.ts'
import { roleName } from '../../../methods/index.ts'
import type { GroupRule } from '../../../people/index.ts'
import type { Tally } from '../group-rule.ts'
import type { GateInPhase } from '../queries.ts'

/** Who may pass a gate, in words: a role, or a group with its quorum and rule and how the votes stand. */
export function HolderOf({ gate, tally }: { gate: GateInPhase; tally: Tally | null }) {
  const { t } = usePage()
  if (!tally) {
    return (
      <p>
        {t(gate.holderGroupId ? 'initiatives.gate.held-by-group' : 'initiatives.gate.held-by-role')}{' '}
        {!gate.holderGroupId && <LocalTextOf text={roleName(gate.holderRole)} />}
      </p>
    )
  }
  const { group, agree, disagree } = tally
  const rule: GroupRule = group.rule
  return (
    <>
      <p>{t('initiatives.gate.held-by', { group: group.name })}</p>
      <p>
        {t(`initiatives.gate.rule-${rule}`)}{' '}
        {t('initiatives.gate.quorum', { quorum: group.quorum, members: group.members.length })}
      </p>
      <p>{t('initiatives.gate.votes', { agree, disagree })}</p>
    </>
  )
}
