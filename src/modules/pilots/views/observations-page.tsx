import {
  ButtonLink,
  ButtonRow,
  DataTable,
  DateField,
  DateOf,
  EmptyState,
  FileField,
  InlineForm,
  Notice,
  Pager,
  Radios,
  Section,
  Select,
  TextArea,
  TextField,
  usePage,
  type Column,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { pickText } from '../../../shared/language.ts'
import type { PilotPlace } from '../answer.ts'
import type { ListedObservation, ShownIndicator } from '../measure/queries.ts'
import { moments } from '../measure/schema.ts'
import { pilotPaths as paths } from '../paths.ts'
import { parts } from '../person/schema.ts'
import type { ShownPilot } from '../pilot/queries.ts'
import { isOpen } from '../policy.ts'
import { PartForm, PartTop } from './part-page.tsx'

type Props = {
  at: PilotPlace
  found: ShownPilot
  indicators: readonly ShownIndicator[]
  observations: readonly ListedObservation[]
  next?: string
  first?: string
  values: FormValues
  problems: readonly Problem[]
}

/** What was observed, and noting more: by hand, or from a file. */
export function ObservationsPage(props: Props) {
  const { at, found, indicators, observations, next, first } = props
  const { t } = usePage()
  const action = { label: t('pilots.indicator.new'), address: paths.newIndicator(at) }
  const open = isOpen(found).ok
  return (
    <>
      <PartTop found={found} title={t('pilots.observations.title')} />
      {indicators.length === 0 ? (
        <EmptyState title={t('pilots.measure.none')} action={open ? action : undefined}>
          <p>{t('pilots.measure.none-text')}</p>
        </EmptyState>
      ) : (
        <>
          <ButtonRow>
            {open && (
              <ButtonLink look="secondary" href={paths.observationFile(at)}>
                {t('pilots.file.title')}
              </ButtonLink>
            )}
            <ButtonLink look="secondary" href={paths.observationExport(at)} download>
              {t('pilots.observations.export')}
            </ButtonLink>
            <ButtonLink look="tertiary" href={paths.indicators(at)}>
              {t('pilots.measure.title')}
            </ButtonLink>
          </ButtonRow>
          {open && <AddForm {...props} />}
        </>
      )}
      {observations.length > 0 && (
        <Section id="list" title={t('pilots.observations.list')}>
          <Observations {...props} />
        </Section>
      )}
      <Pager of={t('pilots.observations.title')} next={next} first={first} />
    </>
  )
}

function AddForm({ at, indicators, values, problems }: Props) {
  const { t, language } = usePage()
  const form = { values, problems }
  return (
    <Section id="add" title={t('pilots.observations.add')}>
      <PartForm
        at={at}
        action={paths.observations(at)}
        button={t('pilots.observations.add-button')}
        problems={problems}
      >
        <Select
          name="indicatorId"
          label={t('pilots.observations.indicator')}
          options={indicators.map(({ id, code, name }) => ({
            value: id,
            label: `${code}: ${pickText(name, language).text}`,
          }))}
          {...form}
        />
        <Radios
          name="moment"
          label={t('pilots.observations.moment')}
          options={moments.map((value) => ({ value, label: t(`pilots.moment.${value}`) }))}
          {...form}
        />
        <Radios
          name="part"
          label={t('pilots.people.part')}
          options={parts.map((value) => ({ value, label: t(`pilots.part.${value}`) }))}
          {...form}
        />
        <TextField
          name="personKey"
          chars={8}
          label={t('pilots.people.key')}
          hint={t('pilots.observations.key-hint')}
          {...form}
          optional
        />
        <DateField name="onDay" label={t('pilots.observations.day')} {...form} />
        <TextField
          name="value"
          chars={8}
          label={t('pilots.observations.value')}
          hint={t('pilots.observations.value-hint')}
          {...form}
        />
      </PartForm>
    </Section>
  )
}

function Observations({ at, found, observations }: Props) {
  const { t, format } = usePage()
  const columns: Column<ListedObservation>[] = [
    { label: t('pilots.observations.indicator'), cell: ({ code }) => code },
    { label: t('pilots.observations.day'), cell: ({ onDay }) => <DateOf value={onDay} /> },
    { label: t('pilots.observations.moment'), cell: ({ moment }) => t(`pilots.moment.${moment}`) },
    { label: t('pilots.people.part'), cell: ({ part }) => t(`pilots.part.${part}`) },
    { label: t('pilots.people.key'), cell: ({ personKey }) => personKey ?? '–' },
    {
      label: t('pilots.observations.value'),
      numeric: true,
      cell: ({ value }) => format.number(value),
    },
    { label: t('pilots.indicator.version'), numeric: true, cell: ({ version }) => version },
  ]
  if (isOpen(found).ok) {
    columns.push({
      label: t('pilots.observations.mend'),
      cell: ({ id, code }) => (
        <InlineForm
          look="tertiary"
          action={paths.observationRemoval({ ...at, pilotObservationId: id })}
          about={code}
        >
          {t('pilots.observations.remove')}
        </InlineForm>
      ),
    })
  }
  return (
    <DataTable
      caption={t('pilots.observations.list')}
      captionHidden
      rows={observations}
      columns={columns}
    />
  )
}

type FileProps = Pick<Props, 'at' | 'found' | 'indicators' | 'values' | 'problems'>

/** Taking in a file of observations, whole or not at all. */
export function ObservationFilePage({ at, found, indicators, values, problems }: FileProps) {
  const { t, language } = usePage()
  return (
    <>
      <PartTop found={found} title={t('pilots.file.title')} lead={t('pilots.file.lead')} />
      <Notice title={t('pilots.file.columns')}>
        <p>{t('pilots.file.columns-text')}</p>
        <ul>
          {indicators.map(({ id, code, name }) => (
            <li key={id}>
              {code}: {pickText(name, language).text}
            </li>
          ))}
        </ul>
        <p>
          <a class="ds-link" href={paths.observationExample(at)} download>
            {t('pilots.file.example')}
          </a>
        </p>
      </Notice>
      <PartForm
        at={at}
        action={paths.observationFile(at)}
        button={t('pilots.file.button')}
        back={paths.observations(at)}
        problems={problems}
        upload
      >
        <FileField
          name="file"
          accept=".csv,text/csv"
          label={t('pilots.file.file')}
          problems={problems}
          optional
        />
        <TextArea
          name="csv"
          label={t('pilots.file.text')}
          rows={8}
          values={values}
          problems={problems}
          optional
        />
      </PartForm>
    </>
  )
}
