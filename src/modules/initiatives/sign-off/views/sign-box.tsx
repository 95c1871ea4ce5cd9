import {
  Button,
  ButtonRow,
  Checkbox,
  Form,
  HiddenFields,
  Notice,
  Radios,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { GateAddress } from '../../gate/views/next-step.ts'
import { limits } from '../../../../platform/input.ts'
import { paths } from '../../paths.ts'
import type { Capacity } from '../schema.ts'
import { useCapacityName } from './capacity-name.ts'

export type SignBoxProps = {
  at: GateAddress
  /** Capacities the reader may sign in now; none: there is nothing to sign. */
  capacities: readonly Capacity[]
  asked: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** Signing by one's own tap: agree, or disagree with the reason. */
export function SignBox({ at, capacities, asked, values, problems }: SignBoxProps) {
  const { t } = usePage()
  const capacityName = useCapacityName()
  const only = capacities.length === 1 ? capacities[0]! : null
  const form = { values, problems }
  return (
    <Form action={paths.signOffs(at)} problems={problems} keepDraft={`sign-${at.gateId}`}>
      {asked && <Notice tone="info">{t('initiatives.sign-off.you-are-asked')}</Notice>}
      {only ? (
        <>
          <HiddenFields values={{ role: only }} />
          <p>{t('initiatives.sign-off.you-sign-as', { role: capacityName(only) })}</p>
        </>
      ) : (
        <Radios
          {...form}
          name="role"
          label={t('initiatives.sign-off.sign-as')}
          options={capacities.map((value) => ({ value, label: capacityName(value) }))}
        />
      )}
      <VerdictFields {...form} />
      <ButtonRow>
        <Button>{t('initiatives.sign-off.sign')}</Button>
      </ButtonRow>
    </Form>
  )
}

/** Agree or disagree, with words, and whether the name may be shown to everyone. */
export function VerdictFields(form: { values: FormValues; problems: readonly Problem[] }) {
  const { t } = usePage()
  return (
    <>
      <Radios
        {...form}
        name="verdict"
        label={t('initiatives.sign-off.verdict-question')}
        options={[
          { value: 'agree', label: t('initiatives.sign-off.yes') },
          {
            value: 'disagree',
            label: t('initiatives.sign-off.no'),
            hint: t('initiatives.sign-off.disagree-hint'),
          },
        ]}
      />
      <TextArea
        {...form}
        name="words"
        label={t('initiatives.sign-off.words')}
        hint={t('initiatives.sign-off.words-hint')}
        rows={3}
        charsMax={limits.reason}
        optional
      />
      <Checkbox {...form} name="namePublic" label={t('initiatives.sign-off.name-public')} />
    </>
  )
}
