import {
  DataTable,
  DateTimeOf,
  FormColumns,
  HiddenFields,
  LocalTextField,
  LocalTextOf,
  NumberField,
  Radios,
  Section,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import type { PilotPlace } from '../answer.ts'
import type { IndicatorVersion } from '../measure/queries.ts'
import { directions, indicatorKinds } from '../measure/schema.ts'
import { pilotPaths as paths } from '../paths.ts'
import type { ShownPilot } from '../pilot/queries.ts'
import { isOpen } from '../policy.ts'
import { PartForm, PartTop } from './part-page.tsx'

type Shared = {
  found: ShownPilot
  values: FormValues
  problems: readonly Problem[]
}

function IndicatorFields(form: { values: FormValues; problems: readonly Problem[] }) {
  const { t } = usePage()
  return (
    <>
      <LocalTextField name="name" label={t('pilots.indicator.name')} {...form} />
      <LocalTextField
        name="definition"
        label={t('pilots.indicator.definition')}
        hint={t('pilots.indicator.definition-hint')}
        long
        rows={3}
        {...form}
        optional
      />
      <Radios
        name="kind"
        label={t('pilots.indicator.kind')}
        options={indicatorKinds.map((value) => ({
          value,
          label: t(`pilots.indicator.kind-${value}`),
        }))}
        {...form}
      />
      <Radios
        name="direction"
        label={t('pilots.indicator.direction')}
        options={directions.map((value) => ({ value, label: t(`pilots.direction.${value}`) }))}
        {...form}
      />
      <FormColumns
        first={<TextField name="unit" label={t('pilots.indicator.unit')} {...form} optional />}
        second={
          <NumberField
            decimal
            name="target"
            label={t('pilots.indicator.target')}
            {...form}
            optional
          />
        }
      />
      <FormColumns
        first={
          <NumberField
            decimal
            name="least"
            label={t('pilots.indicator.least')}
            {...form}
            optional
          />
        }
        second={
          <NumberField decimal name="most" label={t('pilots.indicator.most')} {...form} optional />
        }
      />
      <TextField
        name="source"
        label={t('pilots.indicator.source')}
        hint={t('pilots.indicator.source-hint')}
        {...form}
        optional
      />
    </>
  )
}

/** Adding something to measure. */
export function NewIndicatorPage({ at, found, ...form }: Shared & { at: PilotPlace }) {
  const { t } = usePage()
  return (
    <>
      <PartTop found={found} title={t('pilots.indicator.new')} lead={t('pilots.indicator.lead')} />
      <p>
        <a class="ds-link" href={`${paths.newIndicator(at)}?ready=usability`}>
          {t('pilots.indicator.usability')}
        </a>
      </p>
      <PartForm
        at={at}
        action={paths.newIndicator(at)}
        button={t('pilots.save')}
        back={paths.indicators(at)}
        problems={form.problems}
      >
        <IndicatorFields {...form} />
      </PartForm>
    </>
  )
}

type OneProps = Shared & {
  at: PilotPlace & { pilotIndicatorId: string }
  versions: readonly IndicatorVersion[]
}

/** One indicator: defining it anew, and the definitions it had. */
export function IndicatorPage({ at, found, versions, ...form }: OneProps) {
  const { t, format } = usePage()
  return (
    <>
      <PartTop
        found={found}
        title={t('pilots.indicator.title')}
        lead={t('pilots.indicator.anew')}
      />
      {isOpen(found).ok && (
        <PartForm
          at={at}
          action={paths.indicator(at)}
          button={t('pilots.save')}
          back={paths.indicators(at)}
          problems={form.problems}
        >
          <HiddenFields values={{ version: String(versions[0]!.number) }} />
          <IndicatorFields {...form} />
          <TextField name="whyChanged" label={t('pilots.criteria.why-changed')} {...form} />
        </PartForm>
      )}
      <Section id="versions" title={t('pilots.criteria.versions')}>
        <DataTable
          caption={t('pilots.criteria.versions')}
          captionHidden
          rows={versions}
          columns={[
            {
              label: t('pilots.indicator.version'),
              cell: ({ number }) => t('pilots.criteria.version', { number }),
            },
            { label: t('pilots.indicator.name'), cell: ({ name }) => <LocalTextOf text={name} /> },
            { label: t('pilots.indicator.unit'), cell: ({ unit }) => unit || '–' },
            {
              label: t('pilots.indicator.written'),
              cell: ({ writtenAt }) => <DateTimeOf value={writtenAt} />,
            },
            {
              label: t('pilots.criteria.why-changed'),
              cell: ({ whyChanged }) => whyChanged || '–',
            },
            {
              label: t('pilots.observations.count'),
              numeric: true,
              cell: ({ observations }) => format.number(observations),
            },
          ]}
        />
      </Section>
    </>
  )
}
