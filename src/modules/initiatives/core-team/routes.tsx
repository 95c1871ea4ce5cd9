import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { peopleToPick } from '../../people/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { crumbs } from '../crumbs.ts'
import { maySeeNames } from '../gate/policy.ts'
import { findInitiative } from '../initiative/queries.ts'
import { paths } from '../paths.ts'
import { joinCoreTeam, leaveCoreTeam, recordTraining } from './commands.ts'
import { mayKeepCoreTeam, teamKeepers } from './policy.ts'
import { seatsOf } from './queries.ts'
import { CoreTeamPage } from './views/core-team-page.tsx'
import { LeavingPage, TrainingPage } from './views/seat-pages.tsx'

/** The core team of an initiative. */
export const coreTeamRoutes = routes()

coreTeamRoutes.get(paths.coreTeam.pattern, { access: 'anyone', kept: true }, (c) => teamPage(c))

coreTeamRoutes.post(
  paths.coreTeam.pattern,
  { access: teamKeepers, fact: 'core-team.joined' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId } = here(c)
    const result = await c.var.run(joinCoreTeam, { ...fields, initiativeId })
    return goOn(
      c,
      result,
      () => paths.coreTeam(here(c)),
      (again) => teamPage(c, values, again),
    )
  },
)

async function teamPage(c: AppContext, values?: FormValues, again?: Again): Promise<Response> {
  const { labId, actor, t } = c.var
  const { initiativeId } = here(c)
  const { initiative, seats, people } = await c.var.read(async (db) => {
    const found = await findInitiative(db, labId, initiativeId)
    const keeps = mayKeepCoreTeam(actor, found).ok
    return {
      initiative: found,
      seats: await seatsOf(db, labId, initiativeId),
      people: keeps ? await peopleToPick(db, labId, actor) : null,
    }
  })
  const seated = new Set<string>(
    seats.filter(({ leftOn }) => leftOn === null).map(({ participantId }) => participantId),
  )
  const inside = maySeeNames(actor, initiativeId)
  return page(
    c,
    {
      title: t('initiatives.core-team.title'),
      status: again?.status,
      breadcrumbs: crumbs(c, initiative.title, inside),
    },
    <CoreTeamPage
      at={here(c)}
      seats={seats}
      inside={inside}
      people={people?.filter(({ id }) => !seated.has(id)) ?? null}
      values={values ?? {}}
      problems={again?.problems ?? []}
    />,
  )
}

coreTeamRoutes.get(paths.coreTeamTraining.pattern, { access: teamKeepers }, (c) =>
  seatPage(c, 'training'),
)

coreTeamRoutes.post(
  paths.coreTeamTraining.pattern,
  { access: teamKeepers, fact: 'core-team.trained' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(recordTraining, { ...fields, ...seatHere(c) })
    const again = (what: Again) => seatPage(c, 'training', values, what)
    return goOn(c, result, () => paths.coreTeam(here(c)), again)
  },
)

coreTeamRoutes.get(paths.coreTeamLeaving.pattern, { access: teamKeepers }, (c) =>
  seatPage(c, 'leaving'),
)

coreTeamRoutes.post(
  paths.coreTeamLeaving.pattern,
  { access: teamKeepers, fact: 'core-team.left' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(leaveCoreTeam, { ...fields, ...seatHere(c) })
    const again = (what: Again) => seatPage(c, 'leaving', values, what)
    return goOn(c, result, () => paths.coreTeam(here(c)), again)
  },
)

async function seatPage(
  c: AppContext,
  what: 'training' | 'leaving',
  values?: FormValues,
  again?: Again,
): Promise<Response> {
  const { labId, actor, t } = c.var
  const { initiativeId, participantId } = seatHere(c)
  const { initiative, seats } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    seats: await seatsOf(db, labId, initiativeId),
  }))
  insist(mayKeepCoreTeam(actor, initiative))
  const seat = seats.find((one) => one.participantId === participantId)
  if (!seat) throw new NotFound()
  const props = {
    at: { ...here(c), participantId },
    seat,
    values: values ?? (what === 'training' ? { ...seat } : {}),
    problems: again?.problems ?? [],
  }
  const title = t(`initiatives.core-team.note-${what}`)
  const breadcrumbs = [
    ...crumbs(c, initiative.title),
    { label: t('initiatives.core-team.title'), address: paths.coreTeam(here(c)) },
  ]
  return page(
    c,
    { title, status: again?.status, unlisted: true, breadcrumbs },
    what === 'training' ? <TrainingPage {...props} /> : <LeavingPage {...props} />,
  )
}

function seatHere(c: AppContext) {
  return { initiativeId: here(c).initiativeId, participantId: c.req.param('participantId')! }
}
