import { EmptyState, LinkList, LocalTextOf, usePage } from '../../../ui/index.ts'
import type { Grounds } from '../evidence/grounds.ts'

/** What a lesson or practice rests on; what the reader may not see is counted. */
export function GroundList({ grounds: { seen, count } }: { grounds: Grounds }) {
  const { t, format } = usePage()
  const unseen = count - seen.length
  if (count === 0) return <EmptyState title={t('lessons.evidence.none')} />
  return (
    <>
      <LinkList
        items={seen.map(({ kindLabel, thing }) => ({
          label: <LocalTextOf text={thing.title} />,
          address: thing.address,
          note: [t(kindLabel), thing.at && format.date(thing.at)].filter(Boolean).join(' · '),
        }))}
      />
      {unseen > 0 && <p class="note">{t('lessons.evidence.unseen', { count: unseen })}</p>}
    </>
  )
}
