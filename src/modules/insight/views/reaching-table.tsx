import { DataTable, DateOf, Section, StateTag, usePage } from '../../../ui/index.ts'
import { outreachPaths } from '../../voices/index.ts'
import type { Reaching } from '../funnel/reaching.ts'
import { useCountText } from './count-text.ts'
import type { FunnelPageProps } from './funnel-page.tsx'
import { useGroupName } from './group-name.ts'

/** How groups were asked, how many of each spoke before and since, and whether the gap is closed. */
export function ReachingTable({ at, reaching, places, mayInvite }: FunnelPageProps) {
  const { t } = usePage()
  const nameOf = useGroupName(places)
  const countText = useCountText()
  if (reaching.length === 0) return null
  return (
    <Section id="reaching" title={t('insight.reaching.title')}>
      <DataTable
        caption={t('insight.reaching.title')}
        captionHidden
        rows={reaching}
        columns={[
          { label: t('insight.group'), cell: ({ dimension, code }) => nameOf(dimension, code) },
          {
            label: t('insight.reaching.asked'),
            cell: (one) => (
              <>
                {mayInvite && (
                  <>
                    <a
                      class="ds-link"
                      href={outreachPaths.outreach({ ...at, outreachId: one.outreachId })}
                    >
                      {one.title}
                    </a>
                    ,{' '}
                  </>
                )}
                <DateOf value={one.madeAt} />
              </>
            ),
          },
          {
            label: t('insight.reaching.answers'),
            numeric: true,
            cell: ({ answers }) => countText(answers),
          },
          {
            label: t('insight.reaching.before'),
            numeric: true,
            cell: ({ before }) => countText(before),
          },
          {
            label: t('insight.reaching.since'),
            numeric: true,
            cell: ({ since }) => countText(since),
          },
          { label: t('insight.reaching.now'), cell: (one) => <Now of={one} /> },
        ]}
      />
    </Section>
  )
}

function Now({ of: { now } }: { of: Reaching }) {
  const { t } = usePage()
  if (now === null) return <>–</>
  return (
    <StateTag tone={now === 'closed' ? 'success' : 'warning'}>
      {t(`insight.reaching.${now}`)}
    </StateTag>
  )
}
