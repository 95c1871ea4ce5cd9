import { dayIn } from '../../../shared/day.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import type { FormValues } from '../../../ui/index.ts'
import { workers } from '../../initiatives/index.ts'
import { packCursor, peopleToPick, unpackCursor } from '../../people/index.ts'
import { goOn, hereIn, type Again } from '../answer.ts'
import { pilotPaths as paths } from '../paths.ts'
import { pilotPeopleToPick } from '../person/queries.ts'
import { partPage, readPilot } from '../pilot/serve.tsx'
import { mayCareFor } from '../policy.ts'
import { CostsPage } from '../views/costs-page.tsx'
import { RisksPage } from '../views/risks-page.tsx'
import { TimelinePage } from '../views/timeline-page.tsx'
import {
  addCost,
  addEntry,
  addRisk,
  countReach,
  endRisk,
  finishEntry,
  takeCostBack,
} from './commands.ts'
import { costsOf, costSumOf, entriesOf, entriesPageSize, risksOf } from './queries.ts'

/** What happens in a pilot, what could go wrong, and what it costs. */
export const courseRoutes = routes()

/** The ids of the address, as commands are given them. */
function ids(c: AppContext) {
  const { initiativeId, pilotId } = hereIn(c)
  return { initiativeId, pilotId }
}

function today(c: AppContext): string {
  return dayIn(c.var.lab.timeZone, c.var.parts.clock.now())
}

courseRoutes.get(paths.timeline.pattern, { access: workers }, (c) => timelinePage(c))
courseRoutes.post(
  paths.timeline.pattern,
  { access: workers, fact: 'pilot-entry.added' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(addEntry, { ...fields, ...ids(c) })
    return goOn(
      c,
      result,
      () => paths.timeline(hereIn(c)),
      (again) => timelinePage(c, values, again),
    )
  },
)
courseRoutes.post(
  paths.entryDone.pattern,
  { access: workers, fact: 'pilot-entry.finished' },
  async (c) => {
    const entryId = c.req.param('pilotEntryId')!
    const result = await c.var.run(finishEntry, { ...ids(c), entryId })
    return goOn(
      c,
      result,
      () => paths.timeline(hereIn(c)),
      (again) => timelinePage(c, {}, again),
    )
  },
)

async function timelinePage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId, t, actor } = c.var
  const after = unpackCursor(c.req.query('after'), ['day', 'id'])
  const { found, more } = await readPilot(c, 'work', async (db, one) => {
    const cares = mayCareFor(actor, one).ok
    return {
      entries: await entriesOf(db, labId, one.id, cares, after),
      choices: await peopleToPick(db, labId, c.var.actor),
      people: cares ? await pilotPeopleToPick(db, labId, one.id) : [],
    }
  })
  const shown = more.entries.slice(0, entriesPageSize)
  const last = more.entries.length > entriesPageSize ? shown.at(-1)! : null
  const list = paths.timeline(hereIn(c))
  return partPage(
    c,
    found,
    t('pilots.timeline.title'),
    <TimelinePage
      at={hereIn(c)}
      found={found}
      {...more}
      entries={shown}
      next={last ? `${list}?after=${packCursor({ day: last.onDay, id: last.id })}` : undefined}
      first={after ? list : undefined}
      values={{ onDay: today(c), kind: 'coaching', ...values }}
      problems={again?.problems ?? []}
    />,
    again,
  )
}

courseRoutes.get(paths.risks.pattern, { access: workers }, (c) => risksPage(c))
courseRoutes.post(paths.risks.pattern, { access: workers, fact: 'pilot-risk.added' }, async (c) => {
  const { fields, values } = await c.var.form()
  const result = await c.var.run(addRisk, { ...fields, ...ids(c) })
  return goOn(
    c,
    result,
    () => paths.risks(hereIn(c)),
    (again) => risksPage(c, values, again),
  )
})
courseRoutes.post(
  paths.riskEnd.pattern,
  { access: workers, fact: 'pilot-risk.ended' },
  async (c) => {
    const riskId = c.req.param('pilotRiskId')!
    const result = await c.var.run(endRisk, { ...ids(c), riskId })
    return goOn(
      c,
      result,
      () => paths.risks(hereIn(c)),
      (again) => risksPage(c, {}, again),
    )
  },
)

async function risksPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId, t } = c.var
  const { found, more } = await readPilot(c, 'work', async (db, one) => ({
    risks: await risksOf(db, labId, one.id),
    choices: await peopleToPick(db, labId, c.var.actor),
  }))
  return partPage(
    c,
    found,
    t('pilots.risks.title'),
    <RisksPage
      at={hereIn(c)}
      found={found}
      {...more}
      values={values}
      problems={again?.problems ?? []}
    />,
    again,
  )
}

courseRoutes.get(paths.costs.pattern, { access: workers }, (c) => costsPage(c))
const costChanges = [
  [paths.costs.pattern, 'pilot-cost.added', addCost],
  [paths.reach.pattern, 'pilot.reach-counted', countReach],
] as const
for (const [pattern, fact, what] of costChanges) {
  courseRoutes.post(pattern, { access: workers, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(what as typeof addCost, { ...fields, ...ids(c) })
    return goOn(
      c,
      result,
      () => paths.costs(hereIn(c)),
      (again) => costsPage(c, values, again),
    )
  })
}
courseRoutes.post(
  paths.costRemoval.pattern,
  { access: workers, fact: 'pilot-cost.taken-back' },
  async (c) => {
    const costId = c.req.param('pilotCostId')!
    const result = await c.var.run(takeCostBack, { ...ids(c), costId })
    return goOn(
      c,
      result,
      () => paths.costs(hereIn(c)),
      (again) => costsPage(c, {}, again),
    )
  },
)

async function costsPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId, t } = c.var
  const { found, more } = await readPilot(c, 'work', async (db, one) => ({
    costs: await costsOf(db, labId, one.id),
    sum: await costSumOf(db, labId, one.id),
  }))
  const { currency, othersReached } = found
  const start = { kind: 'money', onDay: today(c), currency, unsurePercent: '0', othersReached }
  return partPage(
    c,
    found,
    t('pilots.costs.title'),
    <CostsPage
      at={hereIn(c)}
      found={found}
      {...more}
      values={{ ...start, ...values }}
      problems={again?.problems ?? []}
    />,
    again,
  )
}
