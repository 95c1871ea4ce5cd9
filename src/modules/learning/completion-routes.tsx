import { NotFound } from '../../platform/errors.ts'
import { routes, type AppContext } from '../../platform/http/routes.ts'
import { page, type FormValues } from '../../ui/index.ts'
import { keepers, lookSeen, participantNames, peopleToPick } from '../people/index.ts'
import { goOn, idAsked, insist, type Again } from './answer.ts'
import { recordCompletion, returnCompletion, withdrawCompletion } from './completion-commands.ts'
import { completionsCrumb, listCrumb } from './crumbs.ts'
import { findPath, listPaths } from './library.ts'
import { learningPaths } from './paths.ts'
import { mayReadCompletion } from './policy.ts'
import { completionsPageSize, listCompletions, lookCompletion } from './queries.ts'
import { CertificatePage } from './views/certificate-page.tsx'
import { CompletionPage } from './views/completion-page.tsx'
import { CompletionsPage } from './views/completions-page.tsx'
import { RecordPage } from './views/record-page.tsx'

/** What people have completed: the list, recording paper, certificates, putting mistakes right. */
export const completionRoutes = routes()

completionRoutes.get(learningPaths.completions.pattern, { access: keepers }, async (c) => {
  const [before, person] = [idAsked(c, 'before'), idAsked(c, 'person')]
  const { found, names, of } = await c.var.read(async (db) => {
    const someone = person ? await lookSeen(db, c.var.labId, c.var.actor, person) : null
    if (person && !someone) throw new NotFound()
    const list = { of: someone?.id ?? null, before }
    const completions = await listCompletions(db, c.var.labId, c.var.actor, list)
    const recorders = completions.flatMap(({ recordedBy }) => recordedBy ?? [])
    const recorderNames = await participantNames(db, c.var.labId, recorders)
    return { found: completions, names: recorderNames, of: someone ?? null }
  })
  const completions = found.slice(0, completionsPageSize)
  const next = found.length > completionsPageSize ? completions.at(-1)!.id : null
  return page(
    c,
    {
      title: c.var.t('learning.completions.title'),
      breadcrumbs: [listCrumb(c)],
      wide: true,
      unlisted: true,
    },
    <CompletionsPage {...{ completions, names, of, next }} paged={before !== null} />,
  )
})

completionRoutes.get(learningPaths.newCompletion.pattern, { access: keepers }, (c) => {
  const [only, ...others] = listPaths()
  const asked = lookPathAsked(c.req.query('path'))
  const pathKey = asked ?? (others.length === 0 ? only?.id : undefined)
  return recordPage(c, { participantId: idAsked(c, 'person'), pathKey })
})

/** The path that an address names, where there is such a path. */
function lookPathAsked(key: string | undefined): string | undefined {
  return listPaths().find(({ id }) => id === key)?.id
}

async function recordPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const people = await c.var.read((db) => peopleToPick(db, c.var.labId, c.var.actor))
  return page(
    c,
    {
      title: c.var.t('learning.record.title'),
      status: again?.status,
      breadcrumbs: [listCrumb(c), completionsCrumb(c)],
      unlisted: true,
    },
    <RecordPage people={people} paths={listPaths()} values={values} problems={again?.problems} />,
  )
}

completionRoutes.post(
  learningPaths.completions.pattern,
  { access: keepers, fact: 'learning-path.completed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(recordCompletion, { ...fields, mode: 'paper' })
    return goOn(
      c,
      result,
      ({ id }) => `${addressOf(c, id)}?saved`,
      (again) => recordPage(c, values, again),
    )
  },
)

completionRoutes.get(learningPaths.completion.pattern, { access: keepers }, (c) =>
  completionPage(c),
)

async function completionPage(
  c: AppContext,
  values?: FormValues,
  again?: Again,
): Promise<Response> {
  const { completion, names } = await lookOne(c)
  return page(
    c,
    {
      title: completion.name,
      status: again?.status,
      breadcrumbs: [listCrumb(c), completionsCrumb(c)],
      unlisted: true,
    },
    <CompletionPage
      completion={completion}
      names={names}
      saved={c.req.query('saved') !== undefined}
      values={values}
      problems={again?.problems}
    />,
  )
}

completionRoutes.get(learningPaths.certificate.pattern, { access: 'participant' }, async (c) => {
  const { completion, names } = await lookOne(c)
  insist(mayReadCompletion(c.var.actor, completion))
  if (completion.withdrawnAt) throw new NotFound()
  const path = findPath(completion.pathKey)
  const recordedBy = completion.recordedBy ? names.get(completion.recordedBy) : undefined
  return page(
    c,
    { title: c.var.t('learning.certificate.link'), breadcrumbs: [listCrumb(c)], unlisted: true },
    <CertificatePage completion={completion} path={path} recordedBy={recordedBy} />,
  )
})

completionRoutes.post(
  learningPaths.withdrawal.pattern,
  { access: keepers, fact: 'learning-completion.withdrawn' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const learningCompletionId = idOf(c)
    const result = await c.var.run(withdrawCompletion, { ...fields, learningCompletionId })
    return goOn(
      c,
      result,
      ({ id }) => `${addressOf(c, id)}?saved`,
      (again) => completionPage(c, values, again),
    )
  },
)

completionRoutes.post(
  learningPaths.return.pattern,
  { access: keepers, fact: 'learning-completion.returned' },
  async (c) => {
    const result = await c.var.run(returnCompletion, { learningCompletionId: idOf(c) })
    return goOn(
      c,
      result,
      ({ id }) => `${addressOf(c, id)}?saved`,
      (again) => completionPage(c, {}, again),
    )
  },
)

/** The completion of an address, and the names of those who recorded it or took it back. */
async function lookOne(c: AppContext) {
  return c.var.read(async (db) => {
    const completion = await lookCompletion(db, c.var.labId, c.var.actor, idOf(c))
    if (!completion) throw new NotFound()
    const people = [completion.recordedBy, completion.withdrawnBy].flatMap((id) => id ?? [])
    return { completion, names: await participantNames(db, c.var.labId, people) }
  })
}

function idOf(c: AppContext): string {
  return c.req.param('learningCompletionId')!
}

function addressOf(c: AppContext, learningCompletionId: string): string {
  return learningPaths.completion({ lab: c.var.lab.slug, learningCompletionId })
}
