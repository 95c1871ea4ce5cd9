import { Heading, LocalTextOf, Panel, usePage } from '../../../ui/index.ts'
import { mayBeOverridden } from '../rules.ts'
import type { TemplateGate, TemplateRequirement } from '../template.ts'

type GatePartProps = { gate: TemplateGate; isChecked(checker: string): boolean }

/** The gate at the end of a phase: its sentence, and the requirements it was translated into. */
export function GatePart({ gate, isChecked }: GatePartProps) {
  const { t } = usePage()
  return (
    <Panel>
      <Heading level={3}>{t('methods.gate.title')}</Heading>
      <p>
        <strong>
          <LocalTextOf text={gate.sentence} />
        </strong>
      </p>
      <p>{t('methods.gate.asks')}</p>
      <ul class="ds-list">
        {gate.requirements.map((requirement) => (
          <li key={requirement.key}>
            <LocalTextOf text={requirement.label} />
            <Remarks requirement={requirement} checked={isChecked(requirement.checker)} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Remarks({ requirement, checked }: { requirement: TemplateRequirement; checked: boolean }) {
  const { t } = usePage()
  const { rule, appliesTo } = requirement
  const remarks = [
    rule && t('methods.gate.rule', { rule }),
    appliesTo && t(`methods.appliesTo.${appliesTo}`),
    !checked && t('methods.gate.notCheckable'),
    !mayBeOverridden(requirement) && t('methods.gate.neverOverridden'),
  ].filter((remark) => typeof remark === 'string')
  if (remarks.length === 0) return null
  return <span class="note"> {remarks.join(' ')}</span>
}
