import { routes, type AppContext } from '../../../platform/http/routes.ts'
import type { FormValues } from '../../../ui/index.ts'
import { workers } from '../../initiatives/index.ts'
import { goOn, hereIn, type Again } from '../answer.ts'
import { usabilityAsked } from '../method-files.ts'
import { pilotPaths as paths } from '../paths.ts'
import { partPage, readPilot } from '../pilot/serve.tsx'
import { IndicatorPage, NewIndicatorPage } from '../views/indicator-pages.tsx'
import { IndicatorsPage } from '../views/indicators-page.tsx'
import { changeIndicator, makeIndicator } from './commands.ts'
import { factorsOf, findIndicator, indicatorsOf, versionsOf } from './queries.ts'

/** What a pilot measures. */
export const indicatorRoutes = routes()

indicatorRoutes.get(paths.indicators.pattern, { access: workers }, async (c) => {
  const { labId, t } = c.var
  const { found, more } = await readPilot(c, 'work', async (db, one) => ({
    indicators: await indicatorsOf(db, labId, one.id),
    factors: await factorsOf(db, labId, one.initiativeId),
  }))
  return partPage(
    c,
    found,
    t('pilots.measure.title'),
    <IndicatorsPage at={hereIn(c)} found={found} {...more} />,
  )
})

indicatorRoutes.get(paths.newIndicator.pattern, { access: workers }, (c) => newPage(c))
indicatorRoutes.post(
  paths.newIndicator.pattern,
  { access: workers, fact: 'pilot-indicator.made' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, pilotId } = hereIn(c)
    const result = await c.var.run(makeIndicator, { ...fields, initiativeId, pilotId })
    return goOn(
      c,
      result,
      () => paths.indicators(hereIn(c)),
      (again) => newPage(c, values, again),
    )
  },
)

async function newPage(c: AppContext, values?: FormValues, again?: Again) {
  const { found } = await readPilot(c, 'work', async () => null)
  const ready = c.req.query('ready') === 'usability' ? usabilityAsked() : undefined
  return partPage(
    c,
    found,
    c.var.t('pilots.indicator.new'),
    <NewIndicatorPage
      at={hereIn(c)}
      found={found}
      values={values ?? (ready ? usability(ready) : { kind: 'figure', direction: 'more' })}
      problems={again?.problems ?? []}
    />,
    again,
  )
}

function usability({ name, definition }: NonNullable<ReturnType<typeof usabilityAsked>>) {
  return { name, definition, kind: 'grade', direction: 'more', target: '4' }
}

indicatorRoutes.get(paths.indicator.pattern, { access: workers }, (c) => indicatorPage(c))
indicatorRoutes.post(
  paths.indicator.pattern,
  { access: workers, fact: 'pilot-indicator.changed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, pilotId } = hereIn(c)
    const indicatorId = c.req.param('pilotIndicatorId')!
    const input = { ...fields, initiativeId, pilotId, indicatorId }
    const result = await c.var.run(changeIndicator, input)
    return goOn(
      c,
      result,
      () => paths.indicators(hereIn(c)),
      (again) => indicatorPage(c, values, again),
    )
  },
)

async function indicatorPage(c: AppContext, values?: FormValues, again?: Again) {
  const { labId, t } = c.var
  const pilotIndicatorId = c.req.param('pilotIndicatorId')!
  const { found, more } = await readPilot(c, 'work', async (db, one) => ({
    indicator: await findIndicator(db, labId, one.id, pilotIndicatorId),
    versions: await versionsOf(db, labId, pilotIndicatorId),
  }))
  return partPage(
    c,
    found,
    t('pilots.indicator.title'),
    <IndicatorPage
      at={{ ...hereIn(c), pilotIndicatorId }}
      found={found}
      versions={more.versions}
      values={values ?? more.indicator}
      problems={again?.problems ?? []}
    />,
    again,
  )
}
