import { DateOf, EmptyState, Heading, Lead, LinkList, usePage } from '../../../../ui/index.ts'
import { supportPaths as paths } from '../../support-paths.ts'
import type { ListedHandOver } from '../queries.ts'

/** Hand-overs of the last ninety days: to the reader, or all of them for who leads champions. */
export function HandOversPage({ handOvers }: { handOvers: ListedHandOver[] }) {
  const { t, lab } = usePage()
  return (
    <>
      <Heading level={1}>{t('champions.hand-over.list')}</Heading>
      <Lead>{t('champions.hand-over.kept')}</Lead>
      {handOvers.length === 0 ? (
        <EmptyState title={t('champions.hand-over.none')} />
      ) : (
        <LinkList
          items={handOvers.map(({ id, fromName, toName, madeAt }) => ({
            label: t('champions.hand-over.from-to', { from: fromName, to: toName }),
            address: paths.handOver({ lab: lab!.slug, championHandOverId: id }),
            note: <DateOf value={madeAt} />,
          }))}
        />
      )}
    </>
  )
}
