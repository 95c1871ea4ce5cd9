import {
  ButtonLink,
  ButtonRow,
  Card,
  CardGrid,
  Checkbox,
  LinkList,
  Tag,
  usePage,
} from '../../../../ui/index.ts'
import type { View } from '../../policy.ts'
import { ListFrame, Narrow, SearchForm } from '../../views/list-frame.tsx'
import { assetFilterQuery, type AssetFilter, type ListedAsset } from '../list-queries.ts'
import { assetPaths as paths } from '../paths.ts'
import { assetKinds } from '../schema.ts'
import { AssetFacts } from './parts.tsx'

type Props = {
  listed: readonly ListedAsset[]
  filter: AssetFilter
  view: View
  /** The reader takes part in the lab, and may offer something. */
  offers: boolean
  /** How many are on no list. */
  unlisted: number
  places: readonly { id: string; name: string }[]
  next: string | null
  paged: boolean
}

/** What people and organisations offer, to search, narrow and page through. */
export function AssetsPage(props: Props) {
  const { listed, filter, view, offers, next, paged } = props
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const add = { label: t('ecosystem.asset.new'), address: paths.newAsset(here) }
  return (
    <>
      <ListFrame
        tab="assets"
        view={view}
        title={t('ecosystem.asset.title')}
        lead={t('ecosystem.asset.lead')}
        above={
          offers && (
            <ButtonRow>
              <ButtonLink href={add.address}>{add.label}</ButtonLink>
              <ButtonLink look="secondary" href={paths.mine(here)}>
                {t('ecosystem.asset.mine.title')}
              </ButtonLink>
            </ButtonRow>
          )
        }
        search={<Search {...props} />}
        list={paths.assets(here)}
        query={(after) => assetFilterQuery(filter, after)}
        narrowed={assetFilterQuery(filter) !== ''}
        next={next}
        paged={paged}
        none={{
          title: t('ecosystem.asset.none'),
          text: t(offers ? 'ecosystem.asset.none-text' : 'ecosystem.asset.none-open'),
          add: offers ? add : undefined,
        }}
        count={listed.length}
      >
        <CardGrid>
          {listed.map((one) => (
            <AssetCard key={one.id} offered={one} />
          ))}
        </CardGrid>
      </ListFrame>
      <Ways {...props} />
    </>
  )
}

function Ways({ filter, unlisted }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const hidden = {
    label: t('ecosystem.asset.unlisted.link', { count: unlisted }),
    address: `${paths.assets(here)}?unlisted=yes`,
  }
  return (
    <LinkList
      items={[
        { label: t('ecosystem.asset.map.title'), address: paths.map(here) },
        { label: t('ecosystem.asset.sheet.title'), address: paths.sheet(here) },
        ...(unlisted > 0 && !filter.unlisted ? [hidden] : []),
      ]}
    />
  )
}

function AssetCard({ offered }: { offered: ListedAsset }) {
  const { t, lab } = usePage()
  const { id, kind, title, words } = offered
  return (
    <Card
      level={2}
      title={title}
      href={paths.asset({ lab: lab!.slug, assetId: id })}
      above={<Tag>{t(`ecosystem.asset.kind.${kind}`)}</Tag>}
    >
      {words && <p>{words}</p>}
      <AssetFacts {...offered} />
    </Card>
  )
}

function Search({ filter, places, view }: Props) {
  const { t, lab } = usePage()
  const { words, kind, placeId, unlisted } = filter
  const values = { words, kind, place: placeId, unlisted: unlisted ? 'yes' : '' }
  return (
    <>
      <SearchForm action={paths.assets({ lab: lab!.slug })} values={values}>
        <div class="field-row">
          <Narrow
            name="kind"
            label={t('ecosystem.asset.field.kind')}
            options={assetKinds.map((value) => ({
              value,
              label: t(`ecosystem.asset.kind.${value}`),
            }))}
            values={values}
          />
          <Narrow
            name="place"
            label={t('ecosystem.asset.field.place')}
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
            values={values}
          />
        </div>
        {view === 'keeper' && (
          <Checkbox name="unlisted" label={t('ecosystem.asset.unlisted.only')} values={values} />
        )}
      </SearchForm>
      {unlisted && view === 'keeper' && <p>{t('ecosystem.asset.unlisted.text')}</p>}
    </>
  )
}
