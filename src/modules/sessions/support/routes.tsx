import { Forbidden, NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { dayPlus } from '../../../shared/day.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { keeperRoles, peopleToPick } from '../../people/index.ts'
import { goOn, hereIn, insist, sessionCrumbs, type Again } from '../answer.ts'
import { peopleAt } from '../attendance/queries.ts'
import { paths } from '../paths.ts'
import { findShownSession } from '../session/queries.ts'
import { addSupport, changeSupport, makeSupports, reportSupport } from './commands.ts'
import { mayArrange, mayKeepSupports } from './policy.ts'
import { currencyOf, lookSupport, supportsOf, unpreparedAt, type ListedSupport } from './queries.ts'
import { shownLines } from './shown.ts'
import { NewSupportPage, SupportPage } from './views/form-pages.tsx'
import { DriverListPage, HostListPage } from './views/print-pages.tsx'
import { SupportsPage } from './views/supports-page.tsx'

/** What is arranged for people at a session, for who keeps the list and for who arranges something on it. */
export const supportRoutes = routes()
/** Also who holds no role arranges: a neighbour who drives. The policies ask for the line itself. */
const access = 'participant'

supportRoutes.get(paths.supports.pattern, { access }, (c) => listPage(c))

supportRoutes.post(
  paths.supportsFromPlans.pattern,
  { access: keeperRoles, fact: 'session-support.made' },
  async (c) => {
    const { initiativeId, sessionId } = hereIn(c)
    await c.var.form()
    const result = await c.var.run(makeSupports, { initiativeId, sessionId })
    return goOn(
      c,
      result,
      ({ count }) => `${paths.supports(hereIn(c))}?made=${count}`,
      (again) => listPage(c, again),
    )
  },
)

async function listPage(c: AppContext, again?: Again): Promise<Response> {
  const { labId, t } = c.var
  const { sessionId } = hereIn(c)
  const { found, lines, keeps, unprepared } = await c.var.read(async (db) => {
    const list = await theirLines(c, db)
    const unready = list.keeps ? await unpreparedAt(db, labId, sessionId) : []
    const lines = unready.map((one) => ({ ...one, arrangedBy: null }))
    return { ...list, unprepared: await shownLines(db, labId, c.var.actor, list.found, lines) }
  })
  const made = c.req.query('made')
  return page(
    c,
    {
      title: t('sessions.support.title'),
      status: again?.status,
      unlisted: true,
      wide: true,
      breadcrumbs: sessionCrumbs(c, found),
    },
    <SupportsPage
      at={hereIn(c)}
      found={found}
      lines={lines}
      keeps={keeps}
      unprepared={unprepared}
      made={made && /^\d{1,4}$/.test(made) ? Number(made) : null}
      problems={again?.problems ?? []}
    />,
  )
}

supportRoutes.get(paths.driverList.pattern, { access }, async (c) => {
  const { found, lines } = await c.var.read((db) => theirLines(c, db))
  const title = c.var.t('sessions.support.driver-list')
  return page(
    c,
    { title, unlisted: true, breadcrumbs: sessionCrumbs(c, found) },
    <DriverListPage found={found} lines={wanted(lines, (kind) => kind === 'transport')} />,
  )
})

supportRoutes.get(paths.hostList.pattern, { access }, async (c) => {
  const { found, lines } = await c.var.read((db) => theirLines(c, db))
  const title = c.var.t('sessions.support.host-list')
  const elsewhere = ['transport', 'care', 'expenses']
  return page(
    c,
    { title, unlisted: true, breadcrumbs: sessionCrumbs(c, found) },
    <HostListPage found={found} lines={wanted(lines, (kind) => !elsewhere.includes(kind))} />,
  )
})

function wanted(lines: readonly ListedSupport[], isFor: (kind: string) => boolean) {
  return lines.filter(({ kind, state }) => isFor(kind) && state !== 'not-needed')
}

/** The lines the reader may see: all for who keeps the list, else those they arrange themselves. */
async function theirLines(c: AppContext, db: Parameters<typeof supportsOf>[0]) {
  const { labId, actor } = c.var
  const { initiativeId, sessionId } = hereIn(c)
  const found = await findShownSession(db, labId, initiativeId, sessionId)
  const keeps = mayKeepSupports(actor, initiativeId).ok
  const all = await supportsOf(db, labId, sessionId)
  const theirs = all.filter((line) => mayArrange(actor, initiativeId, line).ok)
  const lines = await shownLines(db, labId, actor, found, theirs)
  if (!keeps && lines.length === 0) throw new Forbidden()
  return { found, keeps, lines }
}

supportRoutes.get(paths.newSupport.pattern, { access: keeperRoles }, (c) => newPage(c))

supportRoutes.post(
  paths.supports.pattern,
  { access: keeperRoles, fact: 'session-support.added' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, sessionId } = hereIn(c)
    const result = await c.var.run(addSupport, { ...fields, initiativeId, sessionId })
    return goOn(
      c,
      result,
      () => paths.supports(hereIn(c)),
      (again) => newPage(c, values, again),
    )
  },
)

