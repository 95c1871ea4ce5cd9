import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { taken } from '../../../../tests/support/pilots.ts'
import {
  conclusionWords,
  experimentPlanned,
  experimentWords,
  prototypeMade,
  tryingBegun,
} from '../../../../tests/support/trying.ts'
import { threadPaths } from '../../thread/index.ts'
import { experimentPaths as paths } from '../index.ts'

const app = await testApp()
const seen = { onDay: '2026-11-22', people: '6', value: '3', words: '' }

async function running(more: Record<string, string> = {}) {
  const begun = await tryingBegun(app)
  const at = await experimentPlanned(begun.browser, begun.address, more)
  await taken(begun.browser, paths.start(at))
  return { ...begun, at }
}

test('an experiment that fails is shown as one that succeeds: the guess, what counts, the answer, what we learned', async () => {
  const { browser, at } = await running()
  await taken(browser, paths.results(at), seen)
  await taken(browser, paths.conclusion(at), conclusionWords)
  const failed = (await app.visitor().get(paths.experiment(at))).text
  for (const part of [
    'If we ring first, people sleep on.',
    '4.5 nights or more',
    'Not supported',
    '3 nights',
    'The phone wakes as surely as the door.',
    'Try a silent sign.',
    '10 November 2026 to 5 December 2026',
  ])
    expect(failed).toContain(part)
  const other = await running()
  await taken(other.browser, paths.results(other.at), { ...seen, value: '6' })
  await taken(other.browser, paths.conclusion(other.at), { ...conclusionWords, value: '6' })
  const held = (await app.visitor().get(paths.experiment(other.at))).text
  const shape = (html: string) =>
    [
      ...html
        .slice(html.indexOf('<h1'), html.indexOf('</main>'))
        .matchAll(/<(\w+)(?: class="([^"]*)")?/g),
    ].map(([, tag, name]) => `${tag} ${name ?? ''}`)
  expect(shape(held)).toEqual(shape(failed))
  expect(failed).not.toMatch(/data-color="(?:danger|warning|success)"/)
})

test('what counts stays from the start on: a change is refused, and makes another experiment', async () => {
  const { browser, at, address } = await running()
  const change = { ...experimentWords, version: '2', threshold: '2' }
  const { from: _, ...sent } = change
  const late = await browser.post(paths.details(at), sent)
  expect(late.status).toBe(409)
  expect(late.text).toContain('what counts cannot be moved')
  expect(late.text).toContain('value="2"')
  const from = `experiment:${at.experimentId}`
  expect(late.text).toContain(`name="from" value="${from}"`)
  const again = await experimentPlanned(browser, address, { threshold: '2', from })
  expect((await browser.get(paths.experiment(at))).text).toContain('4.5 nights or more')
  const thread = threadPaths.thread({
    lab: at.lab,
    kind: 'experiment',
    thingId: again.experimentId,
  })
  expect((await app.visitor().get(thread)).text).toContain('Fewer doors at two')
  const renamed = { version: '2', 'title.en': 'Quiet nights', public: 'yes' }
  await taken(browser, paths.details(at), renamed)
  expect((await browser.get(paths.experiment(at))).text).toContain('Quiet nights')
  const second = await browser.post(paths.details(at), { ...renamed, 'title.en': 'Calm' })
  expect(second.status).toBe(409)
  expect(second.text).toContain('value="Calm"')
  expect((await browser.get(paths.details(at))).text).not.toContain('name="threshold"')
})

