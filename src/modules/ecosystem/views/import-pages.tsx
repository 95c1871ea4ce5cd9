import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  DataTable,
  Form,
  Heading,
  HiddenFields,
  Lead,
  LinkList,
  Notice,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { fileLimits } from '../import/limits.ts'
import type { ReadEntries } from '../import/read-stakeholders.ts'
import type { ReadTies } from '../import/read-ties.ts'
import { ecosystemPaths as paths } from '../paths.ts'
import { FileOrText } from './file-or-text.tsx'

type ImportProps = { values: FormValues; problems: readonly Problem[] }

/** Taking in a file of entries or of ties: the file, or its text. */
export function ImportPage({ values, problems }: ImportProps) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  return (
    <>
      <Heading level={1}>{t('ecosystem.import.title')}</Heading>
      <Lead>{t('ecosystem.import.lead')}</Lead>
      <LinkList
        items={(['stakeholders', 'ties'] as const).map((what) => ({
          label: t(`ecosystem.import.example.${what}`),
          address: paths.example({ ...here, what }),
        }))}
      />
      <Form action={paths.newImport(here)} problems={problems} upload>
        <FileOrText values={values} problems={problems} />
        <ButtonRow>
          <Button>{t('ecosystem.import.look')}</Button>
          <ButtonLink look="secondary" href={paths.map(here)}>
            {t('ecosystem.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

type PreviewProps = {
  csv: string
  /** What the file holds: one of both. */
  entries: ReadEntries | null
  ties: ReadTies | null
  problems: readonly Problem[]
}

/** What a file would do, before it does: what is new, what is there already, and which names look like one that is there. */
export function PreviewPage({ csv, entries, ties, problems }: PreviewProps) {
  const { t, lab } = usePage()
  const fresh = entries?.entries.length ?? ties?.ties.length ?? 0
  const there = entries?.there ?? ties?.there ?? 0
  const alike = entries?.alike ?? []
  return (
    <>
      <Heading level={1}>{t('ecosystem.preview.title')}</Heading>
      <Lead>{t('ecosystem.preview.lead', { fresh, there })}</Lead>
      <Form action={paths.newImport({ lab: lab!.slug })} problems={problems}>
        <HiddenFields values={{ csv }} />
        {alike.length > 0 && <Alike alike={alike} problems={problems} />}
        <ButtonRow>
          {fresh > 0 && (
            <Button name="step" value="import">
              {t('ecosystem.preview.button')}
            </Button>
          )}
          <Button look="secondary" name="step" value="change">
            {t('ecosystem.preview.change')}
          </Button>
        </ButtonRow>
      </Form>
      <NewEntries entries={entries?.entries ?? []} />
      <NewTies ties={ties?.ties ?? []} />
    </>
  )
}

function Alike({ alike, problems }: { alike: ReadEntries['alike']; problems: readonly Problem[] }) {
  const { t } = usePage()
  return (
    <Notice tone="warning" title={t('ecosystem.preview.alike')}>
      <ul>
        {alike.slice(0, fileLimits.problems).map(({ line, name, other }) => (
          <li key={line}>{t('ecosystem.preview.alike-line', { line, name, other })}</li>
        ))}
      </ul>
      <Checkbox name="another" label={t('ecosystem.preview.another')} problems={problems} />
    </Notice>
  )
}

/** How many lines of a file are shown again. */
const shownMax = 200

function NewEntries({ entries }: { entries: ReadEntries['entries'] }) {
  const { t } = usePage()
  if (entries.length === 0) return null
  return (
    <DataTable
      caption={t('ecosystem.preview.new')}
      rows={entries.slice(0, shownMax)}
      columns={[
        { label: t('ecosystem.field.name'), cell: ({ name }) => name },
        { label: t('ecosystem.field.kind'), cell: ({ kind }) => t(`ecosystem.kinds.${kind}`) },
        { label: t('ecosystem.field.helix'), cell: ({ helix }) => t(`ecosystem.helix.${helix}`) },
        {
          label: t('ecosystem.field.organisation'),
          cell: ({ organisation }) => organisation || '–',
        },
        { label: t('ecosystem.preview.line'), numeric: true, cell: ({ line }) => line },
      ]}
    />
  )
}

function NewTies({ ties }: { ties: ReadTies['ties'] }) {
  const { t } = usePage()
  if (ties.length === 0) return null
  return (
    <DataTable
      caption={t('ecosystem.preview.new')}
      rows={ties.slice(0, shownMax)}
      columns={[
        { label: t('ecosystem.tie.from'), cell: ({ from }) => from },
        { label: t('ecosystem.tie.kind'), cell: ({ kind }) => t(`ecosystem.tie-kind.${kind}`) },
        { label: t('ecosystem.tie.to'), cell: ({ to }) => to },
        {
          label: t('ecosystem.tie.strength'),
          cell: ({ strength }) => t(`ecosystem.strength.${strength}`),
        },
        { label: t('ecosystem.preview.line'), numeric: true, cell: ({ line }) => line },
      ]}
    />
  )
}
