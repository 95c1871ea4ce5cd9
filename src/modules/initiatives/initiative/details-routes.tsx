import type { Command } from '../../../platform/command.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { crumbs } from '../crumbs.ts'
import { paths } from '../paths.ts'
import { comparedText } from '../views.tsx'
import { changeInitiative, endInitiative, pauseInitiative, resumeInitiative } from './commands.ts'
import { mayLead } from './policy.ts'
import { findInitiative } from './queries.ts'
import type { InitiativeRow } from './schema.ts'
import { DetailsPage } from './views/details-page.tsx'

/** Changing an initiative itself: its texts, its place and whether it is worked on. */
export const detailsRoutes = routes()
const access = ['coordinator'] as const

detailsRoutes.get(paths.details.pattern, { access }, (c) => detailsPage(c))

detailsRoutes.post(paths.details.pattern, { access, fact: 'initiative.changed' }, async (c) => {
  const { fields, values } = await c.var.form()
  const { initiativeId } = here(c)
  const result = await c.var.run(changeInitiative, { ...fields, initiativeId })
  return goOn(
    c,
    result,
    () => paths.work(here(c)),
    (again) => detailsPage(c, values, again),
  )
})

changesState(paths.pause.pattern, 'initiative.paused', pauseInitiative)
changesState(paths.end.pattern, 'initiative.ended', endInitiative)
changesState(paths.resumption.pattern, 'initiative.resumed', resumeInitiative)

function changesState(
  pattern: string,
  fact: string,
  what: Command<{ initiativeId: string }, unknown>,
) {
  detailsRoutes.post(pattern, { access, fact }, async (c) => {
    const { initiativeId } = here(c)
    const result = await c.var.run(what, { initiativeId })
    return goOn(
      c,
      result,
      () => paths.work(here(c)),
      (again) => detailsPage(c, undefined, again),
    )
  })
}

async function detailsPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { lab, t } = c.var
  const { found, places } = await c.var.read(async (db) => ({
    found: await findInitiative(db, lab.id, here(c).initiativeId),
    places: await listPlaces(db, lab.id),
  }))
  insist(mayLead(c.var.actor, found))
  const changed = again?.refusal.code === 'changed-meanwhile'
  return page(
    c,
    {
      title: t('initiatives.details.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: crumbs(c, found.title),
    },
    <DetailsPage
      address={here(c)}
      found={found}
      places={places}
      values={typed ?? found}
      problems={again?.problems}
      changed={changed ? compare(c, found, typed ?? {}, places) : null}
    />,
  )
}

type Named = { id: string; name: string }

function compare(c: AppContext, found: InitiativeRow, typed: FormValues, places: Named[]) {
  const { t } = c.var
  const languageName = (language: string) => t(`ui.language.${language}`)
  const placeName = (id: unknown) => places.find((place) => place.id === id)?.name ?? ''
  return [
    ...comparedText('title', t('initiatives.field.title'), found.title, typed, languageName),
    ...comparedText('summary', t('initiatives.field.summary'), found.summary, typed, languageName),
    {
      label: t('initiatives.field.place'),
      now: placeName(found.placeId),
      typed: placeName(typed.placeId),
    },
  ]
}