test('before the start all of it can be changed, by one after the other', async () => {
  const { browser, address } = await tryingBegun(app)
  const at = await experimentPlanned(browser, address)
  const { from: _, ...words } = experimentWords
  await taken(browser, paths.details(at), { ...words, version: '1', threshold: '5' })
  expect((await browser.get(paths.experiment(at))).text).toContain('5 nights or more')
  const late = await browser.post(paths.details(at), { ...words, version: '1', threshold: '6' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('while you were writing')
  expect(late.text).toContain('value="6"')
})

test.each([
  ['no guess', { 'hypothesis.en': '' }, 'Write what you guess'],
  ['no number that counts', { threshold: '' }, 'Write the number that counts'],
  ['words without what counts', { kind: 'words' }, 'Write what counts'],
  ['an end before the beginning', { lastDay: '2026-11-09' }, 'comes before the first'],
  ['three years', { lastDay: '2029-11-10' }, 'two years at most'],
  ['minus five people', { peopleLeast: '-5' }, 'Write how many people'],
  ['a number that is none', { threshold: 'many' }, 'Write'],
] as const)('a plan with %s is refused, and what was typed stays', async (_, change, sentence) => {
  const { browser, address } = await tryingBegun(app)
  const sent = { ...experimentWords, 'method.en': 'Only here', ...change }
  const answer = await browser.post(paths.newExperiment(address), sent)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain(sentence)
  expect(answer.text).toContain('Only here')
})

test('nothing is noted before the start, outside the period or of nobody, and nothing is said of nothing', async () => {
  const { browser, address } = await tryingBegun(app)
  const at = await experimentPlanned(browser, address)
  const note = (more: Record<string, string>) =>
    browser.post(paths.results(at), { ...seen, words: 'Kept', ...more })
  expect((await note({})).text).toContain('has not started')
  expect((await browser.post(paths.conclusion(at), conclusionWords)).status).toBe(409)
  await taken(browser, paths.start(at))
  expect((await browser.post(paths.start(at))).status).toBe(409)
  for (const [change, status, sentence] of [
    [{ onDay: '2026-11-21' }, 409, 'before the experiment began'],
    [{ onDay: '2026-11-09' }, 409, 'before the experiment began'],
    [{ onDay: '2026-12-06' }, 409, 'after the last day'],
    [{ onDay: '2026-11-23' }, 409, 'not come yet'],
    [{ people: '-3' }, 422, 'Write how many people'],
    [{ people: '0' }, 422, 'Write how many people'],
    [{ value: '' }, 409, 'Write the figure'],
  ] as const) {
    const answer = await note(change)
    expect([change, answer.status, answer.text.includes(sentence)]).toEqual([change, status, true])
    expect(answer.text).toContain('Kept')
  }
  expect((await browser.post(paths.conclusion(at), conclusionWords)).text).toContain(
    'Nothing has been noted yet.',
  )
  await taken(browser, paths.results(at), seen)
  const away = /results\/[0-9a-f-]{36}\/withdrawal/.exec(
    (await browser.get(paths.results(at))).text,
  )![0]
  await taken(browser, `${paths.experiment(at)}/${away}`)
  expect((await browser.post(`${paths.experiment(at)}/${away}`)).status).toBe(409)
  const late = await experimentPlanned(browser, address, {
    startsOn: '2026-10-01',
    lastDay: '2026-10-20',
  })
  expect((await browser.post(paths.start(late))).text).toContain('Its last day has passed')
})

test('too few people or a mishap make the answer unclear, and an answer changes only with its reason', async () => {
  const { browser, at } = await running()
  await taken(browser, paths.results(at), { ...seen, people: '4' })
  await taken(browser, paths.conclusion(at), { ...conclusionWords, value: '6', people: '4' })
  const { text } = await app.visitor().get(paths.experiment(at))
  expect(text).toContain('Unclear')
  expect(text).toContain('It needed 5 people at least.')
  expect(text).not.toContain('6 nights')
  expect((await browser.get(paths.experiment(at))).text).toContain('6 nights')
  expect((await browser.post(paths.results(at), seen)).text).toContain('Nothing more is noted')
  const again = { ...conclusionWords, version: '1', people: '6' }
  expect((await browser.post(paths.conclusion(at), again)).text).toContain('Write why the answer')
  const why = { ...again, whyChanged: 'Two were forgotten.' }
  await taken(browser, paths.conclusion(at), why)
  const changed = (await browser.get(paths.experiment(at))).text
  for (const part of ['Not supported', 'Two were forgotten.', 'Earlier answer 1'])
    expect(changed).toContain(part)
  const late = await browser.post(paths.conclusion(at), { ...why, 'learned.en': 'Typed' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Typed')
})

test('where the answer is words, people say it', async () => {
  const words = { kind: 'words', threshold: '', 'thresholdWords.en': 'Nobody was afraid' }
  const { browser, at } = await running(words)
  await taken(browser, paths.results(at), { ...seen, value: '', words: 'Two were afraid.' })
  const said = { ...conclusionWords, value: '', words: 'Two were afraid.' }
  const none = await browser.post(paths.conclusion(at), { ...said, outcome: '' })
  expect(none.text).toContain('Choose whether the guess is supported')
  await taken(browser, paths.conclusion(at), { ...said, outcome: 'not-supported' })
  expect((await app.visitor().get(paths.experiment(at))).text).toContain('Nobody was afraid')
})

test('experiments are found by what they said, and one whose time is over waits for its answer', async () => {
  const { browser, at, address, lab, read } = await running()
  await taken(browser, paths.results(at), seen)
  const open = await experimentPlanned(browser, address, { 'title.en': 'Still open' })
  const list = async (query: string) =>
    (await app.visitor().get(`${paths.experiments(address)}${query}`)).text
  expect(await list('?outcome=open')).toContain('Still open')
  await taken(browser, paths.start(open))
  await taken(browser, paths.conclusion(at), conclusionWords)
  expect(await list('?outcome=not-supported')).toContain('Fewer doors')
  expect(await list('?outcome=not-supported')).not.toContain('Still open')
  expect(await list('?outcome=supported')).toContain('There is no such experiment.')
  expect(await list('?outcome=rubbish&after=x')).toContain('Still open')
  expect((await browser.get(`/${lab.slug}/stuck`)).text).not.toContain('Still open')
  await read(sql`update experiment set ends_before = '2026-11-20' where id = ${open.experimentId}`)
  expect((await browser.get(`/${lab.slug}/stuck`)).text).toContain('Still open')
})

test('one that has not begun is deleted, one that has is put away', async () => {
  const { browser, at, address } = await running()
  expect((await browser.post(paths.removal(at))).status).toBe(409)
  expect((await browser.get(paths.removal(at))).text).toContain('it cannot be deleted')
  await taken(browser, paths.archive(at))
  expect((await browser.post(paths.results(at), seen)).status).toBe(409)
  expect((await browser.get(`${paths.experiments(address)}?outcome=archived`)).text).toContain(
    'Fewer doors',
  )
  await taken(browser, paths.archiveReturn(at))
  const other = await experimentPlanned(browser, address, { public: '' })
  expect((await app.visitor().get(paths.experiment(other))).status).toBe(404)
  await taken(browser, paths.removal(other))
  expect((await browser.get(paths.experiment(other))).status).toBe(404)
})

test('pages ask the same number of queries for few and for many', async () => {
  const { browser, at, address } = await running()
  const prototype = await prototypeMade(browser, address)
  const from = `prototype:${prototype.prototypeId}`
  const tied = await experimentPlanned(browser, address, { from })
  await taken(browser, paths.start(tied))
  await taken(browser, paths.results(tied), seen)
  const count = async () => [
    await app.queries(() => browser.get(paths.experiment(tied))),
    await app.queries(() => browser.get(paths.experiments(address))),
  ]
  const few = await count()
  for (let n = 0; n < 4; n++) {
    await taken(browser, paths.results(tied), seen)
    await experimentPlanned(browser, address, { from })
  }
  expect(await count()).toEqual(few)
  expect((await browser.get(paths.experiment(tied))).text).toContain('A night card on the door')
  expect((await browser.get(paths.experiment(at))).status).toBe(200)
})
