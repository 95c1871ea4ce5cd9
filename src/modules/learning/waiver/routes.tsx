import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { keepers, peopleToPick } from '../../people/index.ts'
import { goOn, idAsked, type Again } from '../answer.ts'
import { completionsCrumb, listCrumb } from '../crumbs.ts'
import { listPaths } from '../library.ts'
import { learningPaths as paths } from '../paths.ts'
import { WaivePage } from '../views/waive-page.tsx'
import { WaiversPage } from '../views/waivers-page.tsx'
import { returnWaiver, waivePath, withdrawWaiver } from './commands.ts'
import { mayWaive } from './policy.ts'
import { listWaivers, waiversPageSize } from './queries.ts'

/** Waivers: who was let off which path and why; letting somebody off, taking it back, undoing that. */
export const waiverRoutes = routes()

const coordinators = { inLab: ['coordinator'] } as const

waiverRoutes.get(paths.waivers.pattern, { access: keepers }, (c) => waiversPage(c))

async function waiversPage(c: AppContext, again?: Again): Promise<Response> {
  const before = idAsked(c, 'before')
  const found = await c.var.read((db) => listWaivers(db, c.var.labId, before))
  const waivers = found.slice(0, waiversPageSize)
  const next = found.length > waiversPageSize ? waivers.at(-1)!.id : null
  return page(
    c,
    {
      title: c.var.t('learning.waivers.title'),
      status: again?.status,
      breadcrumbs: [listCrumb(c), completionsCrumb(c)],
      wide: true,
      unlisted: true,
    },
    <WaiversPage
      waivers={waivers}
      mayChange={(person) => mayWaive(c.var.actor, person).ok}
      mayWaive={mayWaive(c.var.actor, '').ok}
      next={next}
      paged={before !== null}
      problems={again?.problems ?? []}
    />,
  )
}

waiverRoutes.get(paths.newWaiver.pattern, { access: coordinators }, (c) =>
  waivePage(c, { participantId: idAsked(c, 'person') }),
)

async function waivePage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const people = await c.var.read((db) => peopleToPick(db, c.var.labId, c.var.actor))
  return page(
    c,
    {
      title: c.var.t('learning.waive.title'),
      status: again?.status,
      breadcrumbs: [listCrumb(c), completionsCrumb(c)],
      unlisted: true,
    },
    <WaivePage
      people={people}
      paths={listPaths()}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

waiverRoutes.post(
  paths.waivers.pattern,
  { access: coordinators, fact: 'learning-path.waived' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(waivePath, fields)
    return goOn(
      c,
      result,
      () => toList(c),
      (again) => waivePage(c, values, again),
    )
  },
)

waiverRoutes.post(
  paths.waiverWithdrawal.pattern,
  { access: coordinators, fact: 'learning-waiver.withdrawn' },
  async (c) => {
    const result = await c.var.run(withdrawWaiver, about(c))
    return goOn(
      c,
      result,
      () => toList(c),
      (again) => waiversPage(c, again),
    )
  },
)

waiverRoutes.post(
  paths.waiverReturn.pattern,
  { access: coordinators, fact: 'learning-waiver.returned' },
  async (c) => {
    const result = await c.var.run(returnWaiver, about(c))
    return goOn(
      c,
      result,
      () => toList(c),
      (again) => waiversPage(c, again),
    )
  },
)

function about(c: AppContext) {
  return { learningWaiverId: c.req.param('learningWaiverId')! }
}

function toList(c: AppContext): string {
  return paths.waivers({ lab: c.var.lab.slug })
}
