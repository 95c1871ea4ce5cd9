import {
  Button,
  ButtonRow,
  Form,
  Notice,
  TextField,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'
import type { Decision } from '../../../../shared/result.ts'
import { paths } from '../../paths.ts'
import { BlockedButton } from './blocked-button.tsx'
import type { GateAddress } from './next-step.ts'

export type PassBoxProps = {
  at: GateAddress
  /** Whether the reader could pass it now, and the reason if not. */
  may: Decision
  /** The reader records the group's minutes and names who else was there. */
  minutes: boolean
  values: Record<string, unknown>
  problems: readonly Problem[]
}

/** The button that passes a gate, or the reason why it cannot be passed now. */
export function PassBox({ at, may, minutes, values, problems }: PassBoxProps) {
  const { t } = usePage()
  if (!may.ok) {
    return (
      <BlockedButton id="pass" reason={t(`initiatives.refused.${may.code}`, may.details)}>
        {t('initiatives.gate.pass')}
      </BlockedButton>
    )
  }
  return (
    <Form action={paths.gatePassage(at)}>
      <Notice tone="info">{t('initiatives.gate.pass-meaning')}</Notice>
      {minutes && (
        <TextField
          name="witness"
          label={t('initiatives.gate.witness')}
          hint={t('initiatives.gate.witness-hint')}
          values={values}
          problems={problems}
          autocomplete="off"
        />
      )}
      <ButtonRow>
        <Button>{t('initiatives.gate.pass')}</Button>
      </ButtonRow>
    </Form>
  )
}
