import {
  DateField,
  FormColumns,
  Radios,
  Select,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import type { Currency } from '../../../shared/money.ts'
import { fundingKinds, fundingStates } from '../funding/schema.ts'
import { limits } from '../funding/input.ts'

/** Whom a lead may name, and the years it may be for. */
export type LeadChoices = {
  organisations: readonly { id: string; name: string }[]
  people: readonly { id: string; name: string }[]
  years: readonly { value: string; label: string }[]
}

type Props = {
  currency: Currency
  choices: LeadChoices
  /** The reader looks after the pilot, and so reads whom to ring. */
  cares: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** What a form asks about somebody who may pay. */
export function LeadFields({ currency, choices, cares, ...form }: Props) {
  const { t } = usePage()
  const named = (list: LeadChoices['people']) =>
    list.map(({ id, name }) => ({ value: id, label: name }))
  const words = <N extends string>(family: 'kind' | 'state', list: readonly N[]) =>
    list.map((value) => ({ value, label: t(`pilots.funding.${family}.${value}`) }))
  return (
    <>
      <Select
        name="stakeholderId"
        label={t('pilots.funding.organisation')}
        options={named(choices.organisations)}
        empty={t('pilots.funding.not-on-map')}
        {...form}
        optional
      />
      <TextField
        name="funder"
        label={t('pilots.funding.funder')}
        hint={t('pilots.funding.funder-hint')}
        {...form}
        optional
      />
      {cares && (
        <TextField
          name="contact"
          label={t('pilots.funding.contact')}
          hint={t('pilots.funding.contact-hint')}
          {...form}
          optional
        />
      )}
      <Radios
        name="kind"
        label={t('pilots.funding.kind')}
        options={words('kind', fundingKinds)}
        {...form}
      />
      <TextField
        name="amount"
        inputmode="decimal"
        chars={12}
        label={t('pilots.funding.amount', { currency })}
        hint={t('pilots.funding.amount-hint')}
        {...form}
      />
      <FormColumns
        first={
          <Select name="from" label={t('pilots.funding.from')} options={choices.years} {...form} />
        }
        second={
          <Select
            name="to"
            label={t('pilots.funding.to')}
            hint={t('pilots.funding.to-hint')}
            options={choices.years}
            {...form}
            optional
          />
        }
      />
      <Radios
        name="state"
        label={t('pilots.funding.stands')}
        options={words('state', fundingStates)}
        {...form}
      />
      <TextArea
        name="because"
        label={t('pilots.funding.because')}
        hint={t('pilots.funding.because-hint')}
        rows={2}
        charsMax={limits.reason}
        {...form}
        optional
      />
      <TextField name="nextStep" label={t('pilots.funding.next-step')} {...form} optional />
      <FormColumns
        first={
          <Select
            name="nextBy"
            label={t('pilots.timeline.who')}
            options={named(choices.people)}
            {...form}
            optional
          />
        }
        second={<DateField name="nextOn" label={t('pilots.timeline.due-on')} {...form} optional />}
      />
    </>
  )
}
