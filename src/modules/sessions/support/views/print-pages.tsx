import {
  DataTable,
  Heading,
  LocalTextOf,
  PrintButton,
  SummaryList,
  usePage,
} from '../../../../ui/index.ts'
import type { ShownSession } from '../../session/queries.ts'
import { When, whereOf } from '../../views/when.tsx'
import type { ListedSupport } from '../queries.ts'

type Props = { found: ShownSession; lines: readonly ListedSupport[] }
const line = '____________________________'
const box = '☐'

/** For who drives: whom to fetch where, and nothing else of them. */
export function DriverListPage({ found, lines }: Props) {
  const { t } = usePage()
  return (
    <>
      <Top found={found} title={t('sessions.support.driver-list')} />
      <p>{t('sessions.support.driver-text')}</p>
      {lines.length === 0 && <p>{t('sessions.support.driver-none')}</p>}
      <DataTable
        caption={t('sessions.support.driver-list')}
        captionHidden
        rows={lines}
        columns={[
          {
            label: t('sessions.support.who'),
            cell: ({ name }) => name ?? t('sessions.support.forgotten'),
          },
          {
            label: t('sessions.support.fetch-from'),
            cell: ({ postalAddress }) => <span class="keeps-lines">{postalAddress ?? line}</span>,
          },
          { label: t('sessions.support.phone'), cell: ({ phone }) => phone ?? line },
          {
            label: t('sessions.support.what'),
            cell: ({ what, how }) => [what, how].filter(Boolean).join('. '),
          },
          { label: t('sessions.support.done'), cell: () => box },
        ]}
      />
    </>
  )
}

/** For who opens the room: what must be there, without names. */
export function HostListPage({ found, lines }: Props) {
  const { t } = usePage()
  return (
    <>
      <Top found={found} title={t('sessions.support.host-list')} />
      <p>{t('sessions.support.host-text')}</p>
      {lines.length === 0 ? (
        <p>{t('sessions.support.host-none')}</p>
      ) : (
        <DataTable
          caption={t('sessions.support.host-list')}
          captionHidden
          rows={lines}
          columns={[
            { label: t('sessions.plan.kind'), cell: ({ kind }) => t(`sessions.need.${kind}`) },
            { label: t('sessions.support.what'), cell: ({ what }) => what },
            { label: t('sessions.support.how'), cell: ({ how }) => how || line },
            { label: t('sessions.support.done'), cell: () => box },
          ]}
        />
      )}
    </>
  )
}

function Top({ found, title }: { found: ShownSession; title: string }) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1} kicker={title}>
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
    </>
  )
}
