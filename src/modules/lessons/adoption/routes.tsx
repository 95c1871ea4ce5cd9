import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { dayIn } from '../../../shared/day.ts'
import { pickText } from '../../../shared/language.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { threadPaths } from '../../thread/index.ts'
import { adoptionAt, adoptionCrumbs, goOn, insist, type Again } from '../answer.ts'
import { lessonPaths as paths } from '../paths.ts'
import { mayReadAdoption, maySpeak } from '../policy.ts'
import { lookPublished } from '../practice/copy.ts'
import { insideOf, momentFrom, momentOf } from '../practice/list-routes.tsx'
import { AdoptionListPage } from '../views/adoption-list-page.tsx'
import { AdoptionPage, type Part } from '../views/adoption-page.tsx'
import { NewAdoptionPage } from '../views/new-adoption-page.tsx'
import {
  noteAdaptation,
  reportAdoption,
  setAdoptionState,
  startAdoption,
  takeBackAdaptation,
} from './commands.ts'
import {
  adaptationsOf,
  adoptionsOf,
  adoptionsPageSize,
  findAdoption,
  initiativesToPick,
  reportsOf,
} from './queries.ts'

/** What this lab took from others: how far it came, what it changed, and what it reports. */
export const adoptionRoutes = routes()

const coordinators = { inLab: ['coordinator'] } as const
const access = 'participant'

adoptionRoutes.get(paths.adoptions.pattern, { access }, async (c) => {
  const { lab, labId, t, actor } = c.var
  const after = momentFrom(c.req.query('after'))
  const found = await c.var.read((db) => adoptionsOf(db, labId, insideOf(actor), after))
  const shown = found.slice(0, adoptionsPageSize)
  const last = found.length > adoptionsPageSize ? shown.at(-1)! : null
  const list = paths.adoptions({ lab: lab.slug })
  return page(
    c,
    { title: t('lessons.adoptions.title'), unlisted: true },
    <AdoptionListPage
      lab={lab.slug}
      adoptions={shown}
      inside={actor.grants.length > 0}
      next={last ? `${list}?after=${momentOf(last.startedAt, last.id)}` : undefined}
      first={after ? list : undefined}
    />,
  )
})

adoptionRoutes.get(paths.newAdoption.pattern, { access: coordinators }, (c) =>
  newPage(c, c.req.query('from'), {}),
)

adoptionRoutes.post(
  paths.newAdoption.pattern,
  { access: coordinators, fact: 'adoption.started' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(startAdoption, fields)
    return goOn(
      c,
      result,
      ({ id }) => paths.adoption({ lab: c.var.lab.slug, adoptionId: id }),
      (again) => newPage(c, String(values.from ?? ''), values, again),
    )
  },
)

async function newPage(
  c: AppContext,
  from: string | undefined,
  values: FormValues,
  again?: Again,
): Promise<Response> {
  const { lab, labId, t } = c.var
  const { source, initiatives } = await c.var.read(async (db) => {
    const found = await lookPublished(db, from)
    if (!found) throw new NotFound()
    return { source: found, initiatives: await initiativesToPick(db, labId) }
  })
  return page(
    c,
    {
      title: t('lessons.adoption.new.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: adoptionCrumbs(c),
    },
    <NewAdoptionPage
      lab={lab.slug}
      source={source}
      initiatives={initiatives}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

adoptionRoutes.get(paths.adoption.pattern, { access }, (c) => adoptionPage(c))

type Change =
  | typeof setAdoptionState
  | typeof noteAdaptation
  | typeof reportAdoption
  | typeof takeBackAdaptation

changes(paths.adoptionState.pattern, 'adoption.state-set', setAdoptionState, 'state')
changes(paths.adaptations.pattern, 'adaptation.noted', noteAdaptation, 'adaptation')
changes(paths.reports.pattern, 'adoption.reported', reportAdoption, 'report')
changes(paths.adaptationRemoval.pattern, 'adaptation.taken-back', takeBackAdaptation, null)

/** One of the forms on the page of an adoption; what was typed stays in the part it was typed in. */
function changes(pattern: string, fact: string, what: Change, part: Part | null) {
  adoptionRoutes.post(pattern, { access: coordinators, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const adaptationId = c.req.param('adaptationId')
    const about = {
      adoptionId: adoptionAt(c).adoptionId,
      ...(adaptationId ? { adaptationId } : {}),
    }
    const result = await c.var.run(what as typeof reportAdoption, { ...fields, ...about })
    return goOn(
      c,
      result,
      () => paths.adoption(adoptionAt(c)),
      (again) => adoptionPage(c, { part, values }, again),
    )
  })
}

type Typed = { part: Part | null; values: FormValues }

async function adoptionPage(c: AppContext, typed?: Typed, again?: Again): Promise<Response> {
  const { lab, labId, actor, language, parts } = c.var
  const at = adoptionAt(c)
  const read = await c.var.read(async (db) => {
    const found = await findAdoption(db, labId, at.adoptionId)
    insist(mayReadAdoption(actor, found))
    return {
      found,
      source: await lookPublished(db, found.sourcePracticeId),
      adaptations: await adaptationsOf(db, labId, found.id),
      reports: await reportsOf(db, labId, found.id),
    }
  })
  const { found } = read
  return page(
    c,
    {
      title: pickText(found.sourceTitle, language).text,
      status: again?.status,
      unlisted: true,
      breadcrumbs: adoptionCrumbs(c),
    },
    <AdoptionPage
      at={at}
      {...read}
      speaks={maySpeak(actor).ok}
      thread={threadPaths.thread({ lab: lab.slug, kind: 'adoption', thingId: found.id })}
      today={dayIn(lab.timeZone, parts.clock.now())}
      typed={typed}
      problems={again?.problems ?? []}
    />,
  )
}
