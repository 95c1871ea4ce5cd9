import { pickText } from '../../../shared/language.ts'
import {
  DataTable,
  Heading,
  LocalTextOf,
  Markdown,
  PrintButton,
  SummaryList,
  usePage,
} from '../../../ui/index.ts'
import type { PersonAtSession } from '../attendance/queries.ts'
import type { ShownSession } from '../session/queries.ts'
import { When, whereOf } from './when.tsx'

const box = '☐'
const line = '____________________________'
/** Empty rows for people who come in, and for notes. */
const newcomerLines = 8
const noteLines = 12

/** A sheet for the table by the door: what the day is about, who is expected, and room to write. */
export function SheetPage({
  found,
  people,
}: {
  found: ShownSession
  people: readonly PersonAtSession[]
}) {
  const { t, language } = usePage()
  const { text: purpose } = pickText(found.purpose, language)
  const blank = Array.from({ length: newcomerLines }, () => null)
  return (
    <>
      <Heading level={1} kicker={t('sessions.sheet.title')}>
        <LocalTextOf text={found.title} />
      </Heading>
      <p>
        <PrintButton />
      </p>
      <SummaryList
        items={[
          { term: t('sessions.field.when'), value: <When of={found} /> },
          { term: t('sessions.field.where'), value: whereOf(found) || line },
          { term: t('sessions.field.led-by'), value: found.leader ?? line },
        ]}
      />
      {purpose && (
        <>
          <Heading level={2}>{t('sessions.field.purpose')}</Heading>
          <Markdown text={purpose} under={2} />
        </>
      )}
      <Heading level={2}>{t('sessions.sheet.expected')}</Heading>
      <p>{t('sessions.sheet.voluntary')}</p>
      <DataTable
        caption={t('sessions.sheet.expected')}
        captionHidden
        rows={[...people, ...blank]}
        columns={[
          { label: t('sessions.people.name'), cell: (person) => person?.name ?? line },
          { label: t('sessions.sheet.here'), cell: () => box },
          {
            label: t('sessions.people.support'),
            cell: (person) => person?.supportNeeds || line,
          },
          { label: t('sessions.sheet.contact'), cell: () => line },
        ]}
      />
      <p>{t('sessions.sheet.others', { line: '________' })}</p>
      <Heading level={2}>{t('sessions.sheet.notes')}</Heading>
      <p>{t('sessions.sheet.notes-text')}</p>
      <DataTable
        caption={t('sessions.sheet.notes')}
        captionHidden
        rows={Array.from({ length: noteLines }, () => null)}
        columns={[
          { label: t('sessions.sheet.who'), cell: () => line },
          { label: t('sessions.sheet.said'), cell: () => `${line}${line}` },
        ]}
      />
    </>
  )
}
