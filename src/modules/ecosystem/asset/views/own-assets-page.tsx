import { DataTable, EmptyState, Heading, Lead, StateTag, usePage } from '../../../../ui/index.ts'
import type { OwnAsset } from '../list-queries.ts'
import { assetPaths as paths } from '../paths.ts'
import { AssetLink } from './parts.tsx'

type Props = {
  own: readonly OwnAsset[]
  title: string
  /** Somebody else, whose offers a keeper looks at. */
  offerer?: string
}

/** All that one person offers, listed or not. */
export function OwnAssetsPage({ own, title, offerer }: Props) {
  const { t, lab } = usePage()
  const query = offerer ? `?offerer=person:${offerer}` : ''
  const address = paths.newAsset({ lab: lab!.slug }) + query
  const add = { label: t('ecosystem.asset.new'), address }
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Lead>{t('ecosystem.asset.mine.lead')}</Lead>
      {own.length === 0 ? (
        <EmptyState title={t('ecosystem.asset.none')} action={add} />
      ) : (
        <DataTable
          caption={title}
          captionHidden
          rows={own}
          columns={[
            { label: t('ecosystem.asset.field.title'), cell: (one) => <AssetLink {...one} /> },
            {
              label: t('ecosystem.asset.field.kind'),
              cell: ({ kind }) => t(`ecosystem.asset.kind.${kind}`),
            },
            {
              label: t('ecosystem.field.state'),
              cell: ({ listed, removed }) =>
                listed ? (
                  <StateTag tone="success">{t('ecosystem.asset.state.listed')}</StateTag>
                ) : (
                  <StateTag tone="neutral">
                    {t(
                      removed ? 'ecosystem.asset.state.removed' : 'ecosystem.asset.state.unlisted',
                    )}
                  </StateTag>
                ),
            },
          ]}
        />
      )}
    </>
  )
}
