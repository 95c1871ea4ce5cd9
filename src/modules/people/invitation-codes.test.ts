import { beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../tests/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})

test('codes cannot be tried one after another', async () => {
  const eve = app.visitor()
  await eve.get('/sign-in')
  const statuses: number[] = []
  for (let n = 0; n < 21; n++) {
    const code = `AAAA-AAAA-${String(2222 + n)}`
    statuses.push((await eve.get(`/join/${code}`)).status)
  }
  expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 422))
  expect(statuses[20]).toBe(429)
})

test('a browser that takes a new name for each try is known by its network', async () => {
  const eve = app.visitor()
  const answers = new Set<number>()
  for (let n = 0; n < 201; n++) {
    eve.cookies.set('talkoo-browser', `made-up-${n}`)
    answers.add((await eve.get(`/join/BBBB-BBBB-${2222 + n}`)).status)
  }
  expect([...answers]).toEqual([422, 429])
})

test('an invitation by e-mail needs an address', async () => {
  const lab = await app.lab()
  const { browser } = await app.person(lab, { role: 'coordinator' })
  const form = { role: 'observer', participantId: '', initiativeId: '', email: '' }
  const address = `/${lab.slug}/invitations`
  const refused = await browser.post(address, { ...form, name: 'X', channel: 'email' })
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('We know no e-mail address')
})
