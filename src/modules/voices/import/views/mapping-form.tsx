import {
  Button,
  ButtonRow,
  Checkbox,
  DataTable,
  Form,
  Radios,
  Section,
  Select,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { limits } from '../../../../platform/input.ts'
import { dateFormats } from '../days.ts'
import { importedKinds, importedVisibilities, mappedFields } from '../mapping.ts'
import { importPaths } from '../paths.ts'
import type { ImportRunRow } from '../schema.ts'

type Props = {
  address: { lab: string; initiativeId: string; importRunId: string }
  run: ImportRunRow
  /** The first lines of the file, as they stand there. */
  sample: readonly string[][]
  values: FormValues
  problems?: readonly Problem[]
}

const cellChars = 60

/** Says which column is what, and where the texts come from. */
export function MappingForm({ address, run, sample, values, problems = [] }: Props) {
  const { t } = usePage()
  const given = { values, problems }
  const columns = run.columns.map((value) => ({ value, label: value }))
  return (
    <>
      <Section id="sample" title={t('voices.import.sample')}>
        <SampleTable columns={run.columns} sample={sample} />
      </Section>
      <Section id="columns" title={t('voices.import.columns')}>
        <Form action={importPaths.mapping(address)} problems={problems}>
          {mappedFields.map((field) => (
            <Select
              key={field}
              name={field}
              label={t(`voices.import.column.${field}`)}
              hint={field === 'id' ? t('voices.import.column-id-hint') : undefined}
              optional
              empty={t('voices.import.column-none')}
              options={columns}
              {...given}
            />
          ))}
          <Select
            name="dateFormat"
            label={t('voices.import.date-format')}
            options={dateFormats.map((value) => ({
              value,
              label: t(`voices.import.date-format.${value}`),
            }))}
            {...given}
          />
          <Checkbox
            name="header"
            label={t('voices.import.header')}
            hint={t('voices.import.header-hint')}
            {...given}
          />
          <Radios
            name="kind"
            label={t('voices.import.kind')}
            options={importedKinds.map((value) => ({
              value,
              label: t(`voices.import.kind.${value}`),
            }))}
            {...given}
          />
          <Radios
            name="visibility"
            label={t('voices.import.visibility')}
            options={importedVisibilities.map((value) => ({
              value,
              label: t(`voices.import.visibility.${value}`),
            }))}
            {...given}
          />
          <TextArea
            name="source"
            label={t('voices.import.source')}
            hint={t('voices.import.source-hint')}
            rows={3}
            charsMax={limits.reason}
            {...given}
          />
          <ButtonRow>
            <Button>{t('voices.import.check')}</Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  )
}

function SampleTable({ columns, sample }: { columns: readonly string[]; sample: Props['sample'] }) {
  const { t } = usePage()
  return (
    <DataTable
      caption={t('voices.import.sample')}
      captionHidden
      columns={columns.map((label, place) => ({
        label,
        cell: (cells: string[]) => shortened(cells[place] ?? ''),
      }))}
      rows={sample}
    />
  )
}

function shortened(text: string): string {
  return text.length > cellChars ? `${text.slice(0, cellChars)}…` : text
}
