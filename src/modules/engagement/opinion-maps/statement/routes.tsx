import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../../ui/index.ts'
import { findInitiative } from '../../../initiatives/index.ts'
import { about, goOn, here, insist, mapCrumbs, type Again } from '../here.ts'
import { keepers, mayKeep } from '../map/policy.ts'
import { findMap } from '../map/queries.ts'
import { opinionMapPaths as paths } from '../paths.ts'
import { statementStates, type StatementState } from '../words.ts'
import { decideStatement } from './commands.ts'
import { countByState, listStatements } from './queries.ts'
import { StatementsPage } from './views/statements-page.tsx'

/** The statements of a map for those who keep it, and what they decide. */
export const statementRoutes = routes()
const access = keepers

statementRoutes.get(paths.statements.pattern, { access }, (c) => statementsPage(c))

statementRoutes.post(
  paths.statementDecision.pattern,
  { access, fact: 'opinion-statement.decided' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const id = c.req.param('opinionStatementId')!
    const input = { ...fields, ...about(c), opinionStatementId: id }
    const result = await c.var.run(decideStatement, input)
    return goOn(
      c,
      result,
      ({ was }) => `${paths.statements(here(c))}?state=${was}`,
      (again) => statementsPage(c, { id, values }, again),
    )
  },
)

async function statementsPage(
  c: AppContext,
  sent?: { id: string; values: FormValues },
  again?: Again,
): Promise<Response> {
  const { labId, actor, t } = c.var
  insist(mayKeep(actor, here(c).initiativeId))
  const { map, initiative, counts, ...listed } = await c.var.read(async (db) => {
    const found = await findMap(db, labId, here(c))
    const states = await countByState(db, labId, found.id)
    const state = stateIn(c, states)
    return {
      map: found,
      initiative: await findInitiative(db, labId, found.initiativeId),
      counts: states,
      state,
      ...(await listStatements(db, labId, found.id, state, after(c))),
    }
  })
  return page(
    c,
    {
      title: t('engagement.statements.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: mapCrumbs(c, initiative.title, map.topic),
    },
    <StatementsPage
      address={here(c)}
      counts={counts}
      {...listed}
      after={after(c)}
      sent={sent ?? null}
      problems={again?.problems ?? []}
    />,
  )
}

/** What is asked for, else what waits to be read, else what is shown. */
function stateIn(c: AppContext, counts: Record<StatementState, number>): StatementState {
  const asked = statementStates.find((state) => state === c.req.query('state'))
  return asked ?? (counts.waiting > 0 ? 'waiting' : 'shown')
}

function after(c: AppContext): number {
  const asked = Number(c.req.query('after') ?? 0)
  return Number.isSafeInteger(asked) && asked > 0 ? Math.min(asked, 1_000_000) : 0
}
