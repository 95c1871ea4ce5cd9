import {
  downloadHeaders,
  fileProblem,
  lookBlob,
  type ReceivedFile,
} from '../../../platform/blobs/index.ts'
import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { dayIn } from '../../../shared/day.ts'
import { isUuid } from '../../../shared/id.ts'
import { page, type FormValues, type Problem } from '../../../ui/index.ts'
import { packCursor, unpackCursor } from '../../people/index.ts'
import { goOn, here, idFrom, insist, type Again } from '../answer.ts'
import { championCrumbs, listCrumb } from '../crumbs.ts'
import { championPaths as paths } from '../paths.ts'
import { leads, mayActFor, mayDecideExpense, mayReadExpense } from '../policy.ts'
import { findChampion, findSetup, type KnownChampion } from '../queries.ts'
import { streamed } from '../registry/export.ts'
import { claimExpense, decideExpense, withdrawExpense } from './expense-commands.ts'
import { expensePieces } from './expense-export.ts'
import {
  expensesPageSize,
  expenseTotals,
  findExpense,
  listExpenses,
  othersToSettle,
  readExpenseFilter,
} from './expense-queries.ts'
import { ExpensePage } from './views/expense-page.tsx'
import { ExpensesPage } from './views/expense-pages.tsx'
import { NewExpensePage } from './views/new-expense-page.tsx'

/** What being a champion costs: claiming, paying or declining, the list with its sums, the same as a file. */
export const expenseRoutes = routes()
const coordinator = { inLab: ['coordinator'] } as const
const access = 'participant'

// A manager reads here the claims in which a coordinator has a part: those they may settle.
const settlers = { inLab: ['coordinator', 'provider-manager'] } as const
expenseRoutes.get(paths.expenses.pattern, { access: settlers }, (c) => expensesPage(c, null))

expenseRoutes.get(paths.expensesOf.pattern, { access }, async (c) => {
  const champion = await ownOrLed(c)
  return expensesPage(c, champion)
})

async function expensesPage(c: AppContext, champion: KnownChampion | null): Promise<Response> {
  const { labId, t } = c.var
  const filter = {
    ...readExpenseFilter(c.req.query()),
    ...(champion && { championId: champion.id }),
    ...(!champion && !leads(c.var.actor) && { byLead: true as const }),
  }
  const cursor = unpackCursor(c.req.query('after'), ['id'])
  const after = cursor && isUuid(cursor.id) ? cursor : null
  const { found, totals } = await c.var.read(async (db) => ({
    found: await listExpenses(db, labId, filter, after),
    totals: await expenseTotals(db, labId, filter),
  }))
  const listed = found.slice(0, expensesPageSize)
  const last = found.length > expensesPageSize ? listed.at(-1)! : null
  return page(
    c,
    {
      title: t('champions.expense.title'),
      breadcrumbs: champion ? championCrumbs(c, champion) : [listCrumb(c)],
      wide: true,
      unlisted: true,
    },
    <ExpensesPage
      champion={champion}
      listed={listed}
      totals={totals}
      filter={filter}
      next={last && packCursor({ id: last.id })}
      paged={after !== null}
      mayClaim
      mayLead={leads(c.var.actor)}
    />,
  )
}

