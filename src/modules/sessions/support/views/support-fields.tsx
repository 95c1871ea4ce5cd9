import {
  Checkbox,
  DateField,
  NumberField,
  Radios,
  Select,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { needKinds } from '../../access-plan/schema.ts'
import { limits } from '../input.ts'
import { currencies, supportStates } from '../schema.ts'

type Props = { values: FormValues; problems: readonly Problem[] }
export type Arrangers = readonly { id: string; name: string }[]

/** What is needed, how it is done, by whom and until when, and what it costs. */
export function ArrangingFields({ arrangers, ...form }: Props & { arrangers: Arrangers }) {
  const { t } = usePage()
  return (
    <>
      <Select
        name="kind"
        label={t('sessions.plan.kind')}
        options={needKinds.map((value) => ({ value, label: t(`sessions.need.${value}`) }))}
        {...form}
      />
      <TextArea
        name="what"
        label={t('sessions.support.what')}
        rows={2}
        charsMax={limits.reason}
        {...form}
      />
      <How {...form} />
      <Select
        name="arrangedBy"
        label={t('sessions.support.arranged-by')}
        hint={t('sessions.support.arranged-by-hint')}
        empty={t('sessions.support.nobody')}
        options={arrangers.map(({ id, name }) => ({ value: id, label: name }))}
        {...form}
        optional
      />
      <DateField name="dueOn" label={t('sessions.support.due-on')} {...form} />
      <div class="field-row">
        <NumberField
          name="costCents"
          label={t('sessions.support.cost')}
          hint={t('sessions.support.cost-hint')}
          decimal
          {...form}
          optional
        />
        <Select
          name="currency"
          label={t('sessions.support.currency')}
          options={currencies.map((value) => ({ value, label: value }))}
          {...form}
        />
      </div>
    </>
  )
}

function How(form: Props) {
  const { t } = usePage()
  return (
    <TextArea
      name="how"
      label={t('sessions.support.how')}
      hint={t('sessions.support.how-hint')}
      rows={2}
      charsMax={limits.reason}
      {...form}
      optional
    />
  )
}

/** How far it has come, with the reason where it failed; `how` too, for who only arranges it. */
export function OutcomeFields({ how, ...form }: Props & { how?: boolean }) {
  const { t } = usePage()
  return (
    <>
      {how && <How {...form} />}
      <Radios
        name="state"
        label={t('sessions.support.state')}
        options={supportStates.map((value) => ({
          value,
          label: t(`sessions.support.state.${value}`),
        }))}
        {...form}
      />
      <TextArea
        name="reason"
        label={t('sessions.support.reason')}
        hint={t('sessions.support.reason-hint')}
        rows={2}
        charsMax={limits.reason}
        {...form}
        optional
      />
    </>
  )
}

/** What a person paid themselves, and that they got it back. */
export function ClaimFields(form: Props) {
  const { t } = usePage()
  return (
    <>
      <Checkbox
        name="claimed"
        label={t('sessions.support.claimed')}
        hint={t('sessions.support.claimed-hint')}
        {...form}
      />
      <DateField name="paidOn" label={t('sessions.support.paid-on')} {...form} optional />
    </>
  )
}
