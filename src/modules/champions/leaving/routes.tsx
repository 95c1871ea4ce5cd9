import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { dayIn } from '../../../shared/day.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { holdersOf, keeperRoles, lookParticipant, participantNames } from '../../people/index.ts'
import { here, idFrom, type Again } from '../answer.ts'
import { clashWorded, goOn, insist, supportCrumb } from '../support-answer.ts'
import { supportPaths as paths } from '../support-paths.ts'
import { leads } from '../policy.ts'
import { mayLetLeave, mayReadHandOver } from '../support-policy.ts'
import { leaveRole } from './commands.ts'
import { openWorkOf } from './open-work.ts'
import { contactsOf, findHandOver, hasToLeave, listHandOvers } from './queries.ts'
import { DeparturePage } from './views/departure-page.tsx'
import { HandOverPage } from './views/hand-over-page.tsx'
import { HandOversPage } from './views/hand-overs-page.tsx'

/** A champion leaves: what they have in hand, who takes it over, and the pack for the successor. */
export const leavingRoutes = routes()

leavingRoutes.get(paths.departure.pattern, { access: 'participant' }, (c) => departurePage(c))

leavingRoutes.post(
  paths.departure.pattern,
  { access: 'participant', fact: 'champion.left' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const participantId = idFrom(c, 'participantId')
    const result = await c.var.run(leaveRole, { ...fields, participantId })
    const next = ({ id }: { id: string }) =>
      leads(c.var.actor)
        ? paths.handOver({ ...here(c), championHandOverId: id })
        : `${paths.person({ ...here(c), participantId })}?left`
    return goOn(c, clashWorded(c, result), next, (again) => departurePage(c, values, again))
  },
)

async function departurePage(
  c: AppContext,
  values: FormValues = {},
  again?: Again,
): Promise<Response> {
  const { labId, lab, actor, parts, t } = c.var
  const now = parts.clock.now()
  const today = dayIn(lab.timeZone, now)
  const read = await c.var.read(async (db) => {
    const person = await lookParticipant(db, labId, idFrom(c, 'participantId'))
    if (!person) throw new NotFound()
    insist(mayLetLeave(actor, person.id))
    const work = await openWorkOf(db, labId, lab.slug, person.id, now)
    const about = work.flatMap(({ participantId }) => participantId ?? [])
    const keepers = await holdersOf(db, labId, keeperRoles, null, today)
    return {
      person,
      work,
      names: await participantNames(db, labId, about),
      contacts: await contactsOf(db, labId, person.id),
      successors: keepers.filter(({ participantId }) => participantId !== person.id),
      holds: await hasToLeave(db, labId, person.id, today),
    }
  })
  const { person } = read
  const own = actor.participantId === person.id
  const title = own ? t('champions.leaving.own') : t('champions.leaving.title', person)
  return page(
    c,
    {
      title,
      status: again?.status,
      unlisted: true,
      breadcrumbs: [supportCrumb(c, person.id, person.name)],
    },
    <DeparturePage
      {...read}
      title={title}
      own={own}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

leavingRoutes.get(paths.handOvers.pattern, { access: 'participant' }, async (c) => {
  const { labId, actor, t } = c.var
  const all = leads(actor)
  const found = await c.var.read((db) => listHandOvers(db, labId, all, actor.participantId))
  const title = t('champions.hand-over.list')
  return page(c, { title, unlisted: true }, <HandOversPage handOvers={found} />)
})

leavingRoutes.get(paths.handOver.pattern, { access: 'participant' }, async (c) => {
  const { labId, actor, t } = c.var
  const found = await c.var.read((db) => findHandOver(db, labId, idFrom(c, 'championHandOverId')))
  if (!mayReadHandOver(actor, found.toId).ok) throw new NotFound()
  const crumb = { label: t('champions.hand-over.list'), address: paths.handOvers(here(c)) }
  return page(
    c,
    {
      title: t('champions.hand-over.title', { name: found.fromName }),
      unlisted: true,
      breadcrumbs: [crumb],
    },
    <HandOverPage found={found} />,
  )
})
