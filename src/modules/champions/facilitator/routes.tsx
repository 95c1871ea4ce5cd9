import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { roles } from '../../../shared/role.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findInitiative, initiativeCrumbs } from '../../initiatives/index.ts'
import { giveRole, peopleToPick } from '../../people/index.ts'
import { here, idFrom, type Again } from '../answer.ts'
import { goOn } from '../support-answer.ts'
import { supportPaths as paths } from '../support-paths.ts'
import { mayDeclare, mayReadDeclarations } from '../support-policy.ts'
import { holds } from '../../../platform/actor.ts'
import { declareTies } from './commands.ts'
import { facilitatorsOf, type ListedFacilitator } from './queries.ts'
import { FacilitatorsPage } from './views/facilitators-page.tsx'

/** Independent facilitators of an initiative: who they are, and what ties them to the provider. */
export const facilitatorRoutes = routes()

facilitatorRoutes.get(paths.facilitators.pattern, { access: 'anyone' }, (c) => facilitatorsPage(c))

facilitatorRoutes.post(
  paths.facilitators.pattern,
  { access: ['coordinator'], fact: 'role.given' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const initiativeId = idFrom(c, 'initiativeId')
    await c.var.read((db) => findInitiative(db, c.var.labId, initiativeId))
    const given = { ...fields, initiativeId, role: 'independent-facilitator' }
    const result = await c.var.run(giveRole, given)
    const next = () => paths.facilitators({ ...here(c), initiativeId })
    return goOn(c, result, next, (again) => facilitatorsPage(c, { form: 'assign', values, again }))
  },
)

facilitatorRoutes.post(
  paths.facilitatorDeclarations.pattern,
  { access: roles, fact: 'facilitator.declared' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const initiativeId = idFrom(c, 'initiativeId')
    const result = await c.var.run(declareTies, { ...fields, initiativeId })
    const next = () => `${paths.facilitators({ ...here(c), initiativeId })}?declared`
    return goOn(c, result, next, (again) => facilitatorsPage(c, { form: 'declare', values, again }))
  },
)

/** What everybody reads of a declaration: that there is one, and whether it names a tie. */
function inPublic(one: ListedFacilitator): ListedFacilitator {
  return { ...one, providerWords: '', employerWords: '', moneyWords: '', familyWords: '' }
}

type Sent = { form: 'assign' | 'declare'; values: FormValues; again: Again }

async function facilitatorsPage(c: AppContext, sent?: Sent): Promise<Response> {
  const { labId, actor, parts, t } = c.var
  const initiativeId = idFrom(c, 'initiativeId')
  const inside = mayReadDeclarations(actor, initiativeId).ok
  const keeps = holds(actor, ['coordinator'], initiativeId)
  const read = await c.var.read(async (db) => {
    const initiative = await findInitiative(db, labId, initiativeId)
    const all = await facilitatorsOf(db, labId, [initiativeId], parts.clock.now())
    return {
      initiative,
      facilitators: inside ? all : all.filter((one) => one.public && one.current).map(inPublic),
      people: keeps ? await peopleToPick(db, labId, actor) : [],
    }
  })
  return page(
    c,
    {
      title: t('champions.facilitator.title'),
      status: sent?.again.status,
      unlisted: true,
      breadcrumbs: initiativeCrumbs(c, read.initiative.title, inside),
    },
    <FacilitatorsPage
      facilitators={read.facilitators}
      people={read.people}
      at={{ ...here(c), initiativeId }}
      keeps={keeps}
      declares={mayDeclare(actor, initiativeId).ok}
      declared={c.req.query('declared') !== undefined}
      self={actor.participantId}
      sent={sent ? { form: sent.form, values: sent.values, problems: sent.again.problems } : null}
    />,
  )
}
