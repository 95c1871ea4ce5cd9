import { currencies } from '../../../../shared/money.ts'
import {
  Checkboxes,
  DateField,
  FormColumns,
  HiddenFields,
  LocalTextField,
  Notice,
  Radios,
  Section,
  Select,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { ServicePlace } from '../answer.ts'
import { limits } from '../input.ts'
import { servicePaths as paths } from '../paths.ts'
import type { ShownService } from '../queries.ts'
import type { ShownRecord } from '../record.ts'
import { waysToBuy } from '../schema.ts'
import { WorkTop } from './parts.tsx'
import { RecordFacts } from './record-facts.tsx'
import { SaveForm } from '../../views/save-form.tsx'

type Named = { id: string; name: string }
type Props = {
  at: ServicePlace
  found: ShownService
  record: ShownRecord | undefined
  organisations: readonly Named[]
  suppliers: readonly Named[]
  policyTexts: readonly Named[]
  /** Somebody else wrote meanwhile: what stands there now is shown above what was typed. */
  changed: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** How a service is bought; a new version keeps the ones before. */
export function RecordPage(props: Props) {
  const { at, found, record, changed, values, problems } = props
  const { t } = usePage()
  return (
    <>
      <WorkTop
        found={found}
        title={t('pilots.service.record.title')}
        lead={t('pilots.service.record.lead')}
      />
      {record && (
        <Section id="now" title={t('pilots.service.record.now')}>
          <RecordFacts record={record} inside />
        </Section>
      )}
      {changed && <Notice tone="warning" title={t('pilots.service.record.changed')} />}
      <SaveForm
        back={paths.work(at)}
        action={paths.record(at)}
        button={t('pilots.save')}
        problems={problems}
      >
        <HiddenFields values={{ version: String(record?.number ?? 0) }} />
        <Bought {...props} />
        <Money values={values} problems={problems} />
        <Beyond {...props} />
      </SaveForm>
    </>
  )
}

const options = (list: readonly Named[]) => list.map(({ id, name }) => ({ value: id, label: name }))

function Bought({ organisations, values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  return (
    <>
      <Radios
        name="how"
        label={t('pilots.service.record.how')}
        options={waysToBuy.map((value) => ({ value, label: t(`pilots.service.how.${value}`) }))}
        {...form}
      />
      <Select
        name="providerId"
        label={t('pilots.service.record.provider')}
        hint={t('pilots.service.record.provider-hint')}
        empty={t('pilots.field.none')}
        options={options(organisations)}
        {...form}
        optional
      />
      <TextField
        name="providerWords"
        label={t('pilots.service.record.provider-words')}
        {...form}
        optional
      />
      <FormColumns
        first={<DateField name="startsOn" label={t('pilots.field.startsOn')} {...form} />}
        second={<DateField name="lastDay" label={t('pilots.field.lastDay')} {...form} optional />}
      />
    </>
  )
}

function Money(form: Pick<Props, 'values' | 'problems'>) {
  const { t } = usePage()
  return (
    <>
      <FormColumns
        first={
          <TextField
            name="value"
            inputmode="decimal"
            label={t('pilots.service.record.value')}
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
      <TextField
        name="localValue"
        inputmode="decimal"
        label={t('pilots.service.record.local-value')}
        hint={t('pilots.service.record.local-value-hint')}
        {...form}
        optional
      />
    </>
  )
}

function Beyond({ suppliers, policyTexts, values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  return (
    <>
      {suppliers.length > 0 && (
        <Checkboxes
          name="suppliers"
          label={t('pilots.service.record.supplier-names')}
          hint={t('pilots.service.record.supplier-hint')}
          options={options(suppliers)}
          {...form}
          optional
        />
      )}
      {policyTexts.length > 0 && (
        <Select
          name="policyTextId"
          label={t('pilots.service.record.policy-text')}
          hint={t('pilots.service.record.policy-text-hint')}
          empty={t('pilots.field.none')}
          options={options(policyTexts)}
          {...form}
          optional
        />
      )}
      <LocalTextField
        name="clauses"
        label={t('pilots.service.record.clauses')}
        hint={t('pilots.service.record.clauses-hint')}
        long
        rows={3}
        charsMax={limits.summary}
        {...form}
        optional
      />
    </>
  )
}
