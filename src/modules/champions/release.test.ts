import { setTimeout } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { agreeMandate, makeChampion } from '../../../tests/support/champion.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { insertRows } from '../../../tests/support/rows.ts'
import { sent } from '../../../tests/support/sent.ts'
import { inLab } from '../../platform/db/database.ts'
import { championPaths as paths } from './paths.ts'
import { supportPaths } from './support-paths.ts'

const app = await testApp()

/** A champion of an employer who asks for time, and a manager with an organisation of their own. */
async function asked(organisation: string, manages: string) {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const per = await app.person(lab, { name: 'Per Nyberg' })
  const anna = await app.person(lab, { role: 'provider-manager', name: 'Anna Chef' })
  await insertRows(
    app,
    lab,
    sql`update participant set organisation = ${manages} where id = ${anna.participantId}`,
  )
  const started = await startedInitiative(app, lab, karin)
  const championId = await makeChampion(karin, lab, per, { organisation, employed: 'yes' })
  const here = { lab: lab.slug }
  const wish = { asked: '4', startsOn: '2026-11-01' }
  const address = await sent(per.browser, paths.releasesOf({ ...here, championId }), wish)
  const championReleaseId = /releases\/([0-9a-f-]{36})/.exec(address)![1]!
  const at = { ...here, championReleaseId }
  return { lab, here, karin, per, anna, started, championId, at }
}
const half = { version: '1', approved: '2', reason: 'The employer said so by phone.' }

test('with no manager here a coordinator notes what the employer says, and never for themselves', async () => {
  for (const organisation of ['', 'Small bakery']) {
    const { lab, here, karin, per, anna, at } = await asked(organisation, 'County')
    expect((await per.browser.get(paths.release(at))).text).toContain(
      'A coordinator asks the employer and notes the answer',
    )
    const today = (await karin.browser.get(`/${lab.slug}/today`)).text
    expect(today).toContain('A champion asks for working time')
    expect((await anna.browser.get(paths.releases(here))).text).not.toContain('Per Nyberg')
    expect((await anna.browser.post(paths.releaseDecision(at), half)).status).toBe(403)
    const page = await karin.browser.get(paths.release(at))
    expect(page.text).toContain('Nobody here is the manager of Per Nyberg')
    await karin.browser.send(paths.releaseDecision(at), half)
    expect((await per.browser.get(paths.release(at))).text).toContain('Karin Ek')
    const own = await makeChampion(karin, lab, karin, { employed: 'yes', organisation: '' })
    const wish = { asked: '1', startsOn: '2026-11-01' }
    const mine = await sent(karin.browser, paths.releasesOf({ ...here, championId: own }), wish)
    expect((await karin.browser.post(`${mine}/decision`, half)).status).toBe(409)
  }
})

test('with a manager of the same organisation a coordinator does not answer', async () => {
  const { lab, karin, per, anna, at } = await asked('County', ' county')
  expect((await karin.browser.get(`/${lab.slug}/today`)).text).not.toContain(
    'asks for working time',
  )
  expect((await karin.browser.post(paths.releaseDecision(at), half)).status).toBe(403)
  expect((await per.browser.get(paths.release(at))).text).toContain('waits for the manager')
  expect((await anna.browser.post(paths.releaseDecision(at), half)).status).toBe(303)
})

test('a manager whose role is over stands in nobody’s way: a coordinator notes the answer', async () => {
  const { lab, karin, per, anna, at } = await asked('County', 'county')
  await insertRows(
    app,
    lab,
    sql`update role_held set ends_on = '2026-11-20' where participant_id = ${anna.participantId}`,
  )
  expect((await anna.browser.post(paths.releaseDecision(at), half)).status).toBe(403)
  expect((await per.browser.get(paths.release(at))).text).toContain(
    'A coordinator asks the employer',
  )
  expect((await karin.browser.get(`/${lab.slug}/today`)).text).toContain('asks for working time')
  expect((await karin.browser.post(paths.releaseDecision(at), half)).status).toBe(303)
})

test('who is named in a role card gives the time as long as it is not over, and no longer', async () => {
  const { lab, karin, per, anna, championId, at } = await asked('County', 'county')
  const boss = await app.person(lab, { role: 'provider-manager', name: 'Bo Chef' })
  const wish = { managerId: boss.participantId, released: '3', startsOn: '2026-10-01' }
  const card = await agreeMandate(karin, lab, championId, { ...wish, endsOn: '2026-12-31' })
  expect((await anna.browser.post(paths.releaseDecision(at), half)).status).toBe(403)
  expect((await boss.browser.get(paths.release(at))).status).toBe(200)
  const page = paths.champion({ lab: lab.slug, championId })
  expect((await per.browser.get(page)).text).toContain('gives 0 of the 3 hours a week')
  const later = { ...wish, released: '1', startsOn: '2027-01-01' }
  await agreeMandate(karin, lab, championId, later)
  expect((await per.browser.get(page)).text).toContain('gives 0 of the 3 hours a week')
  await insertRows(app, lab, sql`delete from champion_mandate where released_minutes = 60`)
  await insertRows(
    app,
    lab,
    sql`update champion_mandate set ends_on = '2026-11-20' where id = ${card}`,
  )
  expect((await per.browser.get(page)).text).toContain('gives 0 of the 4 hours a week')
  expect((await boss.browser.post(paths.releaseDecision(at), half)).status).toBe(403)
  expect((await anna.browser.post(paths.releaseDecision(at), half)).status).toBe(303)
})

test('an answer about time waits for a champion who is leaving, and holds nothing that leaving needs', async () => {
  const { lab, anna, at, championId } = await asked('County', 'County')
  let answer: Promise<{ status: number }> | undefined
  await inLab(app.database, lab.id, async (db) => {
    await db.execute(sql`select from champion where id = ${championId} for update`)
    answer = anna.browser.post(paths.releaseDecision(at), half)
    await waited()
    // what leaving does next; it must not wait for somebody who waits for it
    await db.execute(sql`set local lock_timeout = '2s'`)
    await db.execute(sql`update champion_release set state = 'withdrawn', version = version + 1
      where id = ${at.championReleaseId}`)
  })
  expect((await answer!).status).toBe(409)
})

/** Until somebody waits for a row that another holds. */
async function waited(): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const found = await app.database.owner.query(`select from pg_locks l
      join pg_database d on d.oid = l.database and d.datname = current_database() where l.locktype = 'tuple'`)
    if (found.rowCount) return
    await setTimeout(25)
  }
  throw new Error('nobody waits')
}

test('answering and leaving at once both end, whichever comes first', async () => {
  const { here, karin, per, anna, at, started } = await asked('County', 'County')
  const departure = supportPaths.departure({ ...here, participantId: per.participantId })
  const both = await Promise.all([
    anna.browser.post(paths.releaseDecision(at), half),
    karin.browser.post(departure, { successorId: karin.participantId, note: '' }),
  ])
  expect(both[1].status).toBe(303)
  expect([303, 409]).toContain(both[0].status)
  const [found] = await started.read<{ state: string }>(sql`select state from champion_release`)
  expect(['partly', 'withdrawn']).toContain(found!.state)
})
