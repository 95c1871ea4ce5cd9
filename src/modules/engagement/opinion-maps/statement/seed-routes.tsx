import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../../ui/index.ts'
import { findInitiative } from '../../../initiatives/index.ts'
import { quotableWords } from '../../../voices/index.ts'
import { about, goOn, here, insist, mapCrumbs, type Again } from '../here.ts'
import { keepers, mayKeep } from '../map/policy.ts'
import { countsOf, findMap } from '../map/queries.ts'
import { opinionMapPaths as paths } from '../paths.ts'
import { addSeeds } from './commands.ts'
import { addFromVoices } from './from-voices.ts'
import { SeedsPage } from './views/seeds-page.tsx'
import { VoicesToPickPage } from './views/voices-to-pick-page.tsx'

/** Statements to begin with: typed, or taken from what people said. */
export const seedRoutes = routes()
const given = { access: keepers, fact: 'opinion-statement.seeded' } as const

seedRoutes.get(paths.seeds.pattern, { access: keepers }, (c) => seedsPage(c))

seedRoutes.post(paths.seeds.pattern, given, async (c) => {
  const { fields, values } = await c.var.form()
  const result = await c.var.run(addSeeds, { ...fields, ...about(c) })
  return goOn(
    c,
    result,
    (added) => addedAddress(c, added),
    (again) => seedsPage(c, values, again),
  )
})

seedRoutes.get(paths.seedsFromVoices.pattern, { access: keepers }, (c) => voicesPage(c))

seedRoutes.post(paths.seedsFromVoices.pattern, given, async (c) => {
  const { fields, values } = await c.var.form()
  const { words = {}, picked, language } = fields as Sent
  const ids = [picked ?? []].flat()
  const chosen = ids.map((contributionId) => ({ contributionId, words: words[contributionId] }))
  const result = await c.var.run(addFromVoices, { ...about(c), picked: chosen, language })
  return goOn(
    c,
    result,
    (added) => addedAddress(c, added),
    (again) => voicesPage(c, values, again),
  )
})

type Sent = { words?: Record<string, string>; picked?: string | string[]; language?: string }

function addedAddress(c: AppContext, { added, known }: { added: number; known: number }): string {
  return `${paths.seeds(here(c))}?added=${added}&known=${known}`
}

async function seedsPage(c: AppContext, values?: FormValues, again?: Again): Promise<Response> {
  const { t, labId } = c.var
  const { map, initiative } = await readMap(c)
  const counts = await c.var.read((db) => countsOf(db, labId, map.id))
  const figure = (name: string) => Number(c.req.query(name)) || 0
  const isAdded = !again && c.req.query('added') !== undefined
  return page(
    c,
    {
      title: t('engagement.keeping.seeds'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: mapCrumbs(c, initiative.title, map.topic),
    },
    <SeedsPage
      address={here(c)}
      map={map}
      counts={counts}
      added={isAdded ? { added: figure('added'), known: figure('known') } : null}
      values={values ?? { language: map.languages[0]! }}
      problems={again?.problems ?? []}
    />,
  )
}

async function voicesPage(c: AppContext, values?: FormValues, again?: Again): Promise<Response> {
  const { t, labId } = c.var
  const { map, initiative } = await readMap(c)
  const voices = await c.var.read((db) => quotableWords(db, labId, map.initiativeId))
  return page(
    c,
    {
      title: t('engagement.seeds.voices'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: mapCrumbs(c, initiative.title, map.topic),
    },
    <VoicesToPickPage
      address={here(c)}
      map={map}
      voices={voices}
      values={values ?? { language: map.languages[0]! }}
      problems={again?.problems ?? []}
    />,
  )
}

function readMap(c: AppContext) {
  const { labId, actor } = c.var
  insist(mayKeep(actor, here(c).initiativeId))
  return c.var.read(async (db) => ({
    map: await findMap(db, labId, here(c)),
    initiative: await findInitiative(db, labId, here(c).initiativeId),
  }))
}
