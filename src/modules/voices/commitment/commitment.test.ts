import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { storyWorld } from '../../../../tests/support/story.ts'
import { testNow } from '../../../../tests/support/app.ts'
import { voicesPaths } from '../paths.ts'
import { commitmentPaths } from './paths.ts'

const app = await testApp()

const promise = {
  'promise.en': 'A second <b>night</b> patrol',
  ownerId: '',
  ownerName: 'Home care',
  dueOn: '2026-12-01',
}

async function promised(wish: Record<string, string> = {}) {
  const world = await storyWorld(app)
  const all = voicesPaths.commitments(world.address)
  const commitmentId = await world.make(all, { ...promise, ...wish })
  const at = commitmentPaths.commitment({ ...world.address, commitmentId })
  return { ...world, all, at, browser: world.coordinator.browser, front: `/${world.lab.slug}` }
}

test('a promise is public with who made it and its day, and is late once its day has passed', async () => {
  const { all, at, browser, front } = await promised()
  const open = await app.visitor().get(all)
  expect(open.text).toContain('A second &lt;b>night&lt;/b> patrol')
  expect(open.text).toContain('Home care, by 1 December 2026')
  expect(open.text).toMatch(/Open<\/span>/)
  expect((await browser.get(`${front}/stuck`)).text).not.toContain('promised by Home care')
  app.clock.set(new Date('2026-12-02T10:00:00Z'))
  try {
    expect((await app.visitor().get(at)).text).toMatch(/Late<\/span>/)
    expect((await browser.get(`${front}/stuck`)).text).toContain('promised by Home care')
  } finally {
    app.clock.set(testNow)
  }
})

test('the one who promised finds it on their own page, and says whether it was kept', async () => {
  const { lab, address, make, front, all } = await promised()
  const manager = await app.person(lab, { name: 'Bo Ek' })
  const wish = { ...promise, ownerId: manager.participantId, ownerName: '' }
  const commitmentId = await make(all, wish)
  const at = commitmentPaths.commitment({ ...address, commitmentId })
  expect((await manager.browser.get(`${front}/today`)).text).toContain('its day is near')
  const silent = await manager.browser.post(`${at}/outcome`, { version: '1', state: 'kept' })
  expect(silent.status).toBe(422)
  const kept = await manager.browser.send(`${at}/outcome`, {
    version: '1',
    state: 'kept',
    'account.en': 'It drives since Monday.',
  })
  expect(kept.text).toContain('It drives since Monday.')
  expect((await app.visitor().get(front)).text).toContain('Kept: A second')
  const other = await app.person(lab, { role: 'researcher' })
  const form = { version: '2', state: 'broken', 'account.en': 'No.' }
  expect((await other.browser.post(`${at}/outcome`, form)).status).toBe(403)
  expect((await app.visitor().post(`${at}/outcome`, form)).status).not.toBe(200)
})

test('a changed day is shown beside the old one with the reason, and one change comes after the other', async () => {
  const { at, browser } = await promised()
  const form = { 'promise.en': 'A second patrol', dueOn: '2027-03-01', version: '1' }
  expect((await browser.post(`${at}/details`, { ...form, because: '' })).status).toBe(422)
  const both = await Promise.all([
    browser.post(`${at}/details`, { ...form, because: 'No drivers yet.' }),
    browser.post(`${at}/details`, { ...form, because: 'No cars yet.', dueOn: '2027-04-01' }),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
  const open = await app.visitor().get(at)
  expect(open.text).toContain('Was: Open, by 1 December 2026.')
  expect(open.text).toMatch(/No (drivers|cars) yet\./)
  expect(open.text).toMatch(/Changed<\/span>/)
  const same = await browser.get(at)
  const dueOn = /name="dueOn"[^>]*value="([\d-]+)"/.exec(same.text)?.[1] ?? ''
  const nothing = await browser.post(`${at}/details`, {
    ...form,
    dueOn,
    version: '2',
    because: 'Again.',
  })
  expect(nothing.text).toContain('Nothing was changed.')
})

test('a promise that was called kept can be put right, and the record shows both', async () => {
  const { at, browser } = await promised()
  const form = { version: '1', state: 'kept', 'account.en': 'Done.' }
  await browser.post(`${at}/outcome`, form)
  await browser.post(`${at}/outcome`, {
    version: '2',
    state: 'broken',
    'account.en': 'It never drove.',
  })
  const open = await app.visitor().get(at)
  expect(open.text).toMatch(/Broken<\/span>/)
  expect(open.text).toContain('Was: Kept')
  expect(open.text).toContain('Done.')
})

test('a promise names one who made it, a day that comes after, and things that are here', async () => {
  const { all, browser, lab } = await promised()
  const post = (wrong: Record<string, string | string[]>) =>
    browser.post(all, { ...promise, ...wrong })
  expect((await post({ ownerName: '' })).status).toBe(422)
  expect((await post({ dueOn: 'soon' })).status).toBe(422)
  expect((await post({ dueOn: '2026-11-01' })).text).toContain('before the promise was made')
  const nobody = '0198c0de-0000-7000-8000-00000000d001'
  expect((await post({ ownerId: nobody, ownerName: '' })).status).toBe(409)
  expect((await post({ 'findings[]': [nobody] })).status).toBe(409)
  expect((await post({ conversationId: nobody })).status).toBe(404)
  const researcher = await app.person(lab, { role: 'researcher' })
  expect((await researcher.browser.post(all, promise)).status).toBe(403)
})

test('the list of promises costs as many queries for many as for one', async () => {
  const { all, at, browser, make } = await promised()
  await browser.post(`${at}/outcome`, { version: '1', state: 'kept', 'account.en': 'Done.' })
  const cost = () => app.queries(() => browser.get(all))
  const one = await cost()
  for (let number = 0; number < 6; number += 1) await make(all, promise)
  expect(await cost()).toBe(one)
})
