import {
  ButtonLink,
  ButtonRow,
  DataTable,
  DateTimeOf,
  EmptyState,
  Heading,
  Lead,
  Pager,
  PrintButton,
  usePage,
} from '../../../ui/index.ts'
import type { RecordEntry, RecordFilter, SealState } from '../queries.ts'
import type { Words } from '../words.ts'
import { FilterForm } from './filter-form.tsx'
import { SealPart } from './seal-part.tsx'

type RecordPageProps = {
  entries: readonly RecordEntry[]
  choices: { names: string[]; people: string[] }
  names: ReadonlyMap<string, string>
  words: Words
  seal: SealState
  filter: RecordFilter
  addresses: { here: string; first?: string; next?: string; table: string; check: string }
}

/** What was changed in the lab, when and by whom, newest first. */
export function RecordPage(props: RecordPageProps) {
  const { entries, choices, names, words, seal, filter, addresses } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('audit.record.title')}</Heading>
      <Lead>{t('audit.record.lead')}</Lead>
      <SealPart seal={seal} check={addresses.check} />
      <FilterForm {...{ choices, names, words, filter }} action={addresses.here} />
      {entries.length === 0 ? (
        <EmptyState title={t('audit.record.empty')} />
      ) : (
        <Entries entries={entries} words={words} />
      )}
      <Pager of={t('audit.record.entries')} first={addresses.first} next={addresses.next} />
      <ButtonRow>
        <ButtonLink href={addresses.table} look="secondary" download>
          {t('audit.record.download')}
        </ButtonLink>
        <PrintButton />
      </ButtonRow>
    </>
  )
}

function Entries({ entries, words }: { entries: readonly RecordEntry[]; words: Words }) {
  const { t } = usePage()
  return (
    <DataTable
      caption={t('audit.record.caption')}
      rows={entries}
      columns={[
        { label: t('audit.table.when'), cell: (entry) => <DateTimeOf value={entry.at} /> },
        { label: t('audit.table.who'), cell: (entry) => words.who(entry) },
        {
          label: t('audit.table.what'),
          cell: (entry) => (
            <>
              {words.what(entry.name)}
              {entry.erased && <span class="note"> {t('audit.record.erased')}</span>}
            </>
          ),
        },
        {
          label: t('audit.table.place'),
          numeric: true,
          cell: ({ sequence }) => sequence ?? t('audit.record.waiting'),
        },
      ]}
    />
  )
}
