import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../tests/support/app.ts'
import { asOwner, inLab } from '../../platform/db/database.ts'
import { addStakeholder, ecosystemPaths as paths, makeTie, noteAct } from './index.ts'
import { personalData } from './personal-data.ts'
import { mayKeepMap, viewOf } from './policy.ts'
import { sweepMap } from './sweep.ts'
import { roles } from '../../shared/role.ts'

const app = await testApp()

async function begun() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const actor = actorOf(coordinator, 'coordinator')
  const anna = await app.person(lab, { name: 'Anna Lind' })
  const entry = {
    kind: 'person',
    helix: 'community',
    name: 'Anna Lind',
    contact: '070 123',
    participantId: anna.participantId,
  }
  const { id } = await app.run(lab.id, actor, addStakeholder, entry)
  const shop = {
    kind: 'organisation',
    helix: 'business',
    name: 'Shop',
    stake: 'Anna Lind buys there',
    public: true,
  }
  const { id: shopId } = await app.run(lab.id, actor, addStakeholder, shop)
  await app.run(lab.id, actor, noteAct, {
    stakeholderId: id,
    onDay: '2026-11-01',
    note: 'Anna Lind came',
    initiativeId: null,
  })
  await app.run(lab.id, actor, makeTie, {
    fromId: id,
    toId: shopId,
    kind: 'informal',
    strength: 1,
    note: 'A cousin',
  })
  return { lab, coordinator, actor, anna, id, shopId, here: { lab: lab.slug } }
}

test('a person takes along what the map says of them', async () => {
  const { lab, anna } = await begun()
  const taken = await inLab(app.parts.database, lab.id, (db) =>
    personalData.gather(db, lab.id, [anna.participantId]),
  )
  const text = JSON.stringify(taken)
  for (const part of ['070 123', 'Anna Lind came', 'A cousin']) expect(text).toContain(part)
})

test('who asks to be forgotten is taken off the map, and their name out of what was written', async () => {
  const { lab, coordinator, anna, id, shopId, here } = await begun()
  const actor = actorOf(coordinator, 'coordinator')
  const wish = { words: 'take', nameless: 'somebody', names: ['Anna Lind'], emails: [] } as const
  await inLab(app.parts.database, lab.id, async (db) => {
    const ctx = { db, labId: lab.id, actor, now: app.clock.now() } as Parameters<
      typeof personalData.erase
    >[0]
    await personalData.erase(ctx, [anna.participantId], wish)
  })
  const kept = await inLab(app.parts.database, lab.id, async (db) => {
    const tables = ['stakeholder', 'stakeholder_act', 'tie', 'involvement']
    const found = tables.map((table) => db.execute(sql`select * from ${sql.identifier(table)}`))
    return JSON.stringify((await Promise.all(found)).map(({ rows }) => rows))
  })
  for (const part of ['Anna', '070 123', 'A cousin']) expect(kept).not.toContain(part)
  const shop = await coordinator.browser.get(paths.stakeholder({ ...here, stakeholderId: shopId }))
  expect(shop.text).toContain('somebody buys there')
  expect(shop.text).toContain('There are no ties here yet.')
  expect((await app.visitor().get(paths.stakeholder({ ...here, stakeholderId: id }))).status).toBe(
    404,
  )
})

test('what was taken off the map is gone after 90 days, with its ties and notes', async () => {
  const { coordinator, here, id } = await begun()
  await coordinator.browser.post(paths.removal({ ...here, stakeholderId: id }))
  const left = async (days: number) => {
    const now = new Date(app.clock.now().getTime() + days * 24 * 3600 * 1000)
    return asOwner(app.database, async (db) => {
      await sweepMap(db, now)
      const { rows } = await db.execute<{ n: number }>(
        sql`select count(*)::int as n from stakeholder where id = ${id}`,
      )
      return rows[0]!.n
    })
  }
  expect(await left(89)).toBe(1)
  expect(await left(91)).toBe(0)
})

test.each(roles)('what a %s reads and changes of the map', (role) => {
  const here = actorOf({ participantId: 'x' as never, name: 'X' }, role)
  const keeps = role === 'coordinator' || role === 'champion'
  expect([viewOf(here), mayKeepMap(here).ok]).toEqual([keeps ? 'keeper' : 'inside', keeps])
  const elsewhere = actorOf({ participantId: 'x' as never, name: 'X' }, role, 'an initiative')
  expect([viewOf(elsewhere), mayKeepMap(elsewhere).ok]).toEqual(['inside', false])
})
