import type { Db } from '../../../platform/db/database.ts'
import { Forbidden } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type Again, type FormValues } from '../../../ui/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { currentTexts, isKeeper, listConsentTexts, peopleToPick } from '../../people/index.ts'
import { here, idFrom } from '../answer.ts'
import { namedEntries } from '../stakeholder/queries.ts'
import { goOn } from './answer.ts'
import { addAsset, changeAsset } from './commands.ts'
import { assetCrumbs } from './crumbs.ts'
import { assetPaths as paths } from './paths.ts'
import { purposeOf } from './permission.ts'
import { mayKeepOffer } from './policy.ts'
import { findAsset, offererOf } from './queries.ts'
import { AssetDetailsPage, NewAssetPage } from './views/asset-form-page.tsx'

/** Offering something, and changing what is said of it. */
export const assetFormRoutes = routes()

assetFormRoutes.get(paths.newAsset.pattern, { access: 'participant' }, (c) =>
  newPage(c, { offerer: c.req.query('offerer') ?? '' }),
)

assetFormRoutes.post(
  paths.assets.pattern,
  { access: 'participant', fact: 'asset.offered' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(addAsset, fields)
    const next = ({ id }: { id: string }) => paths.asset({ ...here(c), assetId: id })
    return goOn(c, result, next, (again) => newPage(c, values, again))
  },
)

/** The words that people agree to when they offer something, by who may read it. */
export async function agreementWords(c: AppContext, db: Db) {
  const texts = currentTexts(await listConsentTexts(db, c.var.labId), c.var.language)
  const of = (purpose: string) => texts.find((one) => one.purpose === purpose)?.body ?? null
  return { roles: of(purposeOf.roles), everybody: of(purposeOf.everybody) }
}

async function newPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const { labId, actor, t } = c.var
  const keeps = isKeeper(actor)
  const { places, words, people, bodies } = await c.var.read(async (db) => ({
    places: await listPlaces(db, labId),
    words: await agreementWords(c, db),
    people: keeps ? await peopleToPick(db, labId, actor) : [],
    bodies: keeps ? await namedEntries(db, labId) : [],
  }))
  const offerers = [
    ...bodies
      .filter(({ kind }) => kind !== 'person')
      .map(({ id, name }) => ({ value: `entry:${id}`, label: name })),
    ...people.map(({ id, name }) => ({
      value: `person:${id}`,
      label: id === actor.participantId ? t('ecosystem.asset.form.myself', { name }) : name,
    })),
  ]
  return page(
    c,
    {
      title: t('ecosystem.asset.new'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: assetCrumbs(c),
    },
    <NewAssetPage
      offerers={keeps ? offerers : null}
      self={`person:${actor.participantId}`}
      places={places.map(({ id, name }) => ({ value: id, label: name }))}
      words={words}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

assetFormRoutes.get(paths.details.pattern, { access: 'participant' }, (c) => detailsPage(c))

assetFormRoutes.post(
  paths.details.pattern,
  { access: 'participant', fact: 'asset.changed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const assetId = idFrom(c, 'assetId')
    const result = await c.var.run(changeAsset, { ...fields, assetId })
    const next = () => paths.asset({ ...here(c), assetId })
    return goOn(c, result, next, (again) => detailsPage(c, { values, again }))
  },
)

async function detailsPage(
  c: AppContext,
  sent?: { values: FormValues; again: Again },
): Promise<Response> {
  const { labId, actor, t } = c.var
  const { held, places } = await c.var.read(async (db) => {
    const found = await findAsset(db, labId, idFrom(c, 'assetId'))
    const { personId } = await offererOf(db, labId, found)
    if (!mayKeepOffer(actor, personId).ok) throw new Forbidden()
    return { held: found, places: await listPlaces(db, labId) }
  })
  const { kind, title, words, placeId, available, languages, limits, version } = held
  const values = { kind, title, words, placeId, available, languages, limits, version }
  return page(
    c,
    {
      title: t('ecosystem.asset.change', { title }),
      status: sent?.again.status,
      unlisted: true,
      breadcrumbs: assetCrumbs(c),
    },
    <AssetDetailsPage
      id={held.id}
      title={title}
      places={places.map(({ id, name }) => ({ value: id, label: name }))}
      values={sent?.values ?? { ...values, placeId: placeId ?? '', version: String(version) }}
      problems={sent?.again.problems ?? []}
    />,
  )
}
