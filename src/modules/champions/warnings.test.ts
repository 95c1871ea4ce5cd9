import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { makeChampion } from '../../../tests/support/champion.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { inLab } from '../../platform/db/database.ts'
import { sweep } from '../../platform/sweep.ts'
import { sessionPaths } from '../sessions/index.ts'
import { callBackPaths, voicesPaths } from '../voices/index.ts'
import { championPaths as paths } from './paths.ts'

const app = await testApp()

/** A champion with four hours a week, on a Sunday: the week to come begins tomorrow, the 23rd. */
async function begun() {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const per = await app.person(lab, { name: 'Per Nyberg' })
  const started = await startedInitiative(app, lab, karin)
  const championId = await makeChampion(karin, lab, per, { 'initiativeIds[]': started.id })
  const one = { lab: lab.slug, championId }
  const log = (hours: string, onDay = '2026-11-20') =>
    per.browser.post(paths.hours(one), { onDay, kind: 'visit', hours })
  const plan = async (day: string, from: string, to: string) => {
    const { status } = await karin.browser.post(sessionPaths.newSession(started.address), {
      kind: 'home-visit',
      mode: 'on-site',
      'title.en': 'A visit',
      language: 'en',
      ledBy: per.participantId,
      day,
      from,
      to,
    })
    expect(status).toBe(303)
  }
  const warned = async () => {
    const found = await inLab(app.database, lab.id, (db) =>
      db.execute<{ of: string }>(sql`
        select w.monday || ' ' || w.step as of from champion_load_warning w order by 1`),
    )
    return found.rows.map(({ of }) => of)
  }
  const notices = async () => {
    const found = await inLab(app.database, lab.id, (db) =>
      db.execute<{ subject: string }>(sql`select subject from feedback_notice
        where participant_id = ${per.participantId} order by id`),
    )
    return found.rows.map(({ subject }) => subject)
  }
  return { lab, karin, per, started, one, log, plan, warned, notices, today: `/${lab.slug}/today` }
}

test('nearly full and too much are said once each, and a form that is open stays good', async () => {
  const { per, karin, one, log, notices, today } = await begun()
  const open = /name="version" value="(\d+)"/.exec(
    (await per.browser.get(paths.details(one))).text,
  )![1]!
  await log('3.5')
  await app.drain()
  expect((await per.browser.get(today)).text).toContain('3.5 of 4 hours: nearly full')
  expect((await karin.browser.get(today)).text).toContain('Per Nyberg has used 3.5 of 4 hours')
  await log('0.25')
  await app.drain()
  expect(await notices()).toEqual(['Your week as a champion is nearly full'])
  await log('2')
  await app.drain()
  expect((await karin.browser.get(today)).text).toContain('Per Nyberg has done 5.75 hours')
  await log('0.5')
  await app.drain()
  expect(await notices()).toEqual([
    'Your week as a champion is nearly full',
    'Your week as a champion is more than agreed',
  ])
  const changed = { profession: 'planner', cap: '4', since: '2026-01-15', version: open }
  const saved = await per.browser.post(paths.details(one), { ...changed, 'languages[]': 'en' })
  expect(saved.status).toBe(303)
})

test('what is planned for the week to come is warned of before it is done', async () => {
  const { per, karin, one, plan, warned, notices, today } = await begun()
  await plan('2026-11-24', '09:00', '12:15')
  await app.drain()
  expect(await notices()).toEqual([
    'Your week from 23 November 2026 as a champion will be nearly full',
  ])
  const page = await per.browser.get(paths.hours(one))
  expect(page.text).toContain('Week from 23 November 2026: 3.25 h still planned')
  expect(page.text).toContain('The week from 23 November 2026 will be nearly full')
  await plan('2026-11-25', '13:00', '15:00')
  await app.drain()
  expect(await warned()).toEqual(['2026-11-23 near', '2026-11-23 over'])
  const stuck = 'Per Nyberg has 5.25 hours noted and planned in the week from 23 November 2026'
  expect((await karin.browser.get(today)).text).toContain(stuck)
  expect((await per.browser.get(today)).text).toContain('more is planned than agreed')
})

test('the registry finds as full who is warned of: what is planned counts there too', async () => {
  const { lab, karin, log, plan } = await begun()
  const list = async (query: string) =>
    (await karin.browser.get(`${paths.list({ lab: lab.slug })}?${query}`)).text
  await log('2.5')
  expect(await list('load=free')).toContain('Per Nyberg')
  await plan('2026-11-22', '18:00', '19:00')
  expect(await list('load=near')).toContain('3.5 of 4 hours: nearly full (1 h of it still planned)')
  expect(await list('load=free')).not.toContain('Per Nyberg')
  await plan('2026-11-22', '19:00', '20:00')
  expect(await list('load=over&order=load')).toContain('4.5 of 4 hours: too much')
  expect(await list('load=near')).not.toContain('Per Nyberg')
  const { text } = await karin.browser.get(paths.file({ lab: lab.slug }))
  expect(text).toContain('minutes_this_week,minutes_planned')
  expect(text).toContain(',150,120,')
})

test('calls that were promised count, and a night warns of what was planned long ago', async () => {
  const { lab, karin, per, started, plan, warned } = await begun()
  await plan('2026-12-08', '09:00', '12:00')
  await app.drain()
  expect(await warned()).toEqual([])
  const asked = { phone: '070 111 22 33', dueOn: '2026-12-09', initiativeId: started.id }
  const call = async (name: string) => {
    const made = await karin.browser.post(voicesPaths.callBacks({ lab: lab.slug }), {
      ...asked,
      name,
      about: 'The bus',
    })
    const id = /call-backs\/([0-9a-f-]{36})/.exec(made.location!)![1]!
    await per.browser.send(callBackPaths.taking({ lab: lab.slug, callBackId: id }), { mine: 'yes' })
  }
  await call('Elsa')
  await app.drain()
  expect(await warned()).toEqual([])
  const before = app.clock.now()
  app.clock.set(new Date('2026-12-01T04:00:00Z'))
  try {
    await sweep.run(app.parts, { labId: lab.id })
    await app.drain()
    expect(await warned()).toEqual(['2026-12-07 near'])
    await sweep.run(app.parts, { labId: lab.id })
    await app.drain()
    expect(await warned()).toEqual(['2026-12-07 near'])
  } finally {
    app.clock.set(before)
  }
})
