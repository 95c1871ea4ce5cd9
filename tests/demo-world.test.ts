import { expect, test } from 'vitest'
import { seedWorld } from '../seeds/index.ts'
import { testApp } from './support/app.ts'

test('the demo world is played through the commands and shows on the public pages', async () => {
  const app = await testApp({ TALKOO_WORLD: 'demo' })
  await seedWorld(app.parts, 'demo')
  await app.drain()
  const browser = app.visitor()
  const front = await browser.get('/')
  expect(front.status).toBe(200)
  expect(front.text).toContain('Västernorrland')
  for (const lab of ['vasternorrland', 'donegal']) {
    const page = await browser.get(`/${lab}`)
    expect(page.status).toBe(200)
  }
})
