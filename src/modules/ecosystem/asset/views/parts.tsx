import { SummaryList, usePage, type SummaryItem } from '../../../../ui/index.ts'
import type { ListedAsset } from '../list-queries.ts'
import { assetPaths as paths } from '../paths.ts'

/** What is offered, leading to its page. */
export function AssetLink({ id, title }: { id: string; title: string }) {
  const { lab } = usePage()
  return (
    <a class="ds-link" href={paths.asset({ lab: lab!.slug, assetId: id })}>
      {title}
    </a>
  )
}

type Said = Pick<ListedAsset, 'offerer' | 'place' | 'available' | 'languages' | 'limits'>

/** What is said of an offer; what nobody said is left out. */
export function AssetFacts({ offerer, place, available, languages, limits }: Said) {
  const { t } = usePage()
  const item = (term: string, value: string | null): SummaryItem[] =>
    value ? [{ term: t(`ecosystem.asset.field.${term}`), value }] : []
  return (
    <SummaryList
      items={[
        ...item('offerer', offerer),
        ...item('place', place),
        ...item('available', available),
        ...item('languages', languages),
        ...item('limits', limits),
      ]}
    />
  )
}
