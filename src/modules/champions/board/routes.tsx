import type { Command } from '../../../platform/command.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { isUuid } from '../../../shared/id.ts'
import { searchWords } from '../../../shared/search-words.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { here, idFrom, type Again } from '../answer.ts'
import { listCrumb } from '../crumbs.ts'
import { isMentor } from '../pair/queries.ts'
import { boardCrumb, goOn, insist } from '../support-answer.ts'
import { supportPaths as paths } from '../support-paths.ts'
import { mayModerateBoard, maySayHelped, maySeeAsker, mayUseBoard } from '../support-policy.ts'
import {
  answerQuestion,
  askQuestion,
  removeAnswer,
  removeQuestion,
  returnAnswer,
  returnQuestion,
  sayHelped,
} from './commands.ts'
import { boardPageSize, findQuestion, listQuestions, tagsUsed } from './queries.ts'
import { AskPage } from './views/ask-page.tsx'
import { BoardPage } from './views/board-page.tsx'
import { QuestionPage } from './views/question-page.tsx'

/** The board where champions ask and answer. */
export const boardRoutes = routes()

boardRoutes.get(paths.questions.pattern, { access: 'participant' }, async (c) => {
  const { labId, actor, t } = c.var
  const asked = (name: string) => searchWords(c.req.query(name), 100)
  const before = isUuid(c.req.query('before')) ? c.req.query('before')! : null
  const removed = mayModerateBoard(actor).ok && c.req.query('removed') !== undefined
  const search = {
    words: asked('q'),
    tag: asked('tag').toLowerCase(),
    open: c.req.query('open') !== undefined,
    before,
    removed,
  }
  const { found, tags } = await c.var.read(async (db) => {
    await insistOnBoard(c, db)
    return { found: await listQuestions(db, labId, search), tags: await tagsUsed(db, labId) }
  })
  const questions = found.slice(0, boardPageSize).map((one) => shown(c, one))
  const next = found.length > boardPageSize ? questions.at(-1)!.id : null
  return page(
    c,
    { title: t('champions.board.title'), unlisted: true, breadcrumbs: [listCrumb(c)] },
    <BoardPage
      questions={questions}
      tags={tags}
      search={search}
      moderates={mayModerateBoard(actor).ok}
      next={next}
    />,
  )
})

/** Without the name of who asked, where the reader may not see it. */
function shown<Q extends { nameless: boolean; askerId: string | null; askerName: string | null }>(
  c: AppContext,
  question: Q,
): Q {
  return maySeeAsker(c.var.actor, question)
    ? question
    : { ...question, askerId: null, askerName: null }
}

async function insistOnBoard(c: AppContext, db: Db): Promise<void> {
  const { labId, actor } = c.var
  insist(mayUseBoard(actor, await isMentor(db, labId, actor.participantId)))
}

boardRoutes.get(paths.newQuestion.pattern, { access: 'participant' }, (c) => askPage(c))

boardRoutes.post(
  paths.questions.pattern,
  { access: 'participant', fact: 'champion-question.asked' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(askQuestion, fields)
    const next = ({ id }: { id: string }) => paths.question({ ...here(c), championQuestionId: id })
    return goOn(c, result, next, (again) => askPage(c, values, again))
  },
)

async function askPage(c: AppContext, values: FormValues = {}, again?: Again): Promise<Response> {
  await c.var.read((db) => insistOnBoard(c, db))
  const title = c.var.t('champions.board.new')
  return page(
    c,
    { title, status: again?.status, unlisted: true, breadcrumbs: [boardCrumb(c)] },
    <AskPage values={values} problems={again?.problems ?? []} />,
  )
}

boardRoutes.get(paths.question.pattern, { access: 'participant' }, (c) => questionPage(c))

changes(paths.answers.pattern, 'champion-question.answered', answerQuestion)
changes(paths.answerHelp.pattern, 'champion-question.helped', sayHelped)
changes(paths.questionRemoval.pattern, 'champion-question.removed', removeQuestion)
changes(paths.questionReturn.pattern, 'champion-question.returned', returnQuestion)
changes(paths.answerRemoval.pattern, 'champion-answer.removed', removeAnswer)
changes(paths.answerReturn.pattern, 'champion-answer.returned', returnAnswer)

function changes<I>(pattern: string, fact: string, what: Command<I, unknown>) {
  boardRoutes.post(pattern, { access: 'participant', fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const { championQuestionId, championAnswerId } = c.req.param() as Record<string, string>
    const about = { championQuestionId, ...(championAnswerId && { championAnswerId }) }
    const result = await c.var.run(what, { ...fields, ...about })
    const next = () => paths.question({ ...here(c), championQuestionId: championQuestionId! })
    return goOn(c, result, next, (again) => questionPage(c, { values, again }))
  })
}

async function questionPage(
  c: AppContext,
  sent?: { values: FormValues; again: Again },
): Promise<Response> {
  const { labId, actor } = c.var
  const { question, answers } = await c.var.read(async (db) => {
    await insistOnBoard(c, db)
    return findQuestion(db, labId, idFrom(c, 'championQuestionId'))
  })
  const moderates = mayModerateBoard(actor).ok
  const asked = maySayHelped(actor, question.askerId).ok
  if (question.removedAt && !moderates && !asked) throw new NotFound()
  return page(
    c,
    {
      title: question.title,
      status: sent?.again.status,
      unlisted: true,
      breadcrumbs: [boardCrumb(c)],
    },
    <QuestionPage
      question={shown(c, question)}
      answers={answers.filter(({ removedAt }) => moderates || !removedAt)}
      asked={asked}
      moderates={moderates}
      values={sent?.values ?? {}}
      problems={sent?.again.problems ?? []}
    />,
  )
}
