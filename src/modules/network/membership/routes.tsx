import { routes, type AppContext } from '../../../platform/http/routes.ts'
import type { Db } from '../../../platform/db/database.ts'
import { isUuid } from '../../../shared/id.ts'
import { answerWith, page, type Problem } from '../../../ui/index.ts'
import { labPaths } from '../../labs/index.ts'
import { networkPaths } from '../paths.ts'
import { publishInitiative, withdrawPublication } from '../publication/commands.ts'
import { listPublishable, publishablePageSize } from '../publication/queries.ts'
import { LeavingPage } from '../views/leaving-page.tsx'
import { MembershipPage } from '../views/membership-page.tsx'
import { acceptInvitation, askToJoin, leaveProgramme, withdrawRequest } from './commands.ts'
import { programmeOfLab, programmesToAsk, requestOfLab } from './queries.ts'

/** What a coordinator does about the programme: belong to it, and let initiatives stand there. */
export const membershipRoutes = routes()

const coordinator = { inLab: ['coordinator'] } as const
const answers = answerWith('network.refused', ['only-the-coordinator'])

membershipRoutes.get(labPaths.membership.pattern, { access: coordinator }, (c) =>
  membership(c, 200),
)

membershipRoutes.post(
  networkPaths.requests.pattern,
  { access: coordinator, fact: 'programme.join-asked' },
  async (c) => {
    const { fields } = await c.var.form()
    return goOn(c, await c.var.run(askToJoin, fields))
  },
)

membershipRoutes.post(
  networkPaths.requestWithdrawal.pattern,
  { access: coordinator, fact: 'programme.request-withdrawn' },
  async (c) => goOn(c, await c.var.run(withdrawRequest, {})),
)

membershipRoutes.post(
  networkPaths.joining.pattern,
  { access: coordinator, fact: 'programme.joined' },
  async (c) => goOn(c, await c.var.run(acceptInvitation, {})),
)

membershipRoutes.get(networkPaths.leaving.pattern, { access: coordinator }, async (c) => {
  const programme = await c.var.read((db) => programmeOfLab(db, c.var.labId))
  if (!programme) return c.redirect(labPaths.membership({ lab: c.var.lab.slug }), 303)
  const title = c.var.t('network.leaving.title')
  return page(c, { title, unlisted: true, breadcrumbs: [way(c)] }, <LeavingPage {...programme} />)
})

membershipRoutes.post(
  networkPaths.leaving.pattern,
  { access: coordinator, fact: 'programme.left' },
  async (c) => goOn(c, await c.var.run(leaveProgramme, {})),
)

membershipRoutes.post(
  networkPaths.publication.pattern,
  { access: coordinator, fact: 'publication.made' },
  async (c) => goOn(c, await c.var.run(publishInitiative, named(c))),
)

membershipRoutes.post(
  networkPaths.publicationWithdrawal.pattern,
  { access: coordinator, fact: 'publication.withdrawn' },
  async (c) => goOn(c, await c.var.run(withdrawPublication, named(c))),
)

const named = (c: AppContext) => ({ initiativeId: c.req.param('initiativeId') })

function way(c: AppContext) {
  const address = labPaths.membership({ lab: c.var.lab.slug })
  return { label: c.var.t('network.membership.title'), address }
}

function goOn(c: AppContext, result: Parameters<typeof answers.goOn>[1]) {
  c.var.parts.labs.forget()
  const next = () => `${labPaths.membership({ lab: c.var.lab.slug })}?saved`
  return answers.goOn(c, result, next, ({ status, problems }) => membership(c, status, problems))
}

async function membership(c: AppContext, status: 200 | 409 | 422, problems: Problem[] = []) {
  const asked = c.req.query('after')
  const after = isUuid(asked) ? asked : null
  const found = await c.var.read((db) => standing(db, c, after))
  const title = c.var.t('network.membership.title')
  const saved = c.req.query('saved') !== undefined
  return page(
    c,
    { title, status, unlisted: true },
    <MembershipPage {...found} problems={problems} saved={saved} after={after} />,
  )
}

/** Where the lab stands: in a programme, waiting for one, or free to ask. */
async function standing(db: Db, { var: { labId } }: AppContext, after: string | null) {
  const programme = await programmeOfLab(db, labId)
  if (programme) {
    const listed = await listPublishable(db, labId, after)
    const initiatives = listed.slice(0, publishablePageSize)
    const more = listed.length > publishablePageSize ? initiatives.at(-1)!.id : null
    return { programme, initiatives, more }
  }
  const request = await requestOfLab(db, labId)
  return request ? { request } : { programmes: await programmesToAsk(db) }
}
