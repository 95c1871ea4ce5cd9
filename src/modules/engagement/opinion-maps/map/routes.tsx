import type { Command } from '../../../../platform/command.ts'
import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { pickText } from '../../../../shared/language.ts'
import { page, part, type Problem } from '../../../../ui/index.ts'
import { findInitiative } from '../../../initiatives/index.ts'
import { threadPaths } from '../../../thread/index.ts'
import { about, goOn, here, insist, mapCrumbs, today, type Again } from '../here.ts'
import { opinionMapPaths as paths } from '../paths.ts'
import { answersNeeded } from '../vote/page-data.ts'
import { votesOf } from '../vote/queries.ts'
import { voterKeys } from '../vote/voter-key.ts'
import { closeMap, openMap, removeMap } from './commands.ts'
import { keepers, mayAddStatement, mayKeep, mayReadMap, maySeeResult, mayVote } from './policy.ts'
import { countsOf, findMap, listMaps } from './queries.ts'
import { Counts, MapPage } from './views/map-page.tsx'
import { MapsPage } from './views/maps-page.tsx'

/** The list of maps, each map's own page, and its beginning and end. */
export const mapRoutes = routes()

mapRoutes.get(paths.maps.pattern, { access: 'anyone' }, async (c) => {
  const { labId, actor, lab, t } = c.var
  const initiativeId = c.req.param('initiativeId')!
  const keeps = mayKeep(actor, initiativeId).ok
  const { initiative, maps } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    maps: await listMaps(db, labId, initiativeId, keeps),
  }))
  return page(
    c,
    {
      title: t('engagement.maps.title'),
      breadcrumbs: mapCrumbs(c, initiative.title).slice(0, -1),
    },
    <MapsPage address={{ lab: lab.slug, initiativeId }} maps={maps} keeps={keeps} />,
  )
})

mapRoutes.get(paths.map.pattern, { access: 'anyone' }, (c) => mapPage(c))

turns(paths.opening.pattern, 'opinion-map.opened', openMap)
turns(paths.closing.pattern, 'opinion-map.closed', closeMap)

mapRoutes.post(
  paths.removal.pattern,
  { access: keepers, fact: 'opinion-map.removed' },
  async (c) => {
    const result = await c.var.run(removeMap, about(c))
    return goOn(
      c,
      result,
      () => paths.maps(here(c)),
      (again) => mapPage(c, again),
    )
  },
)

function turns<I>(pattern: string, fact: string, what: Command<I, unknown>) {
  mapRoutes.post(pattern, { access: keepers, fact }, async (c) => {
    const result = await c.var.run(what, about(c))
    return goOn(
      c,
      result,
      () => paths.map(here(c)),
      (again) => mapPage(c, again),
    )
  })
}

async function mapPage(c: AppContext, again?: Again): Promise<Response> {
  const { labId, actor, language, lab, parts } = c.var
  const { opinionMapId } = here(c)
  const { map, initiative, counts, own } = await c.var.read(async (db) => {
    const found = await findMap(db, labId, here(c))
    insist(mayReadMap(actor, found))
    return {
      map: found,
      initiative: await findInitiative(db, labId, found.initiativeId),
      counts: await countsOf(db, labId, found.id),
      own: await votesOf(db, labId, found.id, voterKeys(actor, found.id)),
    }
  })
  const may = mayVote(actor, map, today(c))
  if (c.req.header('x-talkoo-part') === 'counts') return part(c, <Counts counts={counts} />)
  const answered = own.votes.length
  const needed = answersNeeded(counts.statements)
  return page(
    c,
    {
      title: pickText(map.topic, language).text,
      status: again?.status,
      unlisted: map.state === 'draft',
      islands: may.ok ? ['opinion-live'] : [],
      breadcrumbs: mapCrumbs(c, initiative.title),
    },
    <MapPage
      address={here(c)}
      map={map}
      counts={counts}
      answered={answered}
      stands={may.ok ? null : may}
      seesResult={maySeeResult(actor, map, { answered, needed }, today(c)).ok}
      mayAdd={mayAddStatement(actor, map, today(c)).ok}
      keeps={mayKeep(actor, map.initiativeId).ok}
      link={parts.settings.url + paths.map(here(c))}
      thread={threadPaths.thread({ lab: lab.slug, kind: 'opinion-map', thingId: opinionMapId })}
      problems={(again?.problems ?? []) as readonly Problem[]}
    />,
  )
}
