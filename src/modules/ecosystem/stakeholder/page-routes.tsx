import type { Command } from '../../../platform/command.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page } from '../../../ui/index.ts'
import { keepers } from '../../people/index.ts'
import { threadPaths } from '../../thread/index.ts'
import { goOn, here, idFrom } from '../answer.ts'
import { listCrumbs, roleNames } from '../crumbs.ts'
import { findInitiative, initiativesNamed, initiativesToPick } from '../initiatives-named.ts'
import {
  endInvolvement,
  involveStakeholder,
  noteAct,
  withdrawAct,
} from '../involvement/commands.ts'
import { actsOf, involvementsOf } from '../involvement/queries.ts'
import { membersOf } from '../organisation/queries.ts'
import { workOf } from '../organisation/work-counts.ts'
import { ecosystemPaths as paths } from '../paths.ts'
import { viewOf } from '../policy.ts'
import { tiesOf } from '../tie/queries.ts'
import { StakeholderPage, type StakeholderPageProps } from '../views/stakeholder-page.tsx'
import { removeStakeholder, returnStakeholder } from './commands.ts'
import { findShown } from './queries.ts'

/** One entry of the map, and the small changes that are made on its page. */
export const stakeholderPageRoutes = routes()

stakeholderPageRoutes.get(paths.stakeholder.pattern, { access: 'anyone' }, (c) => entryPage(c))

changes(paths.removal.pattern, 'stakeholder.removed', 'entry', removeStakeholder)
changes(paths.return.pattern, 'stakeholder.returned', 'entry', returnStakeholder)
changes(paths.involvements.pattern, 'involvement.begun', 'involvement', involveStakeholder)
changes(paths.involvementEnd.pattern, 'involvement.ended', 'ending', endInvolvement)
changes(paths.acts.pattern, 'stakeholder-act.noted', 'act', noteAct)
changes(paths.actWithdrawal.pattern, 'stakeholder-act.withdrawn', 'entry', withdrawAct)

type SentForm = NonNullable<StakeholderPageProps['sent']>['form']

function changes<I>(pattern: string, fact: string, form: SentForm, what: Command<I, unknown>) {
  stakeholderPageRoutes.post(pattern, { access: keepers, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const address = { ...here(c), stakeholderId: idFrom(c, 'stakeholderId') }
    const { initiativeId } = values
    if (typeof initiativeId === 'string' && initiativeId !== '')
      await c.var.read((db) => findInitiative(c, db, initiativeId))
    const named = ['stakeholderId', 'involvementId', 'stakeholderActId'].flatMap((name) => {
      const id = c.req.param(name)
      return id ? [[name, id] as const] : []
    })
    const result = await c.var.run(what, { ...fields, ...Object.fromEntries(named) })
    const next = () => paths.stakeholder(address)
    return goOn(c, result, next, (again) =>
      entryPage(c, { form, about: named[1]?.[1], values, problems: again.problems }, again.status),
    )
  })
}

async function entryPage(
  c: AppContext,
  sent?: StakeholderPageProps['sent'],
  status?: 409 | 422,
): Promise<Response> {
  const { labId, actor, parts, lab } = c.var
  const view = viewOf(actor)
  const now = parts.clock.now()
  const keeps = view === 'keeper'
  const read = await c.var.read(async (db) => {
    const entry = await findShown(db, labId, view, idFrom(c, 'stakeholderId'), now)
    const involvements = await involvementsOf(db, labId, entry.id)
    const acts = keeps ? await actsOf(db, labId, entry.id) : []
    const about = [...involvements, ...acts].map(({ initiativeId }) => initiativeId)
    return {
      entry,
      involvements,
      acts,
      members: entry.kind === 'organisation' ? await membersOf(db, labId, view, entry.id) : [],
      work: view !== 'open' && entry.kind !== 'person' ? await workOf(db, labId, entry.id) : null,
      ties: await tiesOf(db, labId, view, entry.id),
      initiatives: await initiativesNamed(c, db, about),
      toPick: keeps ? await initiativesToPick(c, db) : [],
    }
  })
  const kind = read.entry.kind === 'organisation' ? 'organisation' : 'stakeholder'
  return page(
    c,
    {
      title: read.entry.name,
      status,
      breadcrumbs: listCrumbs(c, 'stakeholders'),
      unlisted: read.entry.kind === 'person',
    },
    <StakeholderPage
      {...read}
      view={view}
      roleName={roleNames(c).nameOf}
      thread={threadPaths.thread({ lab: lab.slug, kind, thingId: read.entry.id })}
      sent={sent}
    />,
  )
}
