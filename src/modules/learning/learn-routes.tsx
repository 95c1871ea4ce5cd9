import { besidesOn } from '../../platform/besides.ts'
import { routes, type AppContext } from '../../platform/http/routes.ts'
import { pickText } from '../../shared/language.ts'
import { page } from '../../ui/index.ts'
import { isKeeper, participantNames } from '../people/index.ts'
import { goOn } from './answer.ts'
import { answerQuestions, writeReflection } from './commands.ts'
import { listCrumb, nameOf, pathCrumb } from './crumbs.ts'
import { findModule, findPath, listPaths } from './library.ts'
import type { LearningPath } from './path-file.ts'
import { learningPaths } from './paths.ts'
import { sinceDue, type ModuleProgress } from './progress.ts'
import { completionsOf, progressOf } from './queries.ts'
import { LearningPage } from './views/learning-page.tsx'
import { ModulePage, type ModulePageProps } from './views/module-page.tsx'
import { PaperPage } from './views/paper-page.tsx'
import { PathPage } from './views/path-page.tsx'
import { waiversOf } from './waiver/queries.ts'

/** Learning for oneself: the paths, one path, its modules, and the paper version. */
export const learnRoutes = routes()

learnRoutes.get(learningPaths.list.pattern, { access: 'participant' }, async (c) => {
  const me = c.var.actor.participantId!
  const { progress, completions, waivers, besides } = await c.var.read(async (db) => ({
    progress: await progressOf(db, c.var.labId, me),
    completions: await completionsOf(db, c.var.labId, me, now(c)),
    waivers: await waiversOf(db, c.var.labId, me),
    besides: await besidesOn(c, db, 'learning', c.var.labId),
  }))
  const listed = listPaths().map((path) => {
    const completion = completions.get(path.id)
    return {
      path,
      progress: sinceDue(progress.get(path.id), completion?.dueSince ?? null),
      completion,
      waived: waivers.has(path.id),
    }
  })
  const keeps = isKeeper(c.var.actor)
  const title = c.var.t('learning.list.title')
  return page(
    c,
    { title, unlisted: true },
    <LearningPage listed={listed} keeps={keeps} besides={besides} />,
  )
})

learnRoutes.get(learningPaths.path.pattern, { access: 'participant' }, async (c) => {
  const path = pathOf(c)
  const me = c.var.actor.participantId!
  const found = await c.var.read(async (db) => {
    const all = (await progressOf(db, c.var.labId, me)).get(path.id)
    const completion = (await completionsOf(db, c.var.labId, me, now(c))).get(path.id)
    const waiver = (await waiversOf(db, c.var.labId, me)).get(path.id)
    const recorder = completion?.recordedBy
    const names = await participantNames(db, c.var.labId, recorder ? [recorder] : [])
    const progress = sinceDue(all, completion?.dueSince ?? null)
    return { progress, completion, waiver, recordedBy: recorder ? names.get(recorder) : undefined }
  })
  return page(
    c,
    { title: nameOf(c, path), breadcrumbs: [listCrumb(c)], unlisted: true },
    <PathPage path={path} {...found} justNow={c.req.query('completed') !== undefined} />,
  )
})

learnRoutes.get(learningPaths.paper.pattern, { access: 'participant' }, (c) => {
  const path = pathOf(c)
  const breadcrumbs = [listCrumb(c), pathCrumb(c, path)]
  const title = c.var.t('learning.paper.title', { name: nameOf(c, path) })
  return page(c, { title, breadcrumbs, unlisted: true }, <PaperPage path={path} />)
})

learnRoutes.get(learningPaths.module.pattern, { access: 'participant' }, (c) => modulePage(c, {}))

/** A module to be done again: the thoughts of the first time are still there. */
function anew(known: ModuleProgress): ModuleProgress {
  return { ...known, answers: {}, finishedAt: null }
}

type Shown = Partial<Pick<ModulePageProps, 'again'>> & { status?: 409 | 422 }

async function modulePage(c: AppContext, { again, status }: Shown): Promise<Response> {
  const path = pathOf(c)
  const found = findModule(path, c.req.param('moduleKey')!)
  const me = c.var.actor.participantId!
  const own = await c.var.read(async (db) => {
    const all = (await progressOf(db, c.var.labId, me)).get(path.id)
    const completion = (await completionsOf(db, c.var.labId, me, now(c))).get(path.id)
    const known = all?.get(found.module.key)
    return known && sinceDue(all, completion?.dueSince ?? null).has(found.module.key)
      ? known
      : known && anew(known)
  })
  const asked = (name: 'answered' | 'reflected') => c.req.query(name) !== undefined && name
  return page(
    c,
    {
      title: pickText(found.module.name, c.var.language).text,
      status,
      breadcrumbs: [listCrumb(c), pathCrumb(c, path)],
      unlisted: true,
    },
    <ModulePage
      path={path}
      {...found}
      own={own}
      done={asked('answered') || asked('reflected') || null}
      again={again}
    />,
  )
}

learnRoutes.post(
  learningPaths.answers.pattern,
  { access: 'participant', fact: 'learning-module.answered' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(answerQuestions, { ...fields, ...here(c) })
    const at = { lab: c.var.lab.slug, ...here(c) }
    return goOn(
      c,
      result,
      ({ completed }) =>
        completed
          ? `${learningPaths.path(at)}?completed`
          : `${learningPaths.module(at)}?answered#questions`,
      ({ status, problems }) =>
        modulePage(c, { status, again: { form: 'answers', values, problems } }),
    )
  },
)

learnRoutes.post(
  learningPaths.reflection.pattern,
  { access: 'participant', fact: 'learning-reflection.written' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(writeReflection, { ...fields, ...here(c) })
    const at = { lab: c.var.lab.slug, ...here(c) }
    return goOn(
      c,
      result,
      () => `${learningPaths.module(at)}?reflected#reflection`,
      ({ status, problems }) =>
        modulePage(c, { status, again: { form: 'reflection', values, problems } }),
    )
  },
)

function here(c: AppContext) {
  return { pathKey: c.req.param('pathKey')!, moduleKey: c.req.param('moduleKey')! }
}

function pathOf(c: AppContext): LearningPath {
  return findPath(c.req.param('pathKey')!)
}

function now(c: AppContext): Date {
  return c.var.parts.clock.now()
}
