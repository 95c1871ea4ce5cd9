import { NotFound } from '../../../platform/errors.ts'
import { routes } from '../../../platform/http/routes.ts'
import { isUuid } from '../../../shared/id.ts'
import { page } from '../../../ui/index.ts'
import { listPlaces, lookSender } from '../../labs/index.ts'
import { keepers, lookSeen, packCursor, unpackCursor } from '../../people/index.ts'
import { here, idFrom } from '../answer.ts'
import { mapCrumb } from '../crumbs.ts'
import { viewOf } from '../policy.ts'
import { assetCrumbs } from './crumbs.ts'
import {
  assetFilterQuery,
  assetsForSheet,
  assetsOf,
  assetsPageSize,
  countUnlisted,
  listAssets,
  offersByPlace,
  readAssetFilter,
} from './list-queries.ts'
import { assetPaths as paths } from './paths.ts'
import { AssetMapPage } from './views/asset-map-page.tsx'
import { AssetsPage } from './views/assets-page.tsx'
import { OwnAssetsPage } from './views/own-assets-page.tsx'
import { SheetPage } from './views/sheet-page.tsx'

/** What is offered: the list, where it is, a sheet for the noticeboard, and one's own. */
export const assetListRoutes = routes()

assetListRoutes.get(paths.assets.pattern, { access: 'anyone' }, async (c) => {
  const { labId, actor, t } = c.var
  const view = viewOf(actor)
  const filter = readAssetFilter(c.req.query())
  const cursor = unpackCursor(c.req.query('after'), ['key', 'id'])
  const after = cursor && isUuid(cursor.id) ? cursor : null
  const { found, places, unlisted } = await c.var.read(async (db) => ({
    found: await listAssets(db, labId, view, filter, after),
    places: await listPlaces(db, labId),
    unlisted: view === 'keeper' ? await countUnlisted(db, labId) : 0,
  }))
  const listed = found.slice(0, assetsPageSize)
  const last = found.length > assetsPageSize ? listed.at(-1)! : null
  const next = last && packCursor({ key: last.sortKey, id: last.id })
  return page(
    c,
    {
      title: t('ecosystem.asset.title'),
      description: t('ecosystem.asset.lead'),
      breadcrumbs: [mapCrumb(c)],
      unlisted: after !== null || assetFilterQuery(filter) !== '',
    },
    <AssetsPage
      listed={listed}
      filter={filter}
      view={view}
      offers={actor.participantId !== null}
      unlisted={unlisted}
      places={places}
      next={next}
      paged={after !== null}
    />,
  )
})

assetListRoutes.get(paths.map.pattern, { access: 'anyone' }, async (c) => {
  const view = viewOf(c.var.actor)
  const places = await c.var.read((db) => offersByPlace(db, c.var.labId, view))
  return page(
    c,
    { title: c.var.t('ecosystem.asset.map.title'), breadcrumbs: assetCrumbs(c) },
    <AssetMapPage places={places} of={c.var.lab.name} />,
  )
})

assetListRoutes.get(paths.sheet.pattern, { access: 'anyone' }, async (c) => {
  const { labId } = c.var
  const { offers, sender } = await c.var.read(async (db) => ({
    offers: await assetsForSheet(db, labId),
    sender: await lookSender(db, labId),
  }))
  return page(
    c,
    { title: c.var.t('ecosystem.asset.sheet.title'), breadcrumbs: assetCrumbs(c), unlisted: true },
    <SheetPage offers={offers} sender={sender} back={paths.assets(here(c))} />,
  )
})

assetListRoutes.get(paths.mine.pattern, { access: 'participant' }, async (c) => {
  const own = await c.var.read((db) => assetsOf(db, c.var.labId, c.var.actor.participantId!))
  return page(
    c,
    { title: c.var.t('ecosystem.asset.mine.title'), breadcrumbs: assetCrumbs(c), unlisted: true },
    <OwnAssetsPage own={own} title={c.var.t('ecosystem.asset.mine.title')} />,
  )
})

assetListRoutes.get(paths.ofPerson.pattern, { access: keepers }, async (c) => {
  const { labId, actor, t } = c.var
  const { person, own } = await c.var.read(async (db) => {
    const found = await lookSeen(db, labId, actor, idFrom(c, 'participantId'))
    if (!found) throw new NotFound()
    return { person: found, own: await assetsOf(db, labId, found.id) }
  })
  const title = t('ecosystem.asset.of-person', { name: person.name })
  return page(
    c,
    { title, breadcrumbs: assetCrumbs(c), unlisted: true },
    <OwnAssetsPage own={own} title={title} offerer={person.id} />,
  )
})
