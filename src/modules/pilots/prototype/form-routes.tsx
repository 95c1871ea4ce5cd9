import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type Again, type FormValues } from '../../../ui/index.ts'
import { comparedText, findInitiative, mayWorkIn, workers } from '../../initiatives/index.ts'
import { here } from '../answer.ts'
import { originsToPick } from '../origin.ts'
import { goOn, hereIn, idsOf, insist, listCrumbs, prototypeCrumbs } from './answer.ts'
import { changePrototype, makePrototype } from './commands.ts'
import { prototypePaths as paths } from './paths.ts'
import type { ShownPrototype } from './queries.ts'
import { readPrototype, receiveFile, todayOf } from './serve.ts'
import { NewPrototypePage, PrototypeDetailsPage } from './views/form-pages.tsx'

/** Making a prototype and changing what it is called. */
export const prototypeFormRoutes = routes()
type Shown = Pick<Again, 'status' | 'problems'>

prototypeFormRoutes.get(paths.newPrototype.pattern, { access: workers }, (c) =>
  newPage(c, { madeOn: todayOf(c), public: 'yes', from: c.req.query('from') }),
)

prototypeFormRoutes.post(
  paths.newPrototype.pattern,
  { access: workers, fact: 'prototype.made', upload: true },
  async (c) => {
    const { fields, values } = await c.var.form()
    const received = await receiveFile(c)
    if (!received.ok) return newPage(c, values, { status: 422, problems: [received.problem] })
    const sent = { ...fields, file: received.file, initiativeId: here(c).initiativeId }
    const result = await c.var.run(makePrototype(c.var.parts.threadKinds), sent)
    return goOn(
      c,
      result,
      ({ id }) => paths.prototype({ ...here(c), prototypeId: id }),
      (again) => newPage(c, values, again),
    )
  },
)

async function newPage(c: AppContext, values: FormValues, again?: Shown): Promise<Response> {
  const { labId, t, actor } = c.var
  const { initiativeId } = here(c)
  const { initiative, origins } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    origins: await originsToPick(c, db, initiativeId),
  }))
  insist(mayWorkIn(actor, initiative))
  return page(
    c,
    {
      title: t('pilots.prototype.new.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: listCrumbs(c, initiative.title),
    },
    <NewPrototypePage
      at={here(c)}
      state={initiative.state}
      origins={origins}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

prototypeFormRoutes.get(paths.details.pattern, { access: workers }, (c) => detailsPage(c))

prototypeFormRoutes.post(
  paths.details.pattern,
  { access: workers, fact: 'prototype.changed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(changePrototype, { ...fields, ...idsOf(c) })
    return goOn(
      c,
      result,
      () => paths.prototype(hereIn(c)),
      (again) => detailsPage(c, values, again),
    )
  },
)

async function detailsPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { found } = await readPrototype(c, 'work', async () => null)
  const changed = again?.refusal.code === 'changed-meanwhile'
  return page(
    c,
    {
      title: c.var.t('pilots.prototype.details.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: prototypeCrumbs(c, found),
    },
    <PrototypeDetailsPage
      at={hereIn(c)}
      version={found.version}
      values={typed ?? { title: found.title, public: found.public ? 'yes' : '' }}
      problems={again?.problems ?? []}
      changed={changed ? compare(c, found, typed ?? {}) : null}
    />,
  )
}

function compare({ var: { t } }: AppContext, { title }: ShownPrototype, typed: FormValues) {
  return comparedText('title', t('pilots.prototype.field.title'), title, typed, (one) =>
    t(`ui.language.${one}`),
  )
}
