import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../../ui/index.ts'
import { comparedText, findInitiative } from '../../../initiatives/index.ts'
import { about, goOn, here, insist, mapCrumbs, type Again } from '../here.ts'
import { opinionMapPaths as paths } from '../paths.ts'
import { changeMap, makeMap } from './commands.ts'
import { keepers, mayKeep } from './policy.ts'
import { findMap } from './queries.ts'
import type { OpinionMapRow } from './schema.ts'
import { MapFormPage } from './views/map-form-page.tsx'

/** Preparing a map, and changing its rules. */
export const mapFormRoutes = routes()
const access = keepers

mapFormRoutes.get(paths.newMap.pattern, { access }, (c) => newPage(c))

mapFormRoutes.post(paths.maps.pattern, { access, fact: 'opinion-map.made' }, async (c) => {
  const { fields, values } = await c.var.form()
  const { lab, initiativeId } = here(c)
  const result = await c.var.run(makeMap, { ...fields, initiativeId })
  return goOn(
    c,
    result,
    ({ id }) => paths.seeds({ lab, initiativeId, opinionMapId: id }),
    (again) => newPage(c, values, again),
  )
})

mapFormRoutes.get(paths.details.pattern, { access }, (c) => detailsPage(c))

mapFormRoutes.post(paths.details.pattern, { access, fact: 'opinion-map.changed' }, async (c) => {
  const { fields, values } = await c.var.form()
  const result = await c.var.run(changeMap, { ...fields, ...about(c) })
  return goOn(
    c,
    result,
    () => paths.map(here(c)),
    (again) => detailsPage(c, values, again),
  )
})

async function newPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { labId, actor, t, lab } = c.var
  const { initiativeId } = here(c)
  insist(mayKeep(actor, initiativeId))
  const initiative = await c.var.read((db) => findInitiative(db, labId, initiativeId))
  const usual = { whoVotes: 'anyone', whoAdds: 'voters', moderation: 'before' }
  const title = t('engagement.maps.new')
  return page(
    c,
    {
      title,
      status: again?.status,
      unlisted: true,
      breadcrumbs: mapCrumbs(c, initiative.title),
    },
    <MapFormPage
      title={title}
      action={paths.maps(here(c))}
      back={paths.maps(here(c))}
      values={typed ?? { ...usual, 'languages[]': lab.languages }}
      problems={again?.problems}
    />,
  )
}

async function detailsPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { labId, t } = c.var
  insist(mayKeep(c.var.actor, here(c).initiativeId))
  const { map, initiative } = await c.var.read(async (db) => ({
    map: await findMap(db, labId, here(c)),
    initiative: await findInitiative(db, labId, here(c).initiativeId),
  }))
  const title = t('engagement.keeping.details')
  return page(
    c,
    {
      title,
      status: again?.status,
      unlisted: true,
      breadcrumbs: mapCrumbs(c, initiative.title, map.topic),
    },
    <MapFormPage
      title={title}
      action={paths.details(here(c))}
      back={paths.map(here(c))}
      version={map.version}
      values={typed ?? valuesOf(map)}
      problems={again?.problems}
      changed={again?.refusal.code === 'changed-meanwhile' ? compared(c, map, typed ?? {}) : null}
    />,
  )
}

function valuesOf({ topic, about: told, languages, ...map }: OpinionMapRow): FormValues {
  const { whoVotes, whoAdds, moderation, opensOn, closesOn } = map
  const days = { opensOn: opensOn ?? '', closesOn: closesOn ?? '' }
  return { topic, about: told, whoVotes, whoAdds, moderation, ...days, 'languages[]': languages }
}

function compared(c: AppContext, map: OpinionMapRow, typed: FormValues) {
  const { t } = c.var
  const languageName = (language: string) => t(`ui.language.${language}`)
  return [
    ...comparedText('topic', t('engagement.map.topic'), map.topic, typed, languageName),
    ...comparedText('about', t('engagement.map.about'), map.about, typed, languageName),
  ]
}
