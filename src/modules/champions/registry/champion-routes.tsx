import type { Command } from '../../../platform/command.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { completedBy, listPaths } from '../../learning/index.ts'
import { communitiesOf, isKeeper, lookSeen } from '../../people/index.ts'
import { typedBeforeTraining } from '../../voices/index.ts'
import { readyPath } from '../checkers/ready-path.ts'
import { goOn, idFrom, insist, type Again } from '../answer.ts'
import { championCrumbs, listCrumb } from '../crumbs.ts'
import { mandatesOf } from '../mandate/queries.ts'
import { championPaths as paths } from '../paths.ts'
import { isSelf, leads, mayActFor, mayReadChampion, maySayNamed } from '../policy.ts'
import { findChampion } from '../queries.ts'
import { loadAhead } from '../workload/ahead.ts'
import { releasedOn, releasesOf } from '../workload/queries.ts'
import { hoursOf } from '../workload/week.ts'
import {
  changeChampion,
  setChampionCommunities,
  setChampionState,
  setReadiness,
} from './commands.ts'
import { scopeOf } from './scope-queries.ts'
import { placesToPick, savedAt, todayOf } from './routes.tsx'
import { ChangeChampionPage } from './views/champion-form.tsx'
import { ChampionPage } from './views/champion-page.tsx'

/** One champion: the page, changing, pausing, being ready. */
export const championRoutes = routes()
const access = 'participant'

championRoutes.get(paths.champion.pattern, { access }, (c) => championPage(c))

type Sent = { values: FormValues; again: Again }

/** The page of one champion; with an answer that has to be put right. */
export async function championPage(c: AppContext, sent?: Sent): Promise<Response> {
  const { labId, actor, parts } = c.var
  const today = todayOf(c)
  const found = await c.var.read(async (db) => {
    const champion = await findChampion(db, labId, idFrom(c, 'championId'))
    insist(mayReadChampion(actor, champion))
    const { personId } = champion
    const may = {
      act: mayActFor(actor, champion).ok,
      lead: leads(actor),
      keep: isKeeper(actor),
      self: isSelf(actor, champion),
    }
    const kept = await communitiesOf(db, labId, [personId])
    const scope = await scopeOf(db, labId, personId, today)
    const kind = parts.threadKinds.get('initiative')
    const asked = champion.askedFor ?? []
    const named = await kind?.describe(db, labId, actor, [...scope.initiativeIds, ...asked])
    const described = (ids: readonly string[]) =>
      ids.flatMap((id) => {
        const one = named?.get(id)
        return one ? [{ id, title: one.title, address: one.address }] : []
      })
    const person = may.keep ? await lookSeen(db, labId, actor, personId) : undefined
    const now = parts.clock.now()
    const releases = may.act ? await releasesOf(db, labId, champion.id, now) : []
    const ahead = may.act ? await loadAhead(db, labId, champion.id, now) : null
    const hasPath = listPaths().some(({ id }) => id === readyPath)
    const completed =
      may.act && hasPath ? await completedBy(db, labId, [personId], readyPath, now) : null
    return {
      champion,
      may,
      contact: person ? { phone: person.phone, email: person.email } : null,
      communities: (kept.get(personId) ?? []).map(({ name }) => name),
      wholeLab: scope.wholeLab,
      initiatives: described(scope.initiativeIds),
      asked: described(asked),
      mandates: may.act ? await mandatesOf(db, labId, champion.id) : [],
      ahead,
      released: releasedOn(releases, today),
      releaseAsked: releases.some(({ state }) => state === 'asked'),
      beforeTraining: may.lead ? await typedBeforeTraining(db, labId, personId) : 0,
      training: completed && { pathKey: readyPath, completed: completed.has(personId) },
    }
  })
  return page(
    c,
    {
      title: found.champion.name,
      status: sent?.again.status,
      breadcrumbs: [listCrumb(c)],
      unlisted: true,
    },
    <ChampionPage
      {...found}
      today={today}
      values={sent?.values ?? { yesOn: today }}
      problems={sent?.again.problems ?? []}
    />,
  )
}

championRoutes.get(paths.details.pattern, { access }, (c) => changePage(c))

changes(paths.details.pattern, 'champion.changed', changeChampion)
changes(paths.communities.pattern, 'communities.set', setChampionCommunities)
changes(paths.state.pattern, 'champion.state-set', setChampionState)
changes(paths.readiness.pattern, 'champion.ready-said', setReadiness)

function changes<I>(pattern: string, fact: string, what: Command<I, unknown>) {
  championRoutes.post(pattern, { access, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const championId = idFrom(c, 'championId')
    const result = await c.var.run(what, { ...fields, championId })
    return goOn(
      c,
      result,
      () => savedAt(c, championId),
      (again) => changePage(c, { values, again }),
    )
  })
}

async function changePage(c: AppContext, sent?: Sent) {
  const { labId, actor, t } = c.var
  const { champion, places, kept } = await c.var.read(async (db) => {
    const found = await findChampion(db, labId, idFrom(c, 'championId'))
    insist(mayActFor(actor, found))
    return {
      champion: found,
      places: leads(actor) ? await placesToPick(c, db) : null,
      kept: (await communitiesOf(db, labId, [found.personId])).get(found.personId) ?? [],
    }
  })
  const stored = {
    ...champion,
    cap: String(hoursOf(champion.capMinutes)),
    'languages[]': champion.languages,
    employed: champion.employed ? 'yes' : '',
    named: champion.named ? 'yes' : '',
  }
  return page(
    c,
    {
      title: t('champions.change.title'),
      status: sent?.again.status,
      breadcrumbs: championCrumbs(c, champion),
      unlisted: true,
    },
    <ChangeChampionPage
      champion={champion}
      mayName={maySayNamed(actor, champion).ok}
      places={places}
      kept={kept.map(({ id }) => id)}
      values={{ ...stored, ...sent?.values }}
      problems={sent?.again.problems ?? []}
    />,
  )
}
