import { expect, test } from 'vitest'
import { actorOf, testApp, testNow } from '../../../tests/support/app.ts'
import { inLab } from '../../platform/db/database.ts'
import { answerQuestions } from './commands.ts'
import { hasCompleted, learningPaths as paths, storytelling } from './index.ts'
import { findPath } from './library.ts'
import type { LearningModule } from './path-file.ts'
import { rightAnswers } from './progress.ts'

const app = await testApp()
const path = findPath(storytelling)
const [first, second] = path.modules as [LearningModule, LearningModule]

async function begin() {
  const lab = await app.lab()
  const learner = await app.person(lab, { name: 'Per Nyberg', role: 'champion' })
  const at = (module = first) => ({ lab: lab.slug, pathKey: path.id, moduleKey: module.key })
  return { lab, learner, browser: learner.browser, at }
}

const form = (module: LearningModule, changes: Record<string, string> = {}) =>
  Object.fromEntries(
    Object.entries({ ...rightAnswers(module), ...changes }).map(([key, answer]) => [
      `answers.${key}`,
      answer,
    ]),
  )

/** The same answers, the first one wrong. */
function oneWrong(module: LearningModule) {
  const [question] = module.questions
  const wrong = question!.answers.find(({ right }) => !right)!
  return { sent: form(module, { [question!.key]: wrong.key }), wrong }
}

test('a champion reads the whole path, answers everything and prints a certificate', async () => {
  const { lab, learner, browser, at } = await begin()
  const list = await browser.get(paths.list(at()))
  expect(list.text).toContain('Responsible storytelling')
  const start = await browser.get(paths.path(at()))
  expect(start.text).toContain('Begin with module 1')
  expect(start.text).toContain('0 of 6')
  for (const module of path.modules) {
    const read = await browser.get(paths.module(at(module)))
    expect(read.text).toContain('Practice')
    const answered = await browser.post(paths.answers(at(module)), form(module))
    expect(answered.status).toBe(303)
    const last = module === path.modules.at(-1)
    expect(answered.location).toContain(last ? '?completed' : '?answered#questions')
  }
  const done = await browser.get(paths.path(at()))
  expect(done.text).toContain('You have completed this path')
  expect(done.text).toContain('22 November 2026')
  expect(done.text).toContain('6 of 6')
  const certificate = await browser.get(/href="([^"]*\/certificate)"/.exec(done.text)![1]!)
  expect(certificate.status).toBe(200)
  expect(certificate.text).toContain('Per Nyberg')
  expect(certificate.text).toContain('Writing down faithfully')
  const known = await inLab(app.database, lab.id, (db) =>
    hasCompleted(db, lab.id, learner.participantId, storytelling, testNow),
  )
  expect(known).toBe(true)
})

test('a wrong answer is explained, stays chosen and can be tried again', async () => {
  const { browser, at } = await begin()
  const { sent, wrong } = oneWrong(first)
  const shown = await browser.send(paths.answers(at()), sent)
  expect(shown.text).toContain('2 of 3 answers are right.')
  expect(shown.text).toContain(wrong.feedback.en)
  expect(shown.text).toContain('Not quite.')
  expect(shown.text).toMatch(new RegExp(`value="${wrong.key}"[^>]*checked`))
  expect((await browser.get(paths.path(at()))).text).toContain('Go on with module 1')
  const again = await browser.send(paths.answers(at()), form(first))
  expect(again.text).toContain('All answers are right.')
  expect(again.text).not.toContain('Not quite.')
  await browser.post(paths.answers(at()), sent)
  expect((await browser.get(paths.path(at()))).text).toContain('Go on with module 2')
})

test('a question without an answer, or with one it does not offer, is named and the rest stays chosen', async () => {
  const { browser, at } = await begin()
  const [question, other] = first.questions
  const { [`answers.${question!.key}`]: _, ...incomplete } = form(first)
  const refused = await browser.post(paths.answers(at()), incomplete)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain(`href="#f-answers.${question!.key}"`)
  expect(refused.text).toMatch(
    new RegExp(`name="answers.${other!.key}" value="${rightAnswers(first)[other!.key]}" checked`),
  )
  expect((await browser.post(paths.answers(at()), {})).status).toBe(422)
  const strange = form(first, { [question!.key]: 'nonsense' })
  expect((await browser.post(paths.answers(at()), strange)).status).toBe(422)
  const more = { ...form(first), completed: 'yes' }
  expect((await browser.post(paths.answers(at()), more)).status).toBe(422)
  expect((await browser.get(paths.path(at()))).text).toContain('0 of 6')
})

