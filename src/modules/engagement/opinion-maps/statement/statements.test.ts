import { expect, test } from 'vitest'
import { sql } from 'drizzle-orm'
import { testApp } from '../../../../../tests/support/app.ts'
import { grown, openedMap, vote } from '../../../../../tests/support/opinion-map.ts'
import { begin } from '../../../../../tests/support/voices.ts'
import { writeCall } from '../../../voices/index.ts'
import { threadPaths } from '../../../thread/index.ts'
import { changeMap, closeMap } from '../map/commands.ts'
import { opinionMapPaths as paths } from '../paths.ts'

const app = await testApp()

test('whoever has answered adds a statement; it is read first, and its author hears why it was rejected', async () => {
  const { address, coordinator, read, id } = await openedMap(app)
  const visitor = app.visitor()
  expect((await visitor.get(paths.newStatement(address))).text).toContain('Answer at least one')
  await vote(visitor, address, 1, 'agree')
  const added = await visitor.send(paths.statements(address), {
    words: 'The nurse should ring the day before.',
    language: 'en',
    website: '',
  })
  expect(added.text).toContain('Waits to be read')
  const list = await coordinator.browser.get(paths.statements(address))
  expect(list.text).toContain('The nurse should ring the day before.')
  const [one] = await newest(read, id)
  const at = { ...address, opinionStatementId: one!.id }
  const bare = await coordinator.browser.post(paths.statementDecision(at), { decision: 'reject' })
  expect(bare.status).toBe(409)
  expect(bare.text).toContain('Write why it is rejected.')
  await coordinator.browser.post(paths.statementDecision(at), {
    decision: 'reject',
    because: 'Statement 2 says it already.',
  })
  const mine = await visitor.get(paths.myVotes(address))
  expect(mine.text).toContain('Statement 2 says it already.')
  expect((await app.visitor().get(paths.statement(at))).status).toBe(404)
  await coordinator.browser.post(paths.statementDecision(at), { decision: 'show' })
  expect((await app.visitor().get(paths.statement(at))).status).toBe(200)
  expect((await visitor.get(paths.voting(address))).text).toContain('1 of 9')
})

test('the same is not said twice, whatever its case and marks; what was typed stays', async () => {
  const { address } = await openedMap(app, { moderation: 'after' })
  const visitor = app.visitor()
  await vote(visitor, address, 1, 'agree')
  const words = '“NOBODY should come into a home at night, without ringing first!”'
  const twice = await visitor.post(paths.statements(address), {
    words,
    language: 'en',
    website: '',
  })
  expect(twice.status).toBe(409)
  expect(twice.text).toContain('statement=2')
  expect(twice.text).toContain('NOBODY should come')
})

test('twenty people who add the same at once leave one statement', async () => {
  const { address, read, id } = await openedMap(app, { moderation: 'after' })
  const people = Array.from({ length: 20 }, () => app.visitor())
  await Promise.all(people.map((one) => vote(one, address, 1, 'pass')))
  const form = { words: 'Light the path to the bus.', language: 'en', website: '' }
  const answers = await Promise.all(people.map((one) => one.post(paths.statements(address), form)))
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(19)
  expect(await newest(read, id)).toMatchObject([{ number: 9 }])
})

test.each([
  ['nothing', { words: '   ' }, 422],
  ['too much', { words: 'x'.repeat(301) }, 422],
  ['a language nobody offers', { words: 'Hei', language: 'fi' }, 422],
  ['what a machine fills in', { words: 'Buy lamps', website: 'http://lamps.example' }, 409],
])('%s is refused', async (_, form, status) => {
  const { address } = await openedMap(app)
  const visitor = app.visitor()
  await vote(visitor, address, 1, 'agree')
  const sent = { language: 'en', website: '', ...form }
  expect((await visitor.post(paths.statements(address), sent)).status).toBe(status)
})

test('markup in a statement is shown as it was written', async () => {
  const { address } = await openedMap(app, { statements: ['<script>alert(1)</script> & so on'] })
  const shown = await app.visitor().get(paths.voting(address))
  expect(shown.text).toContain('&lt;script>alert(1)&lt;/script> &amp; so on')
  expect(shown.text).not.toContain('<script>alert')
})

test('those who keep a map type statements line by line, and hear which were there already', async () => {
  const { address, coordinator } = await openedMap(app)
  const lines =
    'The snow plough comes too late.\n\n  A lamp by the stairs helps more than a camera \n'
  const added = await coordinator.browser.send(paths.seeds(address), { lines, language: 'en' })
  expect(added.text).toContain('1 statement was added, 1 was there already.')
  expect((await app.visitor().get(paths.seeds(address))).status).toBe(303)
})

