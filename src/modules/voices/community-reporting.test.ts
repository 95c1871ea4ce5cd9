import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { storyWorld } from '../../../tests/support/story.ts'
import { initiativePaths } from '../initiatives/index.ts'
import { threadPaths } from '../thread/index.ts'
import { commitmentPaths } from './commitment/paths.ts'
import { voicesPaths } from './paths.ts'

const app = await testApp()

test('a story leads by consent, tags, theme, finding and conversation to a promise, and the thread is walked both ways', async () => {
  const world = await storyWorld(app)
  const { tell, agree, reading, cut, make, coordinator, address, lab } = world
  const { browser } = coordinator
  const id = await tell()
  expect((await browser.get(reading(id))).status).toBe(404)
  await agree(id, ['story-in-lab', 'story-quote'])
  const tagged = await browser.post(`${reading(id)}/tags`, { tags: 'Night, waiting' })
  expect(tagged.status).toBe(303)
  const extractId = await cut(id, [0, 1])

  const themes = voicesPaths.themes(address)
  const themeId = await make(themes, { 'name.en': 'Alone at night' })
  const put = await browser.post(`${reading(id)}/theme-items`, { themeId, extractId })
  expect(put.status).toBe(303)
  const findingId = await make(voicesPaths.findings(address), {
    'claim.en': 'Nights are longest where help is far away',
    'themes[]': [themeId],
    'extracts[]': [extractId],
  })
  const finding = voicesPaths.finding({ ...address, findingId })
  expect((await browser.post(`${finding}/publication`)).status).toBe(303)

  const conversationId = await make(voicesPaths.conversations(address), {
    'title.en': 'Nights in the valley',
    onDay: '2026-11-20',
    atTime: '18:30',
    place: 'Village hall',
  })
  const conversation = voicesPaths.conversation({ ...address, conversationId })
  for (const item of [`contribution:${id}`, `finding:${findingId}`]) {
    expect((await browser.post(`${conversation}/items`, { item })).status).toBe(303)
  }
  const commitmentId = await make(voicesPaths.commitments(address), {
    'promise.en': 'A second night patrol',
    ownerName: 'Home care',
    dueOn: '2027-02-01',
    conversationId,
  })

  const thread = (kind: string, thingId: string) =>
    browser.get(threadPaths.thread({ lab: lab.slug, kind, thingId }))
  const forward = await thread('contribution', id)
  const cameOfIt = forward.text.slice(forward.text.indexOf('id="came-of-it"'))
  for (const words of [
    'Alone at night',
    'Nights are longest where help is far away',
    'Nights in the valley',
    'A second night patrol',
  ]) {
    expect(cameOfIt).toContain(words)
  }
  const back = await thread('commitment', commitmentId)
  const cameFrom = back.text.slice(
    back.text.indexOf('id="came-from"'),
    back.text.indexOf('id="came-of-it"'),
  )
  for (const words of ['Nights in the valley', 'help is far away', 'Alone at night', 'The night']) {
    expect(cameFrom).toContain(words)
  }
  const answers = await browser.get(
    `${voicesPaths.answers(address)}?rests-on=commitment:${commitmentId}`,
  )
  expect(answers.text).toContain('The night')

  const open = await app.visitor().get(finding)
  expect(open.text).toContain('I lay awake until four. Nobody came.')
  expect(open.text).not.toContain('driven an hour')
  const openThread = await app
    .visitor()
    .get(threadPaths.thread({ lab: lab.slug, kind: 'commitment', thingId: commitmentId }))
  expect(openThread.text).toContain('help is far away')
  expect(openThread.text).not.toContain('The night')
  const page = await app.visitor().get(initiativePaths.initiative(address))
  expect(page.text).toContain('Findings (1)')
  expect(page.text).toContain('What was promised (1)')
  const work = await browser.get(initiativePaths.work(address))
  expect(work.text).toContain('Read together (0 not read by you)')
  const promise = await app.visitor().get(commitmentPaths.commitment({ ...address, commitmentId }))
  expect(promise.text).toContain('Home care')
})

