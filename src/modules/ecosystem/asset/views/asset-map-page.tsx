import type { LocalText } from '../../../../shared/language.ts'
import { DataTable, EmptyState, Heading, Lead, usePage } from '../../../../ui/index.ts'
import { OutlinePicture } from '../../../labs/index.ts'
import type { PlaceOffers } from '../list-queries.ts'
import { assetPaths as paths } from '../paths.ts'
import { assetKinds } from '../schema.ts'

type Props = { places: readonly PlaceOffers[]; of: LocalText }

/** Where offers are: a picture of the places, and the same as a table. */
export function AssetMapPage({ places, of }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const total = (one: PlaceOffers) => assetKinds.reduce((sum, kind) => sum + one[kind], 0)
  return (
    <>
      <Heading level={1}>{t('ecosystem.asset.map.title')}</Heading>
      <Lead>{t('ecosystem.asset.map.lead')}</Lead>
      {places.length === 0 ? (
        <EmptyState
          title={t('ecosystem.asset.map.none')}
          action={{ label: t('ecosystem.asset.title'), address: paths.assets(here) }}
        />
      ) : (
        <>
          <OutlinePicture
            of={of}
            places={places.map((one) => ({ ...one, name: `${one.name} (${total(one)})` }))}
          />
          <DataTable
            caption={t('ecosystem.asset.map.table')}
            rows={places}
            columns={[
              {
                label: t('ecosystem.asset.field.place'),
                cell: ({ id, name }) => (
                  <a class="ds-link" href={`${paths.assets(here)}?place=${id}`}>
                    {name}
                  </a>
                ),
              },
              ...assetKinds.map((kind) => ({
                label: t(`ecosystem.asset.kind.${kind}`),
                numeric: true,
                cell: (one: PlaceOffers) => one[kind],
              })),
            ]}
          />
        </>
      )}
    </>
  )
}
