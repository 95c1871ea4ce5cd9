import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonRow,
  DateField,
  Disclosure,
  Form,
  HiddenFields,
  LocalTextField,
  Radios,
  TextArea,
  usePage,
} from '../../../../ui/index.ts'
import { commitmentPaths as paths } from '../paths.ts'
import type { CommitmentPageProps } from './commitment-page.tsx'

/** Says that a promise was kept or broken, and what happened. */
export function SettleForm({ address, found, sent }: CommitmentPageProps) {
  const { t } = usePage()
  const again = sent?.form === 'settle' ? sent : null
  const form = { values: again?.values ?? {}, problems: again?.problems ?? [] }
  const open = again !== null || found.settledAt === null
  return (
    <Disclosure summary={t('voices.commitment.settle')} open={open}>
      <Form action={paths.outcome(address)} problems={form.problems}>
        <HiddenFields values={{ version: String(found.version) }} />
        <Radios
          name="state"
          label={t('voices.commitment.was-it-kept')}
          options={(['kept', 'broken'] as const).map((value) => ({
            value,
            label: t(`voices.commitment.state-${value}`),
          }))}
          {...form}
        />
        <LocalTextField
          name="account"
          label={t('voices.commitment.account')}
          hint={t('voices.commitment.account-hint')}
          long
          rows={3}
          charsMax={limits.summary}
          {...form}
        />
        <ButtonRow>
          <Button>{t('voices.commitment.settle-button')}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  )
}

/** Changes the words or the day of a promise, with the reason; everybody sees both. */
export function ChangeForm({ address, found, sent }: CommitmentPageProps) {
  const { t } = usePage()
  const again = sent?.form === 'change' ? sent : null
  const form = {
    values: again?.values ?? { promise: found.promise, dueOn: found.dueOn },
    problems: again?.problems ?? [],
  }
  return (
    <Disclosure summary={t('voices.commitment.change')} open={again !== null}>
      <Form action={paths.details(address)} problems={form.problems}>
        <HiddenFields values={{ version: String(found.version) }} />
        <LocalTextField
          name="promise"
          label={t('voices.commitment.promise')}
          long
          rows={3}
          charsMax={limits.summary}
          {...form}
        />
        <DateField name="dueOn" label={t('voices.commitment.due')} {...form} />
        <TextArea
          name="because"
          label={t('voices.commitment.because')}
          hint={t('voices.commitment.because-hint')}
          rows={2}
          charsMax={limits.reason}
          {...form}
        />
        <ButtonRow>
          <Button look="secondary">{t('voices.commitment.change-button')}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  )
}