expenseRoutes.get(paths.expensesFile.pattern, { access: coordinator }, (c) => {
  const { labId, lab } = c.var
  const pieces = expensePieces((work) => c.var.read(work), labId, readExpenseFilter(c.req.query()))
  return c.body(streamed(pieces), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="expenses-${lab.slug}.csv"`,
    'cache-control': 'private, no-store',
  })
})

expenseRoutes.get(paths.newExpense.pattern, { access }, (c) => newPage(c))

expenseRoutes.post(
  paths.expensesOf.pattern,
  { access, fact: 'champion-expense.claimed', upload: true },
  async (c) => {
    const champion = await ownOrLed(c)
    const { fields, values } = await c.var.form()
    const received = await receive(c)
    if ('problem' in received) {
      return newPage(c, values, { status: 422, problems: [received.problem] })
    }
    const { receipt: _, ...claim } = fields
    const sent = { ...claim, championId: champion.id, file: received.file }
    const result = await c.var.run(claimExpense, sent)
    return goOn(
      c,
      result,
      ({ id }) => paths.expense({ ...here(c), championExpenseId: id }),
      (again) => newPage(c, values, again),
    )
  },
)

async function receive(
  c: AppContext,
): Promise<{ file: ReceivedFile | null } | { problem: Problem }> {
  const { files } = await c.var.form()
  const sent = files.receipt
  if (!sent) return { file: null }
  const bytes = new Uint8Array(await sent.arrayBuffer())
  const file = { name: sent.name, bytes, declaredType: sent.type }
  const received = await c.var.parts.blobs.receive(c.var.labId, file)
  if (received.ok) return { file: received.value }
  const { key, values } = fileProblem(received)
  return { problem: { field: 'receipt', text: c.var.t(key, values) } }
}

async function newPage(
  c: AppContext,
  sent?: FormValues,
  again?: Pick<Again, 'status' | 'problems'>,
): Promise<Response> {
  const { labId, lab, parts, t } = c.var
  const champion = await ownOrLed(c)
  const { currency } = await c.var.read((db) => findSetup(db, labId))
  const values = sent ?? { onDay: dayIn(lab.timeZone, parts.clock.now()), kind: 'mileage' }
  return page(
    c,
    {
      title: t('champions.expense.new'),
      status: again?.status,
      breadcrumbs: championCrumbs(c, champion),
      unlisted: true,
    },
    <NewExpensePage
      champion={champion}
      currency={currency}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

/** The champion of the address, where the reader acts for them. */
async function ownOrLed(c: AppContext): Promise<KnownChampion> {
  const found = await c.var.read((db) => findChampion(db, c.var.labId, idFrom(c, 'championId')))
  insist(mayActFor(c.var.actor, found))
  return found
}

expenseRoutes.get(paths.expense.pattern, { access }, (c) => expensePage(c))

expenseRoutes.get(paths.expenseReceipt.pattern, { access }, async (c) => {
  const { labId, parts, actor } = c.var
  const stored = await c.var.read(async (db) => {
    const found = await findExpense(db, labId, idFrom(c, 'championExpenseId'))
    insist(mayReadExpense(actor, found))
    return found.blobId ? lookBlob(db, labId, found.blobId) : undefined
  })
  if (!stored) throw new NotFound()
  const headers = { ...downloadHeaders(stored), 'cache-control': 'private, no-store' }
  return new Response(await parts.blobs.stream(labId, stored), { headers })
})

expenseRoutes.post(
  paths.expenseDecision.pattern,
  { access, fact: 'champion-expense.decided' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const championExpenseId = idFrom(c, 'championExpenseId')
    const result = await c.var.run(decideExpense, { ...fields, championExpenseId })
    return goOn(
      c,
      result,
      () => paths.expense({ ...here(c), championExpenseId }),
      (again) => expensePage(c, values, again),
    )
  },
)

expenseRoutes.post(
  paths.expenseWithdrawal.pattern,
  { access, fact: 'champion-expense.withdrawn' },
  async (c) => {
    const championExpenseId = idFrom(c, 'championExpenseId')
    const result = await c.var.run(withdrawExpense, { championExpenseId })
    return goOn(
      c,
      result,
      () => paths.expense({ ...here(c), championExpenseId }),
      (again) => expensePage(c, {}, again),
    )
  },
)

async function expensePage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId, lab, actor, parts, t } = c.var
  const today = dayIn(lab.timeZone, parts.clock.now())
  const { found, others } = await c.var.read(async (db) => {
    const claim = await findExpense(db, labId, idFrom(c, 'championExpenseId'))
    insist(mayReadExpense(actor, claim))
    return { found: claim, others: await othersToSettle(db, labId, claim, today) }
  })
  const decision = mayDecideExpense(actor, found)
  return page(
    c,
    {
      title: t('champions.expense.one'),
      status: again?.status,
      breadcrumbs: mayActFor(actor, found).ok
        ? championCrumbs(c, { id: found.championId, name: found.name })
        : [listCrumb(c)],
      unlisted: true,
    },
    <ExpensePage
      expense={found}
      mayDecide={decision.ok}
      mayLead={leads(actor)}
      others={others}
      mayWithdraw={mayActFor(actor, found).ok}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}
