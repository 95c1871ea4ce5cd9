import {
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  Form,
  Heading,
  Lead,
  LocalTextOf,
  Notice,
  Radios,
  Select,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { GateInPhase } from '../../gate/queries.ts'
import type { GateAddress } from '../../gate/views/next-step.ts'
import { paths } from '../../paths.ts'
import { signerKey } from '../input.ts'
import type { PossibleSigner } from '../signers.ts'
import { useCapacityName } from './capacity-name.ts'
import { VerdictFields } from './sign-box.tsx'

export type AssistedPageProps = {
  at: GateAddress
  gate: GateInPhase
  signers: readonly PossibleSigner[]
  values: FormValues
  problems: readonly Problem[]
}

/** Typing what somebody signed on paper or said before a witness. */
export function AssistedPage({ at, gate, signers, values, problems }: AssistedPageProps) {
  const { t } = usePage()
  const capacityName = useCapacityName()
  const form = { values, problems }
  return (
    <>
      <Heading level={1}>{t('initiatives.assisted.title')}</Heading>
      <Lead>
        <LocalTextOf text={gate.sentence} />
      </Lead>
      {signers.length === 0 ? (
        <EmptyState
          title={t('initiatives.assisted.nobody')}
          action={{ label: t('initiatives.gate.back'), address: paths.gate(at) }}
        />
      ) : (
        <Form
          action={paths.assistedSignOff(at)}
          problems={problems}
          keepDraft={`assisted-${at.gateId}`}
        >
          <Notice tone="info">{t('initiatives.assisted.meaning')}</Notice>
          <Select
            {...form}
            name="signer"
            label={t('initiatives.assisted.who')}
            options={signers.map(({ role, participantId, name }) => ({
              value: signerKey(role, participantId),
              label: t('initiatives.assisted.person', { name, role: capacityName(role) }),
            }))}
          />
          <Radios
            {...form}
            name="mode"
            label={t('initiatives.assisted.how')}
            options={[
              { value: 'paper', label: t('initiatives.sign-off.mode-paper') },
              {
                value: 'spoken',
                label: t('initiatives.sign-off.mode-spoken'),
                hint: t('initiatives.assisted.spoken-hint'),
              },
            ]}
          />
          <VerdictFields {...form} />
          <TextField
            {...form}
            name="witness"
            label={t('initiatives.assisted.witness')}
            hint={t('initiatives.assisted.witness-hint')}
            autocomplete="off"
          />
          <ButtonRow>
            <Button>{t('initiatives.assisted.button')}</Button>
            <ButtonLink look="secondary" href={paths.gate(at)}>
              {t('initiatives.cancel')}
            </ButtonLink>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}