test('taking back a quote empties published findings at once, and only a new yes brings it back', async () => {
  const world = await storyWorld(app)
  const { tell, agree, takeBack, cut, make, coordinator, address, texts } = world
  const { browser } = coordinator
  const id = await tell()
  await agree(id, ['story-in-lab', 'story-quote'])
  const extractId = await cut(id, [1])
  const findingId = await make(voicesPaths.findings(address), {
    'claim.en': 'Nobody comes',
    'extracts[]': [extractId],
  })
  const finding = voicesPaths.finding({ ...address, findingId })
  await browser.post(`${finding}/publication`)
  expect((await app.visitor().get(finding)).text).toContain('Nobody came.')
  const quote = await takeBack(id, 'Quoting my words')
  expect(quote.asked.text).toContain('Its words leave one published finding.')
  await quote.answer()
  for (const reader of [app.visitor(), browser]) {
    const shown = await reader.get(finding)
    expect(shown.text).toContain('An extract was withdrawn.')
    const list = shown.text.slice(0, shown.text.indexOf('id="dissent"'))
    expect(list.replace(/<label[^>]*>[^<]*<\/label>/g, '')).not.toContain('Nobody came.')
  }
  const again = await browser.post(`${finding}/extracts`, { 'extracts[]': [extractId] })
  expect(again.status).toBe(409)
  await agree(id, ['story-quote'], { 'agreed[]': [texts['story-quote']] })
  expect((await app.visitor().get(finding)).text).toContain('An extract was withdrawn.')
  await browser.post(`${finding}/extracts`, { 'extracts[]': [extractId] })
  expect((await app.visitor().get(finding)).text).toContain('Nobody came.')
})

test('a story whose use inside was taken back leaves themes and conversations, and cannot be brought', async () => {
  const world = await storyWorld(app)
  const { tell, agree, takeBack, reading, make, coordinator, address } = world
  const { browser } = coordinator
  const id = await tell()
  await agree(id, ['story-in-lab'])
  const themeId = await make(voicesPaths.themes(address), { 'name.en': 'Waiting' })
  await browser.post(`${reading(id)}/theme-items`, { themeId })
  const conversationId = await make(voicesPaths.conversations(address), {
    'title.en': 'Evening',
    onDay: '2026-12-20',
  })
  const conversation = voicesPaths.conversation({ ...address, conversationId })
  await browser.post(`${conversation}/items`, { item: `contribution:${id}` })
  expect((await browser.get(`${conversation}/programme`)).text).toContain('I lay awake')
  const inside = await takeBack(id, 'My story, inside the lab')
  expect(inside.asked.text).toContain('It is no longer shown in one theme.')
  expect(inside.asked.text).toContain('no longer shown in one conversation of change')
  await inside.answer()
  const theme = await browser.get(voicesPaths.theme({ ...address, themeId }))
  expect(theme.text).not.toContain('I lay awake')
  const shown = await browser.get(conversation)
  expect(shown.text).toContain('A story was withdrawn.')
  expect(shown.text).not.toContain('The night')
  expect((await browser.get(`${conversation}/programme`)).text).not.toContain('I lay awake')
  const other = await tell()
  const refused = await browser.post(`${conversation}/items`, { item: `contribution:${other}` })
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('its teller has not agreed')
})

test('a finding leads to a new wording of the question, and the thread shows it', async () => {
  const { make, coordinator, address, lab } = await storyWorld(app)
  const { browser } = coordinator
  const findingId = await make(voicesPaths.findings(address), { 'claim.en': 'Help is far away' })
  const from = `finding:${findingId}`
  const form = await browser.get(`${initiativePaths.newQuestion(address)}?from=${from}`)
  expect(form.text).toContain('Help is far away')
  const parts = ['howMightWe', 'forWhom', 'inPlace', 'givenConstraint', 'soThat']
  const words = Object.fromEntries(parts.map((part) => [`${part}.en`, `word ${part}`]))
  const written = await browser.post(initiativePaths.question(address), {
    ...words,
    from: '0',
    ledBy: from,
  })
  expect(written.status).toBe(303)
  const thread = await browser.get(
    threadPaths.thread({ lab: lab.slug, kind: 'finding', thingId: findingId }),
  )
  expect(thread.text).toContain('word howMightWe')
  const elsewhere = await storyWorld(app)
  const foreign = await elsewhere.coordinator.browser.get(
    `${initiativePaths.newQuestion(elsewhere.address)}?from=${from}`,
  )
  expect(foreign.status).toBe(200)
  expect(foreign.text).not.toContain('Help is far away')
})