test('a form sent twice, and the two last modules sent at once, complete a path once', async () => {
  const { lab, browser, at } = await begin()
  const opId = '0198c0de-0000-7000-8000-00000000aaaa'
  for (const module of path.modules.slice(2))
    await browser.post(paths.answers(at(module)), form(module))
  const both = await Promise.all([
    browser.post(paths.answers(at()), { ...form(first), opId }),
    browser.post(paths.answers(at(second)), form(second)),
    browser.post(paths.answers(at()), { ...form(first), opId }),
  ])
  expect(both.map(({ status }) => status)).toEqual([303, 303, 303])
  const counted = await inLab(app.database, lab.id, (db) =>
    db.$client.query('select mode from learning_completion'),
  )
  expect(counted.rows).toEqual([{ mode: 'site' }])
})

test('thoughts are kept for the learner alone, and what is too long stays in the field', async () => {
  const { lab, browser, at } = await begin()
  const reflection = 'I talk too much. <b>Quiet</b> at the table.'
  const saved = await browser.send(paths.reflection(at()), { reflection })
  expect(saved.text).toContain('Your thoughts are saved.')
  expect(saved.text).toContain('I talk too much. &lt;b>Quiet')
  const other = await app.person(lab, { role: 'coordinator' })
  expect((await other.browser.get(paths.module(at()))).text).not.toContain('talk too much')
  const long = await browser.post(paths.reflection(at()), { reflection: 'x'.repeat(5001) })
  expect(long.status).toBe(422)
  expect(long.text).toContain('x'.repeat(5001))
  await browser.post(paths.answers(at()), form(first))
  expect((await browser.get(paths.module(at()))).text).toContain('I talk too much.')
})

test('a begun path waits on the own page until it is completed', async () => {
  const { lab, browser, at } = await begin()
  expect((await browser.get(`/${lab.slug}/today`)).text).not.toContain('learning path')
  await browser.post(paths.answers(at()), oneWrong(first).sent)
  const today = await browser.get(`/${lab.slug}/today`)
  expect(today.text).toContain('Go on with the learning path Responsible storytelling: 0 of 6')
  for (const module of path.modules) await browser.post(paths.answers(at(module)), form(module))
  expect((await browser.get(`/${lab.slug}/today`)).text).not.toContain('learning path')
})

test('the paper version holds every question, and the answers come last', async () => {
  const { browser, at } = await begin()
  const paper = await browser.get(paths.paper(at()))
  expect(paper.status).toBe(200)
  const [body, key] = paper.text.split('id="answer-key"') as [string, string]
  expect(body).not.toContain('Right.')
  for (const { questions } of path.modules) {
    for (const { ask, answers } of questions) {
      expect(body).toContain(ask.en!.replaceAll('<', '&lt;'))
      for (const { feedback } of answers) {
        expect(key).toContain(feedback.en)
      }
    }
  }
})

test('it is all there in Swedish', async () => {
  const { browser, at } = await begin()
  browser.cookies.set('talkoo-language', 'sv')
  const page = await browser.get(paths.module(at()))
  expect(page.text).toContain('Varför berättelser')
  expect(page.text).toContain('Kontrollera mina svar')
  const shown = await browser.send(paths.answers(at()), oneWrong(first).sent)
  expect(shown.text).toContain('2 av 3 svar är rätt')
})

test('who is not in the lab does not learn here, and what is not there is not found', async () => {
  const { browser, at } = await begin()
  expect((await app.visitor().get(paths.path(at()))).location).toContain('/sign-in')
  expect((await app.visitor().post(paths.answers(at()), form(first))).status).toBe(403)
  const stranger = await app.person(await app.lab(), { role: 'coordinator' })
  expect((await stranger.browser.get(paths.module(at()))).status).toBe(403)
  expect((await stranger.browser.post(paths.answers(at()), form(first))).status).toBe(403)
  expect((await browser.get(paths.path({ ...at(), pathKey: 'flying' }))).status).toBe(404)
  expect((await browser.get(paths.module({ ...at(), moduleKey: 'flying' }))).status).toBe(404)
  const nowhere = await browser.post(paths.answers({ ...at(), moduleKey: 'flying' }), {})
  expect(nowhere.status).toBe(404)
})

test('learning is in the navigation of those who have a role', async () => {
  const { lab, browser, at } = await begin()
  const link = `href="${paths.list(at())}"`
  expect((await browser.get(`/${lab.slug}`)).text).toContain(link)
  expect((await app.visitor().get(`/${lab.slug}`)).text).not.toContain(link)
})

test('reading a module or a path takes a constant number of queries', async () => {
  const { browser, at } = await begin()
  const paper = await app.queries(() => browser.get(paths.paper(at())))
  const module = await app.queries(() => browser.get(paths.module(at())))
  const whole = await app.queries(() => browser.get(paths.path(at())))
  expect([module - paper, whole - paper]).toEqual([2, 3])
})

test('somebody without an entry in the lab is not a learner', async () => {
  const { lab, learner } = await begin()
  const actor = { ...actorOf(learner, 'champion'), participantId: null }
  const input = { pathKey: path.id, moduleKey: first.key, answers: rightAnswers(first) }
  await expect(app.run(lab.id, actor, answerQuestions, input)).rejects.toThrow('not-in-lab')
})
