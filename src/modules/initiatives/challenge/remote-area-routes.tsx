import type { Command } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues, type Problem } from '../../../ui/index.ts'
import { remoteFactors, type RemoteFactor } from '../../methods/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { crumbs } from '../crumbs.ts'
import { mayCorrect, maySeeWork, workers } from '../initiative/policy.ts'
import { findInitiative } from '../initiative/queries.ts'
import { paths } from '../paths.ts'
import { comparedText, type Compared } from '../views.tsx'
import { factorsOf, recordBaseline, recordResult } from './remote-area.ts'
import type { RemoteFactorRow } from './schema.ts'
import { FactorPage } from './views/factor-page.tsx'
import { RemoteAreaPage } from './views/remote-area-page.tsx'

/** The four figures of a service in a remote area, before and after. */
export const remoteAreaRoutes = routes()
type Sent = { form: 'baseline' | 'result'; values: FormValues; again: Again }

remoteAreaRoutes.get(paths.remoteArea.pattern, { access: 'anyone' }, async (c) => {
  const { lab, t, actor } = c.var
  const { found, factors } = await c.var.read(async (db) => ({
    found: await findInitiative(db, lab.id, here(c).initiativeId),
    factors: await factorsOf(db, lab.id, here(c).initiativeId),
  }))
  const order = (row: RemoteFactorRow) => remoteFactors.indexOf(row.factor)
  return page(
    c,
    {
      title: t('initiatives.remote.title'),
      breadcrumbs: crumbs(c, found.title, maySeeWork(actor, found.id).ok),
    },
    <RemoteAreaPage
      address={here(c)}
      factors={factors.toSorted((a, b) => order(a) - order(b))}
      mayRecord={mayCorrect(actor, found).ok}
    />,
  )
})

remoteAreaRoutes.get(paths.remoteFactor.pattern, { access: workers }, (c) => factorPage(c))

records(paths.baseline.pattern, 'baseline.recorded', 'baseline', recordBaseline)
records(paths.result.pattern, 'result.recorded', 'result', recordResult)

function records<I>(pattern: string, fact: string, form: Sent['form'], what: Command<I, unknown>) {
  remoteAreaRoutes.post(pattern, { access: workers, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, factor } = address(c)
    const result = await c.var.run(what, { ...fields, initiativeId, factor })
    return goOn(
      c,
      result,
      () => paths.remoteArea(here(c)),
      (again) => factorPage(c, { form, values, again }),
    )
  })
}

async function factorPage(c: AppContext, sent?: Sent): Promise<Response> {
  const { lab, t, actor } = c.var
  const { factor } = address(c)
  const { initiative, found } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, lab.id, here(c).initiativeId),
    found: (await factorsOf(db, lab.id, here(c).initiativeId)).find((f) => f.factor === factor),
  }))
  insist(mayCorrect(actor, initiative))
  const shown = (form: Sent['form'], values: FormValues) =>
    sent?.form === form
      ? { values: sent.values, problems: sent.again.problems }
      : { values, problems: [] as Problem[] }
  const changed = found && sent?.again.refusal.code === 'changed-meanwhile'
  return page(
    c,
    {
      title: t(`initiatives.factor.${factor}`),
      status: sent?.again.status,
      unlisted: true,
      breadcrumbs: [
        ...crumbs(c, initiative.title),
        { label: t('initiatives.remote.title'), address: paths.remoteArea(here(c)) },
      ],
    },
    <FactorPage
      address={address(c)}
      found={found ?? null}
      baseline={shown('baseline', found ? asTyped(found, 'baseline') : {})}
      result={shown('result', found ? asTyped(found, 'result') : {})}
      changed={changed ? compare(c, found, sent!) : null}
    />,
  )
}

function asTyped(found: RemoteFactorRow, form: Sent['form']): FormValues {
  const { statement, unit } = found
  return form === 'baseline'
    ? {
        statement,
        unit,
        value: found.baselineValue,
        on: found.baselineOn,
        source: found.baselineSource,
      }
    : { value: found.resultValue, on: found.resultOn, source: found.resultSource }
}

function compare(c: AppContext, found: RemoteFactorRow, { form, values }: Sent): Compared[] {
  const { t } = c.var
  const now = asTyped(found, form)
  const plain = (['value', 'on', 'source'] as const).map((name) => ({
    label: t(`initiatives.remote.${name}`),
    now: String(now[name] ?? ''),
    typed: String(values[name] ?? ''),
  }))
  if (form === 'result') return plain
  const unit = { label: t('initiatives.evidence.unit'), now: found.unit }
  const languageName = (language: string) => t(`ui.language.${language}`)
  const label = t('initiatives.remote.statement')
  return [
    ...comparedText('statement', label, found.statement, values, languageName),
    { ...unit, typed: String(values.unit ?? '') },
    ...plain,
  ]
}

function address(c: AppContext): { lab: string; initiativeId: string; factor: RemoteFactor } {
  const factor = remoteFactors.find((one) => one === c.req.param('factor'))
  if (!factor) throw new NotFound()
  return { ...here(c), factor }
}