test('a line that is too long for a statement is named, and what was typed stays', async () => {
  const { address, coordinator, read, id } = await openedMap(app)
  const lines = `The snow plough comes too late.\n\n${'x'.repeat(301)}`
  const refused = await coordinator.browser.post(paths.seeds(address), { lines, language: 'en' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Line 3 has 301 characters.')
  expect(refused.text).toContain('The snow plough comes too late.')
  expect(await newest(read, id)).toMatchObject([{ number: 8 }])
})

test('statements are taken from what people said, and the thread leads back to them', async () => {
  const started = await openedMap(app, { statements: [], isOpen: false })
  const { lab, actor, initiativeId, address, coordinator, read } = started
  await app.run(lab.id, actor, writeCall, {
    initiativeId,
    version: 0,
    question: { en: 'What keeps you awake?' },
    kinds: ['idea'],
    open: true,
  })
  const visitor = app.visitor()
  const at = { lab: lab.slug, initiativeId }
  await begin(visitor, at, { body: 'A lamp by the stairs would do.' })
  await visitor.post(`/${lab.slug}/initiatives/${initiativeId}/saying/sending`)
  const [said] = await read<{ id: string }>(sql`select id from contribution`)
  const list = await coordinator.browser.get(paths.seedsFromVoices(address))
  expect(list.text).toContain('A lamp by the stairs would do.')
  const words = 'A lamp by the stairs is enough.'
  const taken = await coordinator.browser.send(paths.seedsFromVoices(address), {
    picked: said!.id,
    [`words.${said!.id}`]: words,
    language: 'en',
  })
  expect(taken.text).toContain('1 statement was added.')
  const thread = threadPaths.thread({ lab: lab.slug, kind: 'contribution', thingId: said!.id })
  expect((await coordinator.browser.get(thread)).text).toContain(words)
})

test('a wording that people have answered stays; other languages are added', async () => {
  const { address, coordinator, read, id } = await openedMap(app)
  await vote(app.visitor(), address, 8, 'agree')
  const [last] = await newest(read, id)
  const at = { ...address, opinionStatementId: last!.id }
  const post = (form: Record<string, string>) =>
    coordinator.browser.post(paths.statementWords(at), { version: '1', ...form })
  const changed = await post({ 'words.en': 'Visits at fixed times wake nobody.' })
  expect(changed.status).toBe(409)
  expect(changed.text).toContain('wake nobody')
  const swedish = 'Besök på fasta tider väcker för många.'
  const kept = { 'words.en': 'Visits at fixed times wake too many people.', 'words.sv': swedish }
  expect((await post(kept)).status).toBe(303)
  const page = await app.visitor().get(paths.statement(at), { 'accept-language': 'sv' })
  expect(page.text).toContain(swedish)
  expect((await post(kept)).status).toBe(409)
  const turned = { ...kept, version: '2', 'words.sv': 'Besök på fasta tider väcker ingen.' }
  const refused = await post(turned)
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('leave those that are there as they are')
  expect(refused.text).toContain('väcker ingen')
})

test('a statement becomes a finding, the beginning of a new question and an option of a decision', async () => {
  const { address, coordinator, read, id, lab } = await openedMap(app)
  const [last] = await newest(read, id)
  const at = { ...address, opinionStatementId: last!.id }
  const finding = await coordinator.browser.send(paths.use(at))
  expect(finding.text).toContain('Visits at fixed times wake too many people.')
  const published = await coordinator.browser.post(
    `${/findings\/[0-9a-f-]+/.exec(finding.text)![0]}/publication`.replace(
      /^/,
      `/${lab.slug}/initiatives/${address.initiativeId}/`,
    ),
  )
  expect(published.status).toBe(303)
  const work = `/${lab.slug}/initiatives/${address.initiativeId}`
  const origin = `opinion-statement:${last!.id}`
  const question = await coordinator.browser.get(`${work}/question/new?from=${origin}`)
  expect(question.text).toContain(origin)
  const decision = await coordinator.browser.get(`${work}/decisions/new?from=${origin}`)
  expect(decision.text).toContain('name="ledBy"')
  expect(decision.text).toMatch(/options\.1\.en"[^>]*value="Visits at fixed times/)
  await coordinator.browser.post(`${work}/decisions`, {
    ledBy: origin,
    'question.en': 'How do visits happen?',
    'options.1.en': 'Visits at fixed times',
    'options.2.en': 'Visits when called',
    chosen: '2',
    'reasons.en': 'Fewer people wake.',
    depth: '6',
    power: 'The lab',
    decidedOn: '2026-11-20',
  })
  const thread = { lab: lab.slug, kind: 'opinion-statement', thingId: last!.id }
  const shown = await coordinator.browser.get(threadPaths.thread(thread))
  expect(shown.text).toContain('How do visits happen?')
})

test('whoever comes too early reads when the map opens', async () => {
  const { address, coordinator, about, lab, actor, initiativeId } = await openedMap(app)
  const { browser } = await app.person(lab, { role: 'researcher' })
  await app.run(lab.id, actor, changeMap, {
    ...about,
    initiativeId,
    version: 1,
    topic: { en: 'Nights at home' },
    whoVotes: 'anyone',
    whoAdds: 'voters',
    moderation: 'before',
    languages: ['en', 'sv'],
    opensOn: '2026-12-24',
  })
  const page = await browser.get(paths.map(address))
  expect(page.text).toContain('not open for answers yet. It opens on 24 December 2026.')
  const swedish = await browser.get(paths.map(address), { 'accept-language': 'sv' })
  expect(swedish.text).toContain('inte öppen för svar ännu. Den öppnar 24 december 2026.')
  await app.run(lab.id, actor, closeMap, about)
  expect((await coordinator.browser.get(paths.map(address))).text).toContain(
    'Look at what it shows.',
  )
})

test('who has not answered yet makes no finding of figures that they may not see', async () => {
  const opened = await grown(app)
  const { address, read, id, lab } = opened
  const [last] = await newest(read, id)
  const use = paths.use({ ...address, opinionStatementId: last!.id })
  const { browser } = await app.person(lab, { role: 'researcher' })
  for (const number of [1, 2, 3, 4]) await vote(browser, address, number, 'agree')
  const refused = await browser.post(use)
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('Answer 5 statements of this map first. You have answered 4.')
  expect(
    await read(sql`select id from finding where initiative_id = ${address.initiativeId}`),
  ).toEqual([])
  await vote(browser, address, 5, 'agree')
  expect((await browser.post(use)).status).toBe(303)
})

type Read = Awaited<ReturnType<typeof openedMap>>['read']
function newest(read: Read, id: string) {
  return read<{ id: string; number: number }>(sql`
    select id, number from opinion_statement where opinion_map_id = ${id} order by number desc limit 1`)
}