async function newPage(c: AppContext, values?: FormValues, again?: Again): Promise<Response> {
  const { labId, t, actor } = c.var
  const { initiativeId, sessionId } = hereIn(c)
  const { found, people, arrangers, currency } = await c.var.read(async (db) => {
    insist(mayKeepSupports(actor, initiativeId))
    return {
      found: await findShownSession(db, labId, initiativeId, sessionId),
      people: await peopleAt(db, labId, actor, { initiativeId, sessionId }),
      arrangers: await peopleToPick(db, labId, actor),
      currency: await currencyOf(db, labId),
    }
  })
  const empty = { dueOn: dayPlus(found.day, -1), arrangedBy: found.ledBy ?? '', currency }
  return page(
    c,
    {
      title: t('sessions.support.new'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: [...sessionCrumbs(c, found), listCrumb(c)],
    },
    <NewSupportPage
      at={hereIn(c)}
      people={people.map(({ participantId, name }) => ({ id: participantId, name }))}
      arrangers={arrangers}
      values={values ?? empty}
      problems={again?.problems ?? []}
    />,
  )
}

supportRoutes.get(paths.support.pattern, { access }, (c) => supportPage(c))

supportRoutes.post(
  paths.support.pattern,
  { access: keeperRoles, fact: 'session-support.changed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(changeSupport, { ...fields, ...lineIn(c) })
    return goOn(
      c,
      result,
      () => paths.supports(hereIn(c)),
      (again) => supportPage(c, values, again),
    )
  },
)

supportRoutes.post(
  paths.supportState.pattern,
  { access, fact: 'session-support.reported' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(reportSupport, { ...fields, ...lineIn(c) })
    return goOn(
      c,
      result,
      () => paths.supports(hereIn(c)),
      (again) => supportPage(c, values, again),
    )
  },
)

function lineIn(c: AppContext) {
  const { initiativeId, sessionId } = hereIn(c)
  return { initiativeId, sessionId, sessionSupportId: c.req.param('sessionSupportId')! }
}

async function supportPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { labId, t, actor } = c.var
  const { initiativeId, sessionId, sessionSupportId } = lineIn(c)
  const { found, line, arrangers } = await c.var.read(async (db) => {
    const shown = await findShownSession(db, labId, initiativeId, sessionId)
    const one = await lookSupport(db, labId, sessionId, sessionSupportId)
    if (!one) throw new NotFound()
    insist(mayArrange(actor, initiativeId, one))
    if ((await shownLines(db, labId, actor, shown, [one])).length === 0) throw new NotFound()
    return {
      found: shown,
      line: one,
      arrangers: await peopleToPick(db, labId, actor, [one.arrangedBy]),
    }
  })
  const { claimed, costCents, ...stored } = line
  const cost = costCents === null ? '' : (costCents / 100).toFixed(costCents % 100 ? 2 : 0)
  const values = { ...stored, claimed: claimed ? 'yes' : '', costCents: cost }
  return page(
    c,
    {
      title: t('sessions.support.change'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: [...sessionCrumbs(c, found), listCrumb(c)],
    },
    <SupportPage
      at={{ ...hereIn(c), sessionSupportId }}
      line={line}
      keeps={mayKeepSupports(actor, initiativeId).ok}
      meanwhile={again?.refusal.code === 'changed-meanwhile'}
      arrangers={arrangers}
      values={typed ? { ...values, ...typed } : values}
      problems={again?.problems ?? []}
    />,
  )
}

function listCrumb(c: AppContext) {
  return { label: c.var.t('sessions.support.title'), address: paths.supports(hereIn(c)) }
}
