import {
  Confirm,
  Heading,
  Lead,
  LocalTextOf,
  Notice,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { limits } from '../../../../platform/input.ts'
import { paths } from '../../paths.ts'
import type { CheckedRequirement } from '../requirement-state.ts'
import type { GateAddress } from './next-step.ts'
import { say } from './say.ts'

export type OverridePageProps = {
  at: GateAddress
  requirement: CheckedRequirement
  /** A group decides whether it stands. */
  proposed: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** Going on without a requirement: what that means, and the reason everyone will read. */
export function OverridePage({ at, requirement, proposed, values, problems }: OverridePageProps) {
  const scope = usePage()
  const { t } = scope
  return (
    <>
      <Heading level={1}>{t('initiatives.override.title')}</Heading>
      <Lead>
        <LocalTextOf text={requirement.label} />
      </Lead>
      <p>{say(scope, requirement.detail)}</p>
      <Notice tone="warning">
        {t(proposed ? 'initiatives.override.propose-meaning' : 'initiatives.override.meaning')}
      </Notice>
      <Confirm
        action={paths.gateOverride({ ...at, requirementId: requirement.id })}
        problems={problems}
        label={t('initiatives.override.button')}
        danger
        back={paths.gate(at)}
      >
        <TextArea
          name="reason"
          label={t('initiatives.override.reason')}
          hint={t('initiatives.override.reason-hint')}
          charsMax={limits.reason}
          rows={4}
          values={values}
          problems={problems}
        />
      </Confirm>
    </>
  )
}
