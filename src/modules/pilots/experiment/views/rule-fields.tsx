import {
  DateField,
  Fieldset,
  FormColumns,
  LocalTextField,
  NumberField,
  Radios,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { limits } from '../input.ts'
import { directions, measuredIn } from '../schema.ts'

type Props = { values: FormValues; problems: readonly Problem[] }

/** The guess, how it is measured, and what counts: fixed once the experiment starts. */
export function RuleFields(form: Props) {
  const { t } = usePage()
  const long = (name: 'hypothesis' | 'measure' | 'method', charsMax: number, rows = 2) => (
    <LocalTextField
      name={name}
      label={t(`pilots.experiment.field.${name}`)}
      hint={t(`pilots.experiment.hint.${name}`)}
      long
      rows={rows}
      charsMax={charsMax}
      {...form}
    />
  )
  return (
    <>
      {long('hypothesis', limits.reason)}
      {long('measure', limits.reason)}
      <Threshold {...form} />
      {long('method', limits.summary, 4)}
      <FormColumns
        first={
          <DateField name="startsOn" label={t('pilots.experiment.field.startsOn')} {...form} />
        }
        second={<DateField name="lastDay" label={t('pilots.experiment.field.lastDay')} {...form} />}
      />
    </>
  )
}

function Threshold(form: Props) {
  const { t } = usePage()
  return (
    <Fieldset
      legend={t('pilots.experiment.field.counts')}
      hint={t('pilots.experiment.hint.counts')}
    >
      <Radios
        name="kind"
        label={t('pilots.experiment.field.kind')}
        options={measuredIn.map((value) => ({
          value,
          label: t(`pilots.experiment.kind.${value}`),
        }))}
        {...form}
      />
      <Radios
        name="direction"
        label={t('pilots.experiment.field.direction')}
        options={directions.map((value) => ({
          value,
          label: t(`pilots.experiment.direction.${value}`),
        }))}
        {...form}
      />
      <FormColumns
        first={
          <NumberField
            name="threshold"
            decimal
            label={t('pilots.experiment.field.threshold')}
            {...form}
            optional
          />
        }
        second={
          <TextField
            name="unit"
            label={t('pilots.experiment.field.unit')}
            hint={t('pilots.experiment.hint.unit')}
            {...form}
            optional
          />
        }
      />
      <LocalTextField
        name="thresholdWords"
        label={t('pilots.experiment.field.thresholdWords')}
        hint={t('pilots.experiment.hint.thresholdWords')}
        long
        rows={2}
        charsMax={limits.reason}
        {...form}
        optional
      />
      <NumberField
        name="peopleLeast"
        label={t('pilots.experiment.field.peopleLeast')}
        hint={t('pilots.experiment.hint.peopleLeast')}
        {...form}
        optional
      />
    </Fieldset>
  )
}
