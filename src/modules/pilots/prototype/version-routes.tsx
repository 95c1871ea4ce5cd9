import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type Again, type FormValues } from '../../../ui/index.ts'
import { comparedText, workers } from '../../initiatives/index.ts'
import { mayCareFor } from '../policy.ts'
import { goOn, hereIn, idsOf, prototypeCrumbs } from './answer.ts'
import { prototypePaths as paths } from './paths.ts'
import { trialsOf, versionsOf, type ShownVersion } from './queries.ts'
import { readPrototype, receiveFile, todayOf } from './serve.ts'
import { addVersion, changeVersion } from './version-commands.ts'
import { NewVersionPage, VersionWordsPage } from './views/version-pages.tsx'

/** Adding the next version of a prototype, and putting its words right before anybody tried it. */
export const prototypeVersionRoutes = routes()
type Shown = Pick<Again, 'status' | 'problems'> & { refusal?: Again['refusal'] }

prototypeVersionRoutes.get(paths.newVersion.pattern, { access: workers }, (c) =>
  newPage(c, { madeOn: todayOf(c) }),
)

prototypeVersionRoutes.post(
  paths.newVersion.pattern,
  { access: workers, fact: 'prototype-version.added', upload: true },
  async (c) => {
    const { fields, values } = await c.var.form()
    const received = await receiveFile(c)
    if (!received.ok) return newPage(c, values, { status: 422, problems: [received.problem] })
    const result = await c.var.run(addVersion, { ...fields, file: received.file, ...idsOf(c) })
    return goOn(
      c,
      result,
      () => paths.prototype(hereIn(c)),
      (again) => newPage(c, values, again),
    )
  },
)

async function newPage(c: AppContext, values: FormValues, again?: Shown): Promise<Response> {
  const { labId, actor, t } = c.var
  const cares = mayCareFor(actor, { initiativeId: hereIn(c).initiativeId, ownerId: null }).ok
  const eyes = { inside: true, cares, me: null }
  const { found, initiative, more } = await readPrototype(c, 'work', async (db, one) => ({
    versions: await versionsOf(db, labId, one.id),
    trials: await trialsOf(db, labId, one.id, eyes),
  }))
  const newest = more.versions[0]!
  const before = values['what.en'] === undefined && !values['what.sv'] ? { what: newest.what } : {}
  return page(
    c,
    {
      title: t('pilots.prototype.version.new'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: prototypeCrumbs(c, found),
    },
    <NewVersionPage
      at={hereIn(c)}
      found={found}
      state={initiative.state}
      newest={newest}
      trials={more.trials.filter(({ takenBack }) => !takenBack)}
      values={again ? values : { ...before, ...values }}
      problems={again?.problems ?? []}
      meanwhile={again?.refusal?.code === 'changed-meanwhile'}
    />,
  )
}

prototypeVersionRoutes.get(paths.version.pattern, { access: workers }, (c) => wordsPage(c))

prototypeVersionRoutes.post(
  paths.version.pattern,
  { access: workers, fact: 'prototype-version.changed', upload: true },
  async (c) => {
    const { fields, values } = await c.var.form()
    const received = await receiveFile(c)
    if (!received.ok) return wordsPage(c, values, { status: 422, problems: [received.problem] })
    const prototypeVersionId = c.req.param('prototypeVersionId')!
    const about = { ...idsOf(c), prototypeVersionId }
    const result = await c.var.run(changeVersion, { ...fields, file: received.file, ...about })
    return goOn(
      c,
      result,
      () => paths.prototype(hereIn(c)),
      (again) => wordsPage(c, values, again),
    )
  },
)

async function wordsPage(c: AppContext, typed?: FormValues, again?: Shown): Promise<Response> {
  const { labId, t } = c.var
  const { found, more: version } = await readPrototype(c, 'work', async (db, one) => {
    const all = await versionsOf(db, labId, one.id)
    return all.find(({ id }) => id === c.req.param('prototypeVersionId'))
  })
  if (!version) throw new NotFound()
  const changed = again?.refusal?.code === 'changed-meanwhile'
  return page(
    c,
    {
      title: t('pilots.prototype.version.change'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: prototypeCrumbs(c, found),
    },
    <VersionWordsPage
      at={{ ...hereIn(c), prototypeVersionId: version.id }}
      found={found}
      of={version}
      values={typed ?? { ...version }}
      problems={again?.problems ?? []}
      changed={changed ? compare(c, version, typed ?? {}) : null}
    />,
  )
}

function compare({ var: { t } }: AppContext, now: ShownVersion, typed: FormValues) {
  const inLanguage = (one: string) => t(`ui.language.${one}`)
  return [
    ...comparedText('what', t('pilots.prototype.field.what'), now.what, typed, inLanguage),
    ...comparedText('learn', t('pilots.prototype.field.learn'), now.learn, typed, inLanguage),
    {
      label: t('pilots.prototype.field.madeOn'),
      now: now.madeOn,
      typed: typeof typed.madeOn === 'string' ? typed.madeOn : '',
    },
  ]
}
