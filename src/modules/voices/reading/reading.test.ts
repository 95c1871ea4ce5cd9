import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { storyWorld, type StoryWorld } from '../../../../tests/support/story.ts'
import { voicesPaths } from '../paths.ts'
import { passageOf, passagesOf } from './passages.ts'
import { readingPaths } from './paths.ts'

const app = await testApp()

async function withReaders() {
  const world = await storyWorld(app)
  const { lab } = world
  const researcher = await app.person(lab, { role: 'researcher', name: 'Rita' })
  const resident = await app.person(lab, {
    role: 'resident-representative',
    name: 'Olle',
    initiativeId: world.address.initiativeId,
  })
  const list = readingPaths.readings(world.address)
  return { ...world, researcher, resident, list }
}

test('each reader has their own list of what is unread, and goes from one to the next', async () => {
  const { say, researcher, resident, list, reading } = await withReaders()
  const [first, second] = [await say({ body: 'Lamps by the stairs.' }), await say({ body: 'Two.' })]
  const begun = await researcher.browser.get(list)
  expect(begun.text).toContain('Lamps by the stairs.')
  const next = await researcher.browser.post(reading(first))
  expect(next.location).toBe(reading(second))
  const done = await researcher.browser.post(reading(second))
  expect(done.location).toBe(list)
  expect((await researcher.browser.get(list)).text).toContain('You have read all of it')
  expect((await resident.browser.get(list)).text).toContain('Lamps by the stairs.')
  expect((await resident.browser.get(`${list}?which=all&after=rubbish`)).text).toContain('Two.')
})

test('readers see only what they may: not what is private, sensitive, or waits for its teller', async () => {
  const { say, tell, researcher, coordinator, list, reading } = await withReaders()
  const hidden = await say({ body: 'Private words.', visibility: 'private' })
  const health = await say({ body: 'About my heart.', sensitive: true })
  const story = await tell()
  const seen = await researcher.browser.get(list)
  for (const words of ['Private words.', 'About my heart.', 'The night']) {
    expect(seen.text).not.toContain(words)
  }
  for (const id of [hidden, health, story]) {
    expect((await researcher.browser.get(reading(id))).status).toBe(404)
    expect((await researcher.browser.post(`${reading(id)}/tags`, { tags: 'x' })).status).toBe(404)
  }
  expect((await coordinator.browser.get(reading(hidden))).status).toBe(200)
  expect((await coordinator.browser.get(list)).text).toContain('2 stories wait for their')
})

test('who has no part in reading, or reads in another initiative, is turned away', async () => {
  const { say, lab, list, reading, teller } = await withReaders()
  const id = await say({ body: 'Words.' })
  const funder = await app.person(lab, { role: 'funder' })
  const elsewhere = await app.person(lab, {
    role: 'champion',
    initiativeId: '0198c0de-0000-7000-8000-000000000001',
  })
  for (const { browser } of [funder, elsewhere, teller]) {
    expect((await browser.get(list)).status).toBe(403)
    expect((await browser.get(reading(id))).status).toBe(403)
    expect((await browser.post(`${reading(id)}/notes`, { note: 'x' })).status).toBeGreaterThan(402)
  }
})

