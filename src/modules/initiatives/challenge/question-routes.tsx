import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { threadPaths } from '../../thread/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { crumbs } from '../crumbs.ts'
import { maySeeWork, mayWorkIn, workers } from '../initiative/policy.ts'
import { findInitiative } from '../initiative/queries.ts'
import { paths } from '../paths.ts'
import { lookOrigins } from '../origin.ts'
import { evidenceKind } from '../thread-kinds.ts'
import { comparedText } from '../views.tsx'
import { questionParts } from './input.ts'
import { questionVersions, writeQuestion } from './question.ts'
import type { ChallengeVersionRow } from './schema.ts'
import { NewQuestionPage } from './views/new-question-page.tsx'
import { QuestionPage } from './views/question-page.tsx'

/** The challenge question: reading its versions and writing the next. */
export const questionRoutes = routes()

questionRoutes.get(paths.question.pattern, { access: 'anyone' }, async (c) => {
  const { lab, t, actor } = c.var
  const { found, versions } = await c.var.read(async (db) => ({
    found: await findInitiative(db, lab.id, here(c).initiativeId),
    versions: await questionVersions(db, lab.id, here(c).initiativeId),
  }))
  const asked = (name: string) =>
    versions.find(({ number }) => String(number) === c.req.query(name)) ?? null
  const to = asked('to') ?? versions[0] ?? null
  const before = versions.find(({ number }) => number < (to?.number ?? 0)) ?? null
  return page(
    c,
    {
      title: t('initiatives.question.title'),
      breadcrumbs: crumbs(c, found.title, maySeeWork(actor, found.id).ok),
    },
    <QuestionPage
      address={here(c)}
      versions={versions}
      from={asked('from') ?? before}
      to={to}
      thread={(id) => threadPaths.thread({ lab: lab.slug, kind: 'challenge-version', thingId: id })}
      mayWrite={mayWorkIn(actor, found).ok}
    />,
  )
})

questionRoutes.get(paths.newQuestion.pattern, { access: workers }, (c) => newQuestionPage(c))

questionRoutes.post(
  paths.question.pattern,
  { access: workers, fact: 'challenge.written' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId } = here(c)
    const { ledBy, ...words } = fields
    const origins = (await lookOrigins(c, [ledBy])).map(({ ref }) => ref)
    const result = await c.var.run(writeQuestion, { ...words, origins, initiativeId })
    return goOn(
      c,
      result,
      () => paths.question(here(c)),
      (again) => newQuestionPage(c, values, again),
    )
  },
)

async function newQuestionPage(
  c: AppContext,
  typed?: FormValues,
  again?: Again,
): Promise<Response> {
  const { lab, t, actor } = c.var
  const { initiativeId } = here(c)
  const { found, newest, evidence } = await c.var.read(async (db) => ({
    found: await findInitiative(db, lab.id, initiativeId),
    newest: (await questionVersions(db, lab.id, initiativeId))[0],
    evidence: await evidenceKind.pick!(db, lab.id, actor, initiativeId),
  }))
  insist(mayWorkIn(actor, found))
  const [origin] = await lookOrigins(c, [typed?.ledBy ?? c.req.query('from')])
  const number = newest?.number ?? 0
  const changed = newest && again?.refusal.code === 'changed-meanwhile'
  return page(
    c,
    {
      title: t('initiatives.new-question.title', { number: number + 1 }),
      status: again?.status,
      unlisted: true,
      breadcrumbs: [
        ...crumbs(c, found.title),
        { label: t('initiatives.question.title'), address: paths.question(here(c)) },
      ],
    },
    <NewQuestionPage
      address={here(c)}
      state={found.state}
      from={number}
      evidence={evidence}
      origin={origin ?? null}
      values={typed ?? (newest ? { ...newest, whyChanged: '' } : {})}
      problems={again?.problems}
      changed={changed ? compare(c, newest, typed ?? {}) : null}
    />,
  )
}

function compare(c: AppContext, newest: ChallengeVersionRow, typed: FormValues) {
  const { t } = c.var
  const languageName = (language: string) => t(`ui.language.${language}`)
  return questionParts.flatMap((part) =>
    comparedText(part, t(`initiatives.question.part-${part}`), newest[part], typed, languageName),
  )
}
