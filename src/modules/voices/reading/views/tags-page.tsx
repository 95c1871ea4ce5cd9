import { DataTable, EmptyState, Heading, Lead, usePage } from '../../../../ui/index.ts'
import { readingPaths as paths } from '../paths.ts'
import type { TagUse } from '../queries.ts'

type Props = { address: { lab: string; initiativeId: string }; uses: readonly TagUse[] }

/** Every tag with how much it is used, and how far readers of the same words agree on it. */
export function TagsPage({ address, uses }: Props) {
  const { t, format } = usePage()
  return (
    <>
      <Heading level={1}>{t('voices.reading.all-tags')}</Heading>
      <Lead>{t('voices.reading.all-tags-lead')}</Lead>
      {uses.length === 0 ? (
        <EmptyState
          title={t('voices.reading.no-tags')}
          action={{ label: t('voices.reading.list'), address: paths.readings(address) }}
        />
      ) : (
        <DataTable
          caption={t('voices.reading.all-tags')}
          captionHidden
          columns={[
            {
              label: t('voices.reading.tag'),
              cell: ({ tag }: TagUse) => (
                <a
                  class="ds-link"
                  href={`${paths.readings(address)}?tag=${encodeURIComponent(tag)}`}
                >
                  {tag}
                </a>
              ),
            },
            {
              label: t('voices.reading.contributions'),
              cell: (use) => format.number(use.contributions),
              numeric: true,
            },
            {
              label: t('voices.reading.readers'),
              cell: (use) => format.number(use.readers),
              numeric: true,
            },
            {
              label: t('voices.reading.agreement'),
              cell: ({ given, possible }) =>
                possible === 0
                  ? t('voices.reading.one-reader')
                  : t('voices.reading.agreed', { given, possible }),
            },
          ]}
          rows={uses}
        />
      )}
    </>
  )
}
