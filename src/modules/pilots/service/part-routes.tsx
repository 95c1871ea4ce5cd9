import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { dayPlus } from '../../../shared/day.ts'
import { typedAmount } from '../../../shared/money.ts'
import { type FormValues } from '../../../ui/index.ts'
import { namedSuppliers } from '../../ecosystem/index.ts'
import { workers } from '../../initiatives/index.ts'
import { peopleToPick } from '../../people/index.ts'
import { goOn, type Again } from '../answer.ts'
import { organisationsToPick } from '../pilot/queries.ts'
import { hereIn, ids, readWork, today } from './answer.ts'
import { servicePaths as paths } from './paths.ts'
import { makePromise, promisesOf } from './promise.ts'
import { workPart } from './work-part.tsx'
import { lookRecord, policyTextsToPick, writeRecord, type ShownRecord } from './record.ts'
import { PromisesPage } from './views/promises-page.tsx'
import { RecordPage } from './views/record-page.tsx'

/** How a service is bought, and what is promised about it. */
export const servicePartRoutes = routes()

servicePartRoutes.get(paths.record.pattern, { access: workers }, (c) => recordPage(c))
servicePartRoutes.post(
  paths.record.pattern,
  { access: workers, fact: 'commissioning-record.written' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(writeRecord, { ...fields, ...ids(c) })
    return goOn(
      c,
      result,
      () => paths.work(hereIn(c)),
      (again) => recordPage(c, values, again),
    )
  },
)

async function recordPage(c: AppContext, typed?: FormValues, again?: Again) {
  const { labId, t } = c.var
  const { found, more } = await readWork(c, 'work', async (db, { id }) => ({
    record: await lookRecord(db, labId, id),
    organisations: await organisationsToPick(db, labId, null),
    suppliers: await namedSuppliers(db, labId),
    policyTexts: await policyTextsToPick(db, labId),
  }))
  return workPart(
    c,
    found,
    t('pilots.service.record.title'),
    <RecordPage
      at={hereIn(c)}
      found={found}
      {...more}
      changed={again?.refusal.code === 'changed-meanwhile'}
      values={typed ?? (more.record ? valuesOf(more.record) : { startsOn: today(c) })}
      problems={again?.problems ?? []}
    />,
    again,
  )
}

function valuesOf(record: ShownRecord): FormValues {
  const { valueMinor, localMinor, currency, supplierIds } = record
  const typed = (minor: number | null) => (minor === null ? '' : typedAmount(minor, currency))
  const amounts = { value: typed(valueMinor), localValue: typed(localMinor) }
  return { ...record, ...amounts, 'suppliers[]': supplierIds }
}

servicePartRoutes.get(paths.promises.pattern, { access: workers }, (c) => promisesPage(c))
servicePartRoutes.post(
  paths.promises.pattern,
  { access: workers, fact: 'service-commitment.made' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(makePromise, { ...fields, ...ids(c) })
    return goOn(
      c,
      result,
      () => paths.promises(hereIn(c)),
      (again) => promisesPage(c, values, again),
    )
  },
)

async function promisesPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId, t, actor } = c.var
  const { found, more } = await readWork(c, 'work', async (db, { id }) => ({
    promises: await promisesOf(db, labId, id, today(c)),
    people: await peopleToPick(db, labId, actor),
  }))
  return workPart(
    c,
    found,
    t('pilots.service.promises.title'),
    <PromisesPage
      at={hereIn(c)}
      found={found}
      {...more}
      values={{ dueOn: dayPlus(today(c), 90), ...values }}
      problems={again?.problems ?? []}
    />,
    again,
  )
}
