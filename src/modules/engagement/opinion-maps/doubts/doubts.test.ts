import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { asOwner } from '../../../../platform/db/database.ts'
import { testApp } from '../../../../../tests/support/app.ts'
import { openedMap, vote } from '../../../../../tests/support/opinion-map.ts'
import { opinionMapPaths as paths } from '../paths.ts'

const app = await testApp()

test('a crowd beyond a hall is counted or left out by a person, and either is taken back', async () => {
  const opened = await openedMap(app)
  for (const n of [1, 2, 3]) await vote(app.visitor(), opened.address, n, 'agree')
  await asOwner(app.database, (db) =>
    db.execute(
      sql`update opinion_voter set is_doubtful = true where opinion_map_id = ${opened.id}`,
    ),
  )
  const { browser } = await app.person(opened.lab, { role: 'coordinator' })
  const page = await browser.get(paths.doubts(opened.address))
  expect(page.text).toContain('3 newcomers wait')
  const hour = /name="hour" value="([^"]+)"/.exec(page.text)![1]!
  const doubtful = () =>
    opened.read(sql`select doubt, count(*)::int, bool_and(is_doubtful) as out from opinion_voter
      where opinion_map_id = ${opened.id} group by doubt`)
  await browser.post(paths.doubts(opened.address), { hour, decision: 'counted' })
  expect(await doubtful()).toEqual([{ doubt: 'counted', count: 3, out: false }])
  await browser.post(paths.doubts(opened.address), { hour, decision: 'left-out' })
  expect(await doubtful()).toEqual([{ doubt: 'left-out', count: 3, out: true }])
  const again = await browser.post(paths.doubts(opened.address), { hour, decision: 'left-out' })
  expect(again.status).toBe(409)
  const facts = await opened.read<{ data: unknown }>(
    sql`select data from fact where name = 'opinion-doubts.decided' and subject = ${opened.id} order by at, id`,
  )
  expect(facts).toHaveLength(2)
  expect((await browser.get(paths.doubts(opened.address))).text).toContain('Left out')
})

test('nobody waits where no crowd came, and rubbish decides nothing', async () => {
  const opened = await openedMap(app)
  const { browser } = await app.person(opened.lab, { role: 'coordinator' })
  expect((await browser.get(paths.doubts(opened.address))).text).toContain('Nobody waits.')
  const wrong = { hour: 'soon', decision: 'counted' }
  expect((await browser.post(paths.doubts(opened.address), wrong)).status).toBe(422)
})

test('newcomers beyond a hall from one network wait for a look, however often they try', async () => {
  const { address, read, id } = await openedMap(app)
  await Promise.all(Array.from({ length: 251 }, () => vote(app.visitor(), address, 1, 'agree')))
  const doubtful = async () =>
    (
      await read<{ count: number }>(
        sql`select count(*)::int as count from opinion_voter where opinion_map_id = ${id} and is_doubtful`,
      )
    )[0]!.count
  const before = await doubtful()
  const beyond = app.visitor()
  expect((await vote(beyond, address, 99, 'agree')).status).toBe(409)
  await vote(beyond, address, 1, 'agree')
  await vote(beyond, address, 2, 'agree')
  expect(await doubtful()).toBe(before + 1)
})
