import {
  Button,
  ButtonRow,
  DataTable,
  DateTimeOf,
  FileField,
  Form,
  Heading,
  Lead,
  Notice,
  Section,
  Select,
  StateTag,
  usePage,
  type FormValues,
  type Problem,
  type Tone,
} from '../../../../ui/index.ts'
import { voicesPaths } from '../../paths.ts'
import { encodings } from '../encoding.ts'
import { importPaths } from '../paths.ts'
import type { ImportRunRow, ImportState } from '../schema.ts'

type Props = {
  address: { lab: string; initiativeId: string }
  runs: readonly ImportRunRow[]
  mayAdd: boolean
  /** A file was just thrown away. */
  dropped: boolean
  values: FormValues
  problems?: readonly Problem[]
}

export const stateTones: Record<ImportState, Tone> = {
  uploaded: 'accent',
  checking: 'info',
  checked: 'accent',
  applying: 'info',
  applied: 'success',
  undoing: 'info',
  undone: 'neutral',
  failed: 'danger',
}

/** Bringing in a file of contributions, and the files that came before. */
export function ImportsPage(props: Props) {
  const { address, runs, mayAdd, dropped, values, problems = [] } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('voices.import.title')}</Heading>
      <Lead>{t('voices.import.lead')}</Lead>
      {dropped && (
        <Notice tone="success" announced>
          <p>{t('voices.import.dropped')}</p>
        </Notice>
      )}
      {mayAdd ? (
        <Form action={voicesPaths.imports(address)} problems={problems} upload>
          <FileField
            name="file"
            label={t('voices.import.file')}
            hint={t('voices.import.file-hint')}
            accept=".csv,.tsv,.txt,text/csv"
            problems={problems}
          />
          <Select
            name="encoding"
            label={t('voices.import.encoding')}
            hint={t('voices.import.encoding-hint')}
            optional
            empty={t('voices.import.encoding-find')}
            options={encodings.map((value) => ({
              value,
              label: t(`voices.import.encoding.${value}`),
            }))}
            values={values}
            problems={problems}
          />
          <ButtonRow>
            <Button>{t('voices.import.send')}</Button>
          </ButtonRow>
        </Form>
      ) : (
        <Notice>
          <p>{t('voices.refused.initiative-ended')}</p>
        </Notice>
      )}
      {runs.length > 0 && (
        <Section id="earlier" title={t('voices.import.earlier')}>
          <RunTable address={address} runs={runs} />
        </Section>
      )}
    </>
  )
}

function RunTable({ address, runs }: Pick<Props, 'address' | 'runs'>) {
  const { t, format } = usePage()
  return (
    <DataTable
      caption={t('voices.import.earlier')}
      captionHidden
      columns={[
        {
          label: t('voices.import.file-name'),
          cell: (run: ImportRunRow) => (
            <a class="ds-link" href={importPaths.run({ ...address, importRunId: run.id })}>
              {run.fileName}
            </a>
          ),
        },
        {
          label: t('voices.import.state'),
          cell: (run) => (
            <StateTag tone={stateTones[run.state]}>
              {t(`voices.import.state.${run.state}`)}
            </StateTag>
          ),
        },
        {
          label: t('voices.import.kept'),
          numeric: true,
          cell: (run) => format.number(run.keptCount),
        },
        { label: t('voices.import.sent'), cell: (run) => <DateTimeOf value={run.startedAt} /> },
      ]}
      rows={runs}
    />
  )
}
