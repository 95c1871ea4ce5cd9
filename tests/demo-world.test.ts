import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { lookState, seedWorld } from '../seeds/index.ts'
import { asOwner } from '../src/platform/db/database.ts'
import { testApp } from './support/app.ts'

test('the demo world is played through the commands and shows on the public pages', async () => {
  const app = await testApp({ TALKOO_WORLD: 'demo' })
  expect(await lookState(app.parts)).toBe('empty')
  await seedWorld(app.parts, 'demo')
  await app.drain()
  expect(await lookState(app.parts)).toBe('in-use')
  const browser = app.visitor()
  const front = await browser.get('/')
  expect(front.status).toBe(200)
  expect(front.text).toContain('Västernorrland')
  for (const lab of ['vasternorrland', 'donegal']) {
    const page = await browser.get(`/${lab}`)
    expect(page.status).toBe(200)
  }
})

test('a world that was cut off while it was made is made anew', async () => {
  const app = await testApp({ TALKOO_WORLD: 'demo' })
  const cutOff = sql`delete from fact where name = 'world.seeded'`
  await seedWorld(app.parts, 'demo')
  await asOwner(app.database, (db) => db.execute(cutOff))
  expect(await lookState(app.parts)).toBe('cut-off')
  await seedWorld(app.parts, 'demo')
  expect(await lookState(app.parts)).toBe('in-use')
  expect(await app.parts.labs.all()).toHaveLength(2)
})
