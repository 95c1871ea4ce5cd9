import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  CardGrid,
  Checkbox,
  EmptyState,
  Form,
  Heading,
  Lead,
  LinkList,
  Pager,
  Select,
  Tag,
  TextField,
  usePage,
} from '../../../../ui/index.ts'
import type { View } from '../../policy.ts'
import { MapTabs } from '../../views/map-tabs.tsx'
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
  const { listed, filter, view, offers, unlisted, next, paged } = props
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const list = paths.assets(here)
  const narrowed = assetFilterQuery(filter) !== ''
  const add = { label: t('ecosystem.asset.new'), address: paths.newAsset(here) }
  const all = { label: t('ecosystem.list.all'), address: list }
  return (
    <>
      <Heading level={1}>{t('ecosystem.asset.title')}</Heading>
      <Lead>{t('ecosystem.asset.lead')}</Lead>
      <MapTabs current="assets" view={view} />
      {offers && (
        <ButtonRow>
          <ButtonLink href={add.address}>{add.label}</ButtonLink>
          <ButtonLink look="secondary" href={paths.mine(here)}>
            {t('ecosystem.asset.mine.title')}
          </ButtonLink>
        </ButtonRow>
      )}
      <FilterForm {...props} />
      {filter.unlisted && view === 'keeper' && <p>{t('ecosystem.asset.unlisted.text')}</p>}
      {listed.length === 0 ? (
        <EmptyState
          title={t(narrowed ? 'ecosystem.list.none-found' : 'ecosystem.asset.none')}
          action={narrowed ? all : offers ? add : undefined}
        >
          {!narrowed && (
            <p>{t(offers ? 'ecosystem.asset.none-text' : 'ecosystem.asset.none-open')}</p>
          )}
        </EmptyState>
      ) : (
        <CardGrid>
          {listed.map((one) => (
            <AssetCard key={one.id} offered={one} />
          ))}
        </CardGrid>
      )}
      <Pager
        of={t('ecosystem.asset.title')}
        next={next ? list + assetFilterQuery(filter, next) : undefined}
        first={paged ? list + assetFilterQuery(filter) : undefined}
      />
      <LinkList
        items={[
          { label: t('ecosystem.asset.map.title'), address: paths.map(here) },
          { label: t('ecosystem.asset.sheet.title'), address: paths.sheet(here) },
          ...(unlisted > 0 && !filter.unlisted
            ? [
                {
                  label: t('ecosystem.asset.unlisted.link', { count: unlisted }),
                  address: `${list}?unlisted=yes`,
                },
              ]
            : []),
        ]}
      />
    </>
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

function FilterForm({ filter, places, view }: Props) {
  const { t, lab } = usePage()
  const { words, kind, placeId, unlisted } = filter
  const values = { words, kind, place: placeId, unlisted: unlisted ? 'yes' : '' }
  return (
    <Form action={paths.assets({ lab: lab!.slug })} method="get">
      <TextField
        name="words"
        type="search"
        label={t('ecosystem.list.words')}
        optional
        values={values}
      />
      <div class="field-row">
        <Select
          name="kind"
          label={t('ecosystem.asset.field.kind')}
          empty={t('ecosystem.list.any')}
          options={assetKinds.map((value) => ({
            value,
            label: t(`ecosystem.asset.kind.${value}`),
          }))}
          optional
          values={values}
        />
        <Select
          name="place"
          label={t('ecosystem.asset.field.place')}
          empty={t('ecosystem.list.any')}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
          optional
          values={values}
        />
      </div>
      {view === 'keeper' && (
        <Checkbox name="unlisted" label={t('ecosystem.asset.unlisted.only')} values={values} />
      )}
      <ButtonRow>
        <Button look="secondary">{t('ecosystem.list.search')}</Button>
      </ButtonRow>
    </Form>
  )
}
