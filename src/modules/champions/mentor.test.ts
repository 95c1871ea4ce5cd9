import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { makeChampion } from '../../../tests/support/champion.ts'
import { inLab } from '../../platform/db/database.ts'
import { championPaths } from './paths.ts'
import { supportPaths as paths } from './support-paths.ts'

const app = await testApp()

test('a mentor sees how full the weeks are, never the notes, and is told when it gets too much', async () => {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const at = { lab: lab.slug }
  const own = (who: typeof karin) => paths.person({ ...at, participantId: who.participantId })
  const read = async <T>(query: ReturnType<typeof sql>) =>
    (await inLab(app.database, lab.id, (db) => db.execute(query))).rows as T[]
  const [rut, bo, eva] = [
    await app.person(lab, { name: 'Rut Dahl' }),
    await app.person(lab, { name: 'Bo Lund', role: 'champion' }),
    await app.person(lab, { name: 'Eva Sund' }),
  ]
  const championId = await makeChampion(karin, lab, eva)
  const pair = async (who: typeof rut, kind: string) => {
    const wish = { kind, firstId: who.participantId, secondId: eva.participantId }
    await karin.browser.send(paths.pairs(at), wish)
  }
  await pair(rut, 'mentor')
  await pair(bo, 'buddy')
  expect((await rut.browser.get(own(eva))).text).not.toContain('Week by week')
  await read(sql`update champion_pair set first_agreed_at = now(), second_agreed_at = now()`)
  const entry = { onDay: '2026-11-20', kind: 'visit', hours: '5', note: 'Quarrel at the school' }
  await eva.browser.send(championPaths.hours({ ...at, championId }), entry)
  await app.drain()
  const seen = await rut.browser.get(own(eva))
  expect(seen.text).toContain('5 of 4 hours')
  expect(seen.text).not.toContain('Quarrel')
  expect((await rut.browser.get(own(rut))).text).toContain(`href="${own(eva)}#weeks"`)
  expect((await rut.browser.get(championPaths.hours({ ...at, championId }))).status).toBe(403)
  expect((await bo.browser.get(own(eva))).text).not.toContain('5 of 4 hours')
  const told = await read<{ name: string; body: string }>(sql`select p.name, n.body
    from feedback_notice n join participant p on p.id = n.participant_id order by p.name`)
  expect(told.map(({ name }) => name)).toEqual(['Eva Sund', 'Karin Ek', 'Rut Dahl'])
  expect(told[2]!.body).toContain(`${own(eva)}#weeks`)
})
