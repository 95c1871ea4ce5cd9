import { currencies } from '../../../shared/money.ts'
import {
  Checkbox,
  DateField,
  FormColumns,
  LocalTextField,
  Select,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { limits } from '../pilot/input.ts'

type Named = { id: string; name: string }
/** What the form offers to choose from. */
export type Choices = {
  people: readonly Named[]
  organisations: readonly Named[]
  places: readonly Named[]
}
type Props = { values: FormValues; problems: readonly Problem[]; choices: Choices }

/** What is tried, by whom, where, when and for how much. */
export function PilotFields({ values, problems, choices }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  const pick = (name: string, list: readonly Named[]) => (
    <Select
      name={name}
      label={t(`pilots.field.${name}`)}
      hint={t(`pilots.hint.${name}`)}
      empty={t('pilots.field.none')}
      options={list.map(({ id, name: label }) => ({ value: id, label }))}
      {...form}
      optional
    />
  )
  return (
    <>
      <LocalTextField name="title" label={t('pilots.field.title')} {...form} />
      <LocalTextField
        name="tried"
        label={t('pilots.field.tried')}
        hint={t('pilots.hint.tried')}
        long
        rows={5}
        charsMax={limits.tried}
        {...form}
      />
      {pick('ownerId', choices.people)}
      {pick('hostId', choices.organisations)}
      {pick('placeId', choices.places)}
      <TextField
        name="placeWords"
        label={t('pilots.field.placeWords')}
        hint={t('pilots.hint.placeWords')}
        {...form}
        optional
      />
      <FormColumns
        first={<DateField name="startsOn" label={t('pilots.field.startsOn')} {...form} />}
        second={<DateField name="lastDay" label={t('pilots.field.lastDay')} {...form} />}
      />
      <FormColumns
        first={
          <TextField
            name="budget"
            inputmode="decimal"
            label={t('pilots.field.budget')}
            {...form}
            optional
          />
        }
        second={
          <Select
            name="currency"
            label={t('pilots.field.currency')}
            options={currencies.map((value) => ({ value, label: value }))}
            {...form}
          />
        }
      />
      <Checkbox
        name="public"
        label={t('pilots.field.public')}
        hint={t('pilots.hint.public')}
        {...form}
      />
    </>
  )
}
