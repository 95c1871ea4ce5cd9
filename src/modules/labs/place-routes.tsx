import { routes } from '../../platform/http/routes.ts'
import { page, problemsOf } from '../../ui/index.ts'
import { addPlaces } from './commands.ts'
import { paths } from './paths.ts'
import { mayChangeLab } from './policy.ts'
import { listPlaces } from './queries.ts'
import { PlaceForm } from './views/place-form.tsx'
import { PlacesPage } from './views/places-page.tsx'

/** The lab's places, and one more of them. */
export const placeRoutes = routes()

const coordinator = { inLab: ['coordinator'] } as const

placeRoutes.get(paths.places.pattern, { access: 'anyone', kept: true }, async (c) => {
  const places = await c.var.read((db) => listPlaces(db, c.var.labId))
  const mayAdd = mayChangeLab(c.var.actor).ok
  const added = mayAdd && c.req.query('added') !== undefined
  const title = c.var.t('labs.places.title')
  return page(c, { title }, <PlacesPage places={places} mayAdd={mayAdd} added={added} />)
})

placeRoutes.get(paths.newPlace.pattern, { access: coordinator }, (c) =>
  page(c, { title: c.var.t('labs.places.add') }, <PlaceForm values={{}} problems={[]} />),
)

placeRoutes.post(paths.places.pattern, { access: coordinator, fact: 'places.added' }, async (c) => {
  const { values, fields } = await c.var.form()
  const result = await c.var.run(addPlaces, { places: [fields] })
  if (result.ok) return c.redirect(`${paths.places({ lab: c.var.lab.slug })}?added`, 303)
  const problems = problemsOf(c, result, 'labs.refused').map((one) => ({
    ...one,
    field: one.field?.replace(/^places\.0\./, ''),
  }))
  const title = c.var.t('labs.places.add')
  return page(c, { title, status: 422 }, <PlaceForm values={values} problems={problems} />)
})