test('several tag the same words, choose tags that exist, and see how far they agree', async () => {
  const { say, researcher, resident, address, reading } = await withReaders()
  const id = await say({ body: 'The bus does not come. I wait.' })
  await researcher.browser.post(`${reading(id)}/tags`, { tags: ' Waiting ,BUS, bus,' })
  const page = await resident.browser.get(reading(id))
  expect(page.text).toMatch(/<input[^>]*value="bus"/)
  await resident.browser.post(`${reading(id)}/tags`, { tags: '', 'known[]': ['bus'] })
  const compared = await resident.browser.get(reading(id))
  expect(compared.text).toMatch(/<strong>bus<\/strong>: (Rita and Olle|Olle and Rita) \(2 of 2/)
  expect(compared.text).toMatch(/<strong>waiting<\/strong>: Rita \(1 of 2/)
  const all = await researcher.browser.get(readingPaths.allTags(address))
  expect(all.text).toContain('2 of 2 readers')
  const twice = await resident.browser.post(`${reading(id)}/tags`, { tags: 'bus' })
  expect(twice.status).toBe(409)
  const empty = await resident.browser.post(`${reading(id)}/tags`, { tags: ' , ' })
  expect(empty.status).toBe(422)
  const many = Array.from({ length: 21 }, (_, number) => `tag ${number}`).join(',')
  expect((await resident.browser.post(`${reading(id)}/tags`, { tags: many })).status).toBe(422)
  await resident.browser.post(`${reading(id)}/tags/removals`, { tag: 'bus' })
  const left = await researcher.browser.get(`${readingPaths.readings(address)}?tag=bus`)
  expect(left.text).toContain('The bus does not come.')
})

test('an extract is cut from sentences that follow each other, in the words that were seen', async () => {
  const { say, researcher, reading, cut, coordinator } = await withReaders()
  const body = 'First. Second <script>alert(1)</script>! Third. Fourth.'
  const id = await say({ body, language: 'en' })
  const form = { version: '1', 'sentences[]': ['1', '2'] }
  await cut(id, [1, 2], researcher)
  const page = await researcher.browser.get(reading(id))
  expect(page.text).toContain('Second &lt;script>alert(1)&lt;/script>! Third.</blockquote>')
  expect(page.text).not.toContain('<script>alert(1)')
  const post = (sent: Record<string, string | string[]>) =>
    researcher.browser.post(`${reading(id)}/extracts`, { ...form, ...sent })
  expect((await post({})).text).toContain('These very words have been cut out already.')
  const apart = await post({ 'sentences[]': ['0', '2'] })
  expect(apart.text).toContain('Choose sentences that follow each other')
  expect(apart.text).toMatch(/value="2" checked/)
  expect((await post({ 'sentences[]': ['99'] })).status).toBe(409)
  expect((await post({ 'sentences[]': ['-1'] })).status).toBe(422)
  expect((await post({ version: '7' })).text).toContain('The words were corrected while you read.')
  expect((await researcher.browser.post(`${reading(id)}/extracts`, { version: '1' })).status).toBe(
    422,
  )
  await removed({ id, reading, coordinator })
})

async function removed({
  id,
  reading,
  coordinator,
}: { id: string } & Pick<StoryWorld, 'reading' | 'coordinator'>) {
  const page = await coordinator.browser.get(reading(id))
  const extractId = /extracts\/([0-9a-f-]{36})\/removal/.exec(page.text)![1]!
  const gone = await coordinator.browser.send(`${reading(id)}/extracts/${extractId}/removal`)
  expect(gone.text).toContain('Nothing has been cut out yet.')
}

test('an extract that a theme rests on is not removed, and others cannot remove it', async () => {
  const { say, researcher, resident, reading, cut, make, address } = await withReaders()
  const id = await say({ body: 'One. Two.' })
  const extractId = await cut(id, [0], researcher)
  const removal = `${reading(id)}/extracts/${extractId}/removal`
  expect((await resident.browser.post(removal)).text).toContain('Somebody else cut this out.')
  const themeId = await make(voicesPaths.themes(address), { 'name.en': 'T' })
  await researcher.browser.post(`${reading(id)}/theme-items`, { themeId, extractId })
  expect((await researcher.browser.post(removal)).text).toContain('Take it out there first.')
})

test('a note is for fellow readers', async () => {
  const { say, researcher, resident, reading } = await withReaders()
  const id = await say({ body: 'Words.', visibility: 'public' })
  await researcher.browser.post(`${reading(id)}/notes`, { note: 'Ask about the <i>bus</i>' })
  const read = await resident.browser.get(reading(id))
  expect(read.text).toContain('Ask about the &lt;i>bus')
  const changed = await researcher.browser.post(`${reading(id)}/notes`, { note: '' })
  expect(changed.status).toBe(303)
  expect((await resident.browser.get(reading(id))).text).not.toContain('Ask about')
})

test('the list and a page cost as many queries for fifty as for one', async () => {
  const { say, researcher, list, reading } = await withReaders()
  const id = await say({ body: 'Number 0.' })
  await researcher.browser.post(`${reading(id)}/tags`, { tags: 'first' })
  const cost = async () => ({
    list: await app.queries(() => researcher.browser.get(list)),
    page: await app.queries(() => researcher.browser.get(reading(id))),
  })
  const one = await cost()
  for (let number = 1; number < 60; number += 1) await say({ body: `Number ${number}.` })
  await researcher.browser.post(`${reading(id)}/tags`, { tags: 'a, b, c, d' })
  expect(await cost()).toEqual(one)
  const page = await researcher.browser.get(list)
  expect(page.text).toContain('rel="next"')
})

test('sentences are found in any language, and long texts stay choosable', () => {
  const text = '  Hej! Dr. Ek kom kl. 4.\n\nSedan?  '
  expect(passagesOf(text, 'sv').map((one) => text.slice(one.startsAt, one.endsAt))).toEqual(
    passagesOf(text, 'sv').map((one) => one.text),
  )
  expect(passagesOf('', 'und')).toEqual([])
  expect(passagesOf('我晚上很害怕。没有人来。', 'zh')).toHaveLength(2)
  const long = 'A b. '.repeat(4_000)
  expect(passagesOf(long, 'en').length).toBeLessThanOrEqual(400)
  expect(passagesOf(long, 'xx').length).toBeGreaterThan(1)
  expect(passageOf('One. Two. Three.', 'en', [1, 2])?.text).toBe('Two. Three.')
  expect(passageOf('One. Two. Three.', 'en', [])).toBeNull()
})
