import type { Command } from '../../../platform/command.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { dayIn } from '../../../shared/day.ts'
import { isUuid } from '../../../shared/id.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { goOn, here, idFrom, insist, type Again } from '../answer.ts'
import { championCrumbs } from '../crumbs.ts'
import { championPaths as paths } from '../paths.ts'
import { isSelf, mayActFor } from '../policy.ts'
import { findChampion } from '../queries.ts'
import { loadAhead } from './ahead.ts'
import { correctHours, logHours, removeHours, returnHours } from './hours-commands.ts'
import { entriesOf, lookEntry, weeksOf } from './queries.ts'
import { HoursPage } from './views/hours-page.tsx'
import { hoursOf } from './week.ts'

/** A champion's hours: noting, putting right, taking back, by themselves or a coordinator. */
export const hoursRoutes = routes()
const access = 'participant'

hoursRoutes.get(paths.hours.pattern, { access }, (c) => hoursPage(c))

changes(paths.hours.pattern, 'champion-hours.logged', logHours, 'logged')
changes(paths.hoursCorrection.pattern, 'champion-hours.corrected', correctHours, 'logged')
changes(paths.hoursRemoval.pattern, 'champion-hours.removed', removeHours, 'removed')
changes(paths.hoursReturn.pattern, 'champion-hours.returned', returnHours, 'logged')

function changes<I>(
  pattern: string,
  fact: string,
  what: Command<I, { id: string }>,
  mark: 'logged' | 'removed',
) {
  hoursRoutes.post(pattern, { access, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const championId = idFrom(c, 'championId')
    const championHoursId = c.req.param('championHoursId')
    const about = championHoursId ? { championId, championHoursId } : { championId }
    const result = await c.var.run(what, { ...fields, ...about })
    const kind = typeof values.kind === 'string' ? `&kind=${encodeURIComponent(values.kind)}` : ''
    return goOn(
      c,
      result,
      ({ id }) => backTo(c, championId, `?${mark}=${id}${kind}`),
      (again) => hoursPage(c, { values, again, correct: championHoursId }),
    )
  })
}

/** Where a change leads: to the page of hours, or to Today where it was made there. */
function backTo(c: AppContext, championId: string, changed: string): string {
  return c.req.query('from') === 'today'
    ? `${paths.today(here(c))}${changed}#hours`
    : `${paths.hours({ ...here(c), championId })}${changed}`
}

type Sent = { values: FormValues; again: Again; correct: string | undefined }

async function hoursPage(c: AppContext, sent?: Sent): Promise<Response> {
  const { labId, lab, actor, parts, t } = c.var
  const today = dayIn(lab.timeZone, parts.clock.now())
  const asked = (name: string) => {
    const id = c.req.query(name)
    return isUuid(id) ? id : null
  }
  const changedId = asked('logged') ?? asked('removed')
  const correctId = sent?.correct ?? asked('correct')
  const found = await c.var.read(async (db) => {
    const champion = await findChampion(db, labId, idFrom(c, 'championId'))
    insist(mayActFor(actor, champion))
    return {
      champion,
      weeks: await weeksOf(db, labId, champion.id, today),
      ahead: await loadAhead(db, labId, champion.id, parts.clock.now()),
      entries: await entriesOf(db, labId, champion.id),
      changed: changedId ? await lookEntry(db, labId, champion.id, changedId) : undefined,
      correcting: correctId ? await lookEntry(db, labId, champion.id, correctId) : undefined,
    }
  })
  const { champion, entries, correcting } = found
  const self = isSelf(actor, champion)
  const kind = c.req.query('kind') ?? entries[0]?.kind ?? 'visit'
  const stored = correcting && {
    ...correcting,
    hours: String(hoursOf(correcting.minutes)),
  }
  return page(
    c,
    {
      title: t(self ? 'champions.hours.mine' : 'champions.hours.title'),
      status: sent?.again.status,
      breadcrumbs: championCrumbs(c, champion),
      unlisted: true,
    },
    <HoursPage
      {...found}
      correcting={correcting?.removedAt ? undefined : correcting}
      self={self}
      kind={kind}
      values={sent?.values ?? stored ?? {}}
      problems={sent?.again.problems ?? []}
    />,
  )
}
