import type { Command } from '../../../platform/command.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { dayIn } from '../../../shared/day.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { isKeeper, lookSeen, peoplePaths } from '../../people/index.ts'
import { goOn, insist, type Again } from '../answer.ts'
import { paths } from '../paths.ts'
import { agreeToNeed, changeNeed, endNeed, noteAsking, returnNeed, writeNeed } from './commands.ts'
import { limits } from './input.ts'
import { mayKeepPlan } from './policy.ts'
import { lookAsked, needsOf } from './queries.ts'
import { AccessPlanPage } from './views/access-plan-page.tsx'
import { NeedPage } from './views/need-page.tsx'

/** What a person needs to take part: their own page of it, and the one of who keeps the lab's people. */
export const accessPlanRoutes = routes()
const access = 'participant'

accessPlanRoutes.get(paths.accessPlan.pattern, { access }, (c) => planPage(c))

accessPlanRoutes.post(
  paths.needs.pattern,
  { access, fact: 'support-need.written' },
  changes(writeNeed, 'written'),
)
accessPlanRoutes.post(
  paths.asking.pattern,
  { access, fact: 'access-plan.asked' },
  changes(noteAsking, 'asked'),
)
accessPlanRoutes.post(
  paths.needAgreement.pattern,
  { access, fact: 'support-need.agreed' },
  changes(agreeToNeed, 'agreed'),
)
accessPlanRoutes.post(
  paths.needEnding.pattern,
  { access, fact: 'support-need.ended' },
  changes(endNeed, 'ended'),
)
accessPlanRoutes.post(
  paths.needReturn.pattern,
  { access, fact: 'support-need.returned' },
  changes(returnNeed, 'returned'),
)

/** A change on the plan's page: afterwards the page says what was saved, or shows the form again. */
function changes<I, V>(what: Command<I, V>, saved: string) {
  return async (c: AppContext) => {
    const { fields, values } = await c.var.form()
    const { participantId, supportNeedId } = hereOn(c)
    const ids = supportNeedId ? { participantId, supportNeedId } : { participantId }
    const result = await c.var.run(what, { ...fields, ...ids })
    return goOn(
      c,
      result,
      () => `${paths.accessPlan(hereOn(c))}?saved=${saved}`,
      (again) => planPage(c, { values, again, asking: what.name === noteAsking.name }),
    )
  }
}

accessPlanRoutes.get(paths.need.pattern, { access }, (c) => needPage(c))

accessPlanRoutes.post(paths.need.pattern, { access, fact: 'support-need.changed' }, async (c) => {
  const { fields, values } = await c.var.form()
  const { participantId, supportNeedId } = hereOn(c)
  const result = await c.var.run(changeNeed, { ...fields, participantId, supportNeedId })
  return goOn(
    c,
    result,
    () => `${paths.accessPlan(hereOn(c))}?saved=changed`,
    (again) => needPage(c, values, again),
  )
})

type Typed = { values: FormValues; again: Again; asking: boolean }

async function planPage(c: AppContext, typed?: Typed): Promise<Response> {
  const { t, labId, lab, actor, parts } = c.var
  const { person, needs, asked } = await c.var.read(async (db) => {
    const found = await findPerson(c, db)
    return {
      person: found,
      needs: await needsOf(db, labId, found.id, limits.needs),
      asked: await lookAsked(db, labId, found.id),
    }
  })
  const own = actor.participantId === person.id
  const today = dayIn(lab.timeZone, parts.clock.now())
  const empty = { askedOn: today }
  return page(
    c,
    {
      title: t('sessions.plan.title'),
      status: typed?.again.status,
      unlisted: true,
      breadcrumbs: crumbs(c, person),
    },
    <AccessPlanPage
      at={{ lab: lab.slug, participantId: person.id }}
      person={person}
      own={own}
      needs={needs}
      asked={asked}
      saved={c.req.query('saved') ?? null}
      values={typed && !typed.asking ? typed.values : {}}
      problems={typed && !typed.asking ? typed.again.problems : []}
      askingValues={typed?.asking ? typed.values : empty}
      askingProblems={typed?.asking ? typed.again.problems : []}
    />,
  )
}

async function needPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { t, labId, lab, actor } = c.var
  const { supportNeedId } = hereOn(c)
  const { person, needs } = await c.var.read(async (db) => {
    const found = await findPerson(c, db)
    return { person: found, needs: await needsOf(db, labId, found.id, limits.needs) }
  })
  const need = needs.now.find(({ id }) => id === supportNeedId)
  if (!need) throw new NotFound()
  const at = { lab: lab.slug, participantId: person.id }
  const plan = { label: t('sessions.plan.title'), address: paths.accessPlan(at) }
  const stale = again?.refusal.code === 'changed-meanwhile'
  return page(
    c,
    {
      title: t('sessions.plan.change'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: [...crumbs(c, person), plan],
    },
    <NeedPage
      at={{ ...at, supportNeedId: need.id }}
      need={need}
      own={actor.participantId === person.id}
      meanwhile={stale}
      values={typed ?? need}
      problems={again?.problems ?? []}
    />,
  )
}

/** The person of the address; the page of somebody merged leads to the entry that was kept. */
async function findPerson(c: AppContext, db: Db) {
  const { labId, actor } = c.var
  const { participantId } = hereOn(c)
  const person = await lookSeen(db, labId, actor, participantId)
  if (!person || person.erasedAt) throw new NotFound()
  insist(mayKeepPlan(actor, person.id))
  return person
}

function hereOn(c: AppContext) {
  return {
    lab: c.var.lab.slug,
    participantId: c.req.param('participantId')!,
    supportNeedId: c.req.param('supportNeedId') ?? '',
  }
}

function crumbs(c: AppContext, { id, name }: { id: string; name: string }) {
  const { t, lab, actor } = c.var
  const here = { lab: lab.slug }
  if (!isKeeper(actor) || actor.participantId === id) {
    return [{ label: t('sessions.plan.my-page'), address: peoplePaths.me(here) }]
  }
  return [
    { label: t('sessions.plan.people'), address: peoplePaths.people(here) },
    { label: name, address: peoplePaths.person({ ...here, participantId: id }) },
  ]
}
