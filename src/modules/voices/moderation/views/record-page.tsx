import {
  ButtonLink,
  DataTable,
  DateOf,
  EmptyState,
  Heading,
  Lead,
  LocalTextOf,
  Pager,
  usePage,
} from '../../../../ui/index.ts'
import { voicesPaths } from '../../paths.ts'
import { moderationPaths } from '../paths.ts'
import type { HiddenEntry } from '../queries.ts'

type Props = {
  lab: string
  entries: readonly HiddenEntry[]
  next: string | null
  isFirst: boolean
  /** Whether the reader may see the words of what was hidden there. */
  mayOpen(initiativeId: string): boolean
  handles: boolean
}

/** What was hidden in the lab and why: for everyone with a role, without the words. */
export function RecordPage({ lab, entries, next, isFirst, mayOpen, handles }: Props) {
  const { t, format } = usePage()
  const list = moderationPaths.record({ lab })
  return (
    <>
      <Heading level={1}>{t('voices.moderation.record.title')}</Heading>
      <Lead>{t('voices.moderation.record.lead')}</Lead>
      {entries.length === 0 ? (
        <EmptyState title={t('voices.moderation.record.none')} />
      ) : (
        <DataTable
          caption={t('voices.moderation.record.title')}
          captionHidden
          columns={[
            {
              label: t('voices.moderation.record.what'),
              cell: (row: HiddenEntry) =>
                mayOpen(row.initiativeId) ? (
                  <a
                    class="ds-link"
                    href={moderationPaths.case({ lab, contributionId: row.contributionId })}
                  >
                    {t(`voices.kinds.${row.kind}`)}
                  </a>
                ) : (
                  t(`voices.kinds.${row.kind}`)
                ),
            },
            {
              label: t('voices.moderation.record.where'),
              cell: (row) => <LocalTextOf text={row.initiativeTitle} />,
            },
            {
              label: t('voices.moderation.case.reason'),
              cell: (row) =>
                [t(`voices.moderation.reason.${row.reason || 'other'}`), row.because]
                  .filter(Boolean)
                  .join('. '),
            },
            {
              label: t('voices.moderation.case.when'),
              cell: (row) => (
                <>
                  <DateOf value={row.decidedAt} />
                  {row.undoneAt &&
                    ` ${t('voices.moderation.record.undone', { date: format.date(row.undoneAt) })}`}
                </>
              ),
            },
          ]}
          rows={entries}
        />
      )}
      <Pager
        of={t('voices.moderation.record.title')}
        next={next ? `${list}?after=${next}` : undefined}
        first={isFirst ? undefined : list}
      />
      {handles && (
        <ButtonLink look="secondary" href={voicesPaths.moderation({ lab })}>
          {t('voices.moderation.title')}
        </ButtonLink>
      )}
    </>
  )
}
