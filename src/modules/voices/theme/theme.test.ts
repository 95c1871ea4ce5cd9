import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { storyWorld } from '../../../../tests/support/story.ts'
import { threadPaths } from '../../thread/index.ts'
import { voicesPaths } from '../paths.ts'

const app = await testApp()

async function withThemes() {
  const world = await storyWorld(app)
  const { say, make, reading, address, coordinator } = world
  const all = voicesPaths.themes(address)
  const add = (name: string) => make(all, { 'name.en': name, 'about.en': '' })
  const at = (themeId: string) => voicesPaths.theme({ ...address, themeId })
  const put = async (themeId: string, body: string, more = {}) => {
    const id = await say({ body, ...more })
    const answer = await coordinator.browser.post(`${reading(id)}/theme-items`, { themeId })
    expect(answer.status).toBe(303)
    return id
  }
  const open = async (themeId: string) => (await coordinator.browser.get(at(themeId))).text
  return { ...world, all, add, at, put, open, browser: coordinator.browser }
}

test('a theme shows by how many voices and channels it is carried, each person once', async () => {
  const { add, put, open, resident } = await withThemes()
  const theme = await add('Dark roads')
  const participantId = await resident('Elsa')
  await put(theme, 'No lamps.', { participantId, channel: 'phone' })
  await put(theme, 'Still no lamps.', { participantId, channel: 'web' })
  await put(theme, 'I fell.')
  const text = await open(theme)
  expect(text).toMatch(/Voices<\/dt><dd>2</)
  expect(text).toMatch(/Contributions<\/dt><dd>3</)
  expect(text).toContain('phone and web')
})

test('a thing is put in once, moved, and taken out, and the thread follows', async () => {
  const { add, put, open, at, reading, browser, lab } = await withThemes()
  const [one, two] = [await add('One'), await add('Two')]
  const id = await put(one, 'A wish.')
  const twice = await browser.post(`${reading(id)}/theme-items`, { themeId: one })
  expect(twice.status).toBe(409)
  const item = /items\/([0-9a-f-]{36})\/move/.exec(await open(one))![1]!
  const moved = await browser.post(`${at(one)}/items/${item}/move`, { to: two })
  expect(moved.status).toBe(303)
  expect(await open(one)).not.toContain('A wish.')
  const thread = () =>
    browser.get(threadPaths.thread({ lab: lab.slug, kind: 'contribution', thingId: id }))
  expect((await thread()).text).toContain('Two')
  const now = /items\/([0-9a-f-]{36})\/move/.exec(await open(two))![1]!
  await browser.post(`${at(two)}/items/${now}/removal`)
  expect(await open(two)).not.toContain('A wish.')
  expect((await thread()).text).not.toContain('>Two<')
  expect((await browser.post(`${at(two)}/items/${now}/removal`)).status).toBe(404)
})

test('a theme goes up in another with all it holds, is counted and filtered there, and comes out whole', async () => {
  const { add, put, open, at, all, browser, address } = await withThemes()
  const [night, dark] = [await add('Night'), await add('Darkness')]
  await put(night, 'Long nights.')
  await put(dark, 'No lamps.')
  const merged = await browser.post(`${at(dark)}/merger`, { into: night })
  expect(merged.location).toBe(at(night))
  expect(await open(night)).toContain('No lamps.')
  expect((await browser.get(all)).text).not.toContain('Darkness')
  const filtered = await browser.get(`${voicesPaths.voices(address)}?theme=${night}`)
  expect(filtered.text).toContain('No lamps.')
  expect((await browser.post(`${at(night)}/merger`, { into: dark })).status).toBe(409)
  expect((await browser.post(`${at(night)}/merger`, { into: night })).status).toBe(409)
  const refused = await browser.post(`${at(dark)}/details`, { 'name.en': 'x', version: '1' })
  expect(refused.text).toContain('The theme has gone up in another.')
  await browser.post(`${at(dark)}/parting`)
  expect(await open(night)).not.toContain('No lamps.')
  expect(await open(dark)).toContain('No lamps.')
})

test('the second of two who word a theme anew sees both texts and loses nothing', async () => {
  const { add, at, browser, lab } = await withThemes()
  const theme = await add('Night')
  const researcher = await app.person(lab, { role: 'researcher' })
  const form = { 'about.en': 'About nights.', version: '1' }
  const first = await browser.post(`${at(theme)}/details`, { ...form, 'name.en': 'Long nights' })
  expect(first.status).toBe(303)
  const late = await researcher.browser.post(`${at(theme)}/details`, {
    ...form,
    'name.en': 'Lonely <b>nights</b>',
  })
  expect(late.status).toBe(409)
  expect(late.text).toContain('value="Lonely &lt;b>nights&lt;/b>"')
  expect(late.text).toContain('Long')
  expect(late.text).toMatch(/name="version" value="2"/)
})

test('everybody sees a published theme with public words only, published by those who handle voices', async () => {
  const { add, put, at, all, browser, lab } = await withThemes()
  const theme = await add('Dark roads')
  await put(theme, 'Inside words.')
  await put(theme, 'Public words.', { visibility: 'public' })
  expect((await app.visitor().get(at(theme))).status).toBe(404)
  expect((await app.visitor().get(all)).text).not.toContain('Dark roads')
  const researcher = await app.person(lab, { role: 'researcher' })
  const may = await researcher.browser.post(`${at(theme)}/publication`, { public: 'yes' })
  expect(may.status).toBe(403)
  await browser.post(`${at(theme)}/publication`, { public: 'yes' })
  const shown = await app.visitor().get(at(theme))
  expect(shown.text).toContain('Public words.')
  expect(shown.text).not.toContain('Inside words.')
  expect(shown.text).not.toContain('Karin')
  expect((await browser.post(`${at(theme)}/publication`, { public: 'yes' })).status).toBe(409)
  await browser.post(`${at(theme)}/archive`)
  expect((await app.visitor().get(at(theme))).status).toBe(404)
  await browser.post(`${at(theme)}/reopening`)
  expect((await browser.get(at(theme))).text).toContain('Only for those who read together')
})

test('lists of themes cost as many queries for many as for one', async () => {
  const { add, put, all, at, browser } = await withThemes()
  const theme = await add('First')
  await put(theme, 'A.')
  const cost = async () => ({
    list: await app.queries(() => browser.get(all)),
    page: await app.queries(() => browser.get(at(theme))),
  })
  const one = await cost()
  for (const name of ['B', 'C', 'D']) await put(await add(name), name)
  for (let number = 0; number < 55; number += 1) await put(theme, `More ${number}.`)
  expect(await cost()).toEqual(one)
  expect((await browser.get(at(theme))).text).toContain('rel="next"')
})

test('the list of voices is narrowed by a theme chosen from a list, by those who work here', async () => {
  const { add, put, browser, address } = await withThemes()
  const lamps = await add('Lamps')
  await put(lamps, 'A lamp by the stairs.', { visibility: 'public' })
  const list = voicesPaths.voices(address)
  const chosen = (await browser.get(`${list}?theme=${lamps}`)).text
  expect(chosen).toMatch(new RegExp(`<option value="${lamps}" selected[^>]*>Lamps</option>`))
  expect((await browser.get(list)).text).toContain(`<option value="${lamps}">Lamps</option>`)
  expect((await app.visitor().get(list)).text).not.toContain('Lamps')
})
