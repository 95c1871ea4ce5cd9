import { holdsAnywhere } from '../../../platform/actor.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { dayIn, dayPlus } from '../../../shared/day.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { goOn, here, idFrom, insist, type Again } from '../answer.ts'
import { championCrumbs, listCrumb } from '../crumbs.ts'
import { mandatesOf } from '../mandate/queries.ts'
import { championPaths as paths } from '../paths.ts'
import { leads, mayActFor, mayDecideRelease } from '../policy.ts'
import { findChampion } from '../queries.ts'
import { findRelease, listReleases, releasedOn, releasesOf } from './queries.ts'
import { askRelease, decideRelease, withdrawRelease } from './release-commands.ts'
import { NewReleasePage, ReleasePage, ReleasesPage } from './views/release-pages.tsx'
import { ReleasesOfPage } from './views/releases-of-page.tsx'
import { dueRelease } from './week.ts'
import { hoursOf } from './week.ts'

/** Working time that employers give: asking, answering, taking a question back. */
export const releaseRoutes = routes()
const managers = ['provider-manager', 'coordinator'] as const

releaseRoutes.get(paths.releases.pattern, { access: managers }, async (c) => {
  const { labId, actor, parts, t } = c.var
  const reader = {
    now: parts.clock.now(),
    participantId: actor.participantId,
    leads: leads(actor),
    manages: holdsAnywhere(actor, ['provider-manager']),
  }
  const [waiting, answered] = await c.var.read(async (db) => [
    await listReleases(db, labId, reader, true),
    await listReleases(db, labId, reader, false),
  ])
  const title = t('champions.release.title')
  return page(
    c,
    { title, breadcrumbs: [listCrumb(c)], wide: true, unlisted: true },
    <ReleasesPage waiting={waiting} answered={answered} />,
  )
})

releaseRoutes.get(paths.releasesOf.pattern, { access: 'participant' }, async (c) => {
  const { labId, lab, actor, parts, t } = c.var
  const now = parts.clock.now()
  const { champion, releases, mandates } = await c.var.read(async (db) => {
    const found = await findChampion(db, labId, idFrom(c, 'championId'))
    insist(mayActFor(actor, found))
    return {
      champion: found,
      releases: await releasesOf(db, labId, found.id, now),
      mandates: await mandatesOf(db, labId, found.id),
    }
  })
  const today = dayIn(lab.timeZone, now)
  return page(
    c,
    {
      title: t('champions.release.of'),
      breadcrumbs: championCrumbs(c, champion),
      wide: true,
      unlisted: true,
    },
    <ReleasesOfPage
      champion={champion}
      releases={releases}
      due={dueRelease(champion, mandates, today)}
      released={releasedOn(releases, today)}
      mayAsk={
        champion.employed &&
        champion.state !== 'left' &&
        !releases.some(({ state }) => state === 'asked')
      }
    />,
  )
})

releaseRoutes.get(paths.newRelease.pattern, { access: 'participant' }, (c) => newPage(c))

releaseRoutes.post(
  paths.releasesOf.pattern,
  { access: 'participant', fact: 'champion-release.asked' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const championId = idFrom(c, 'championId')
    const result = await c.var.run(askRelease, { ...fields, championId })
    return goOn(
      c,
      result,
      ({ id }) => paths.release({ ...here(c), championReleaseId: id }),
      (again) => newPage(c, values, again),
    )
  },
)

async function newPage(c: AppContext, sent?: FormValues, again?: Again): Promise<Response> {
  const { labId, lab, actor, parts, t } = c.var
  const champion = await c.var.read((db) => findChampion(db, labId, idFrom(c, 'championId')))
  insist(mayActFor(actor, champion))
  const today = dayIn(lab.timeZone, parts.clock.now())
  const values = sent ?? {
    asked: String(hoursOf(champion.capMinutes)),
    startsOn: today,
    endsOn: dayPlus(today, 180),
  }
  return page(
    c,
    {
      title: t('champions.release.ask'),
      status: again?.status,
      breadcrumbs: championCrumbs(c, champion),
      unlisted: true,
    },
    <NewReleasePage champion={champion} values={values} problems={again?.problems ?? []} />,
  )
}

releaseRoutes.get(paths.release.pattern, { access: 'participant' }, (c) => releasePage(c))

releaseRoutes.post(
  paths.releaseDecision.pattern,
  { access: managers, fact: 'champion-release.decided' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const championReleaseId = idFrom(c, 'championReleaseId')
    const result = await c.var.run(decideRelease, { ...fields, championReleaseId })
    return goOn(
      c,
      result,
      () => paths.release({ ...here(c), championReleaseId }),
      (again) => releasePage(c, values, again),
    )
  },
)

releaseRoutes.post(
  paths.releaseWithdrawal.pattern,
  { access: 'participant', fact: 'champion-release.withdrawn' },
  async (c) => {
    const championReleaseId = idFrom(c, 'championReleaseId')
    const result = await c.var.run(withdrawRelease, { championReleaseId })
    return goOn(
      c,
      result,
      () => paths.release({ ...here(c), championReleaseId }),
      (again) => releasePage(c, {}, again),
    )
  },
)

async function releasePage(c: AppContext, sent?: FormValues, again?: Again): Promise<Response> {
  const { labId, actor, parts, t } = c.var
  const reader = { participantId: actor.participantId, now: parts.clock.now() }
  const found = await c.var.read((db) =>
    findRelease(db, labId, reader, idFrom(c, 'championReleaseId')),
  )
  const mayDecide = mayDecideRelease(actor, found).ok
  if (!mayDecide) insist(mayActFor(actor, found))
  const decided = found.state === 'asked' ? found.askedMinutes : found.approvedMinutes
  const values = sent ?? { approved: String(hoursOf(decided)), reason: found.reason }
  return page(
    c,
    {
      title: t('champions.release.title'),
      status: again?.status,
      breadcrumbs: leads(actor)
        ? championCrumbs(c, { id: found.championId, name: found.name })
        : [listCrumb(c)],
      unlisted: true,
    },
    <ReleasePage
      release={found}
      mayDecide={mayDecide}
      mayWithdraw={mayActFor(actor, found).ok}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}
