import { pickText } from '../../../../shared/language.ts'
import { DataTable, EmptyState, Heading, Lead, LocalTextOf, usePage } from '../../../../ui/index.ts'
import { paths } from '../../paths.ts'
import type { ListedEvidence } from '../queries.ts'

type Props = {
  address: { lab: string; initiativeId: string }
  listed: readonly ListedEvidence[]
  /** Whether the reader has a role and so sees all of it. */
  inside: boolean
}

/** The evidence of an initiative, newest first. */
export function EvidenceListPage({ address, listed, inside }: Props) {
  const { t, format, language } = usePage()
  return (
    <>
      <Heading level={1}>{t('initiatives.evidence-list.title')}</Heading>
      <Lead>
        {t(inside ? 'initiatives.evidence-list.all' : 'initiatives.evidence-list.public')}
      </Lead>
      {listed.length === 0 ? (
        <EmptyState title={t('initiatives.evidence-list.empty')}>
          <p>{t('initiatives.evidence-list.empty-text')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t('initiatives.evidence-list.title')}
          captionHidden
          columns={[
            {
              label: t('initiatives.evidence.title'),
              cell: (row: ListedEvidence) => (
                <a class="ds-link" href={paths.evidence({ ...address, evidenceId: row.id })}>
                  <LocalTextOf text={row.title} />
                </a>
              ),
            },
            { label: t('initiatives.evidence-list.proves'), cell: (row) => row.proves },
            {
              label: t('initiatives.evidence-list.kind'),
              cell: (row) => row.fileName ?? t(`initiatives.evidence.kind-${row.kind}`),
            },
            ...(listed.some(({ activityTitle }) => activityTitle)
              ? [
                  {
                    label: t('initiatives.evidence.activity'),
                    cell: (row: ListedEvidence) =>
                      pickText(row.activityTitle ?? {}, language).text || '–',
                  },
                ]
              : []),
            { label: t('initiatives.evidence.added'), cell: (row) => format.date(row.addedAt) },
            ...(inside
              ? [
                  {
                    label: t('initiatives.evidence.audience'),
                    cell: (row: ListedEvidence) => t(audienceKey(row)),
                  },
                ]
              : []),
          ]}
          rows={listed}
        />
      )}
    </>
  )
}

function audienceKey(row: ListedEvidence) {
  if (row.withdrawnAt) return 'initiatives.evidence.withdrawn'
  return row.public ? 'initiatives.evidence.public-tag' : 'initiatives.evidence.private-tag'
}
