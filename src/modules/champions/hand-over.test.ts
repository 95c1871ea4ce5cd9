import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../tests/support/app.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { insertRows } from '../../../tests/support/rows.ts'
import { planSession } from '../sessions/index.ts'
import { supportPaths as paths } from './support-paths.ts'

const app = await testApp()

async function begun() {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const per = await app.person(lab, { role: 'champion', name: 'Per Strand' })
  const lisa = await app.person(lab, { role: 'champion', name: 'Lisa Berg' })
  const started = await startedInitiative(app, lab, karin)
  const plan = (who: typeof per, title: string, from: string, to: string) =>
    app.run(lab.id, actorOf(who, 'champion'), planSession, {
      initiativeId: started.id,
      kind: 'workshop',
      mode: 'on-site',
      title: { en: title },
      day: '2026-11-30',
      from,
      to,
      language: 'sv',
      ledBy: who.participantId,
    })
  const departure = paths.departure({ lab: lab.slug, participantId: per.participantId })
  const form = { successorId: lisa.participantId, note: 'The key is with Eva.' }
  return { lab, karin, per, lisa, started, plan, departure, form }
}

test('nobody takes over a session while they lead another, and the form names both', async () => {
  const { per, lisa, karin, started, plan, departure, form } = await begun()
  await plan(per, 'Cards in the hall', '18:00', '20:00')
  await plan(per, 'Coffee', '10:00', '11:00')
  await plan(lisa, 'A walk along the river', '19:30', '21:00')
  const clash = await per.browser.post(departure, form)
  expect(clash.status).toBe(409)
  for (const words of ['Cards in the hall', 'A walk along the river', '30 November 2026', '18:00'])
    expect(clash.text).toContain(words)
  expect(clash.text).toContain('The key is with Eva.')
  const led = () =>
    started.read<{ who: string }>(
      sql`select led_by as who from session where title->>'en' <> 'A walk along the river'`,
    )
  expect((await led()).every(({ who }) => who === per.participantId)).toBe(true)
  expect(await started.read(sql`select from champion_hand_over`)).toHaveLength(0)
  await per.browser.send(departure, { ...form, successorId: karin.participantId })
  expect((await led()).every(({ who }) => who === karin.participantId)).toBe(true)
})

test('a session that only touches, or was cancelled, stands in nobody’s way', async () => {
  const { per, lisa, started, plan, departure, form } = await begun()
  await plan(per, 'Cards in the hall', '18:00', '20:00')
  await plan(lisa, 'After', '20:00', '21:00')
  await plan(lisa, 'Put off', '18:30', '19:30')
  await started.read(
    sql`update session set state = 'cancelled', cancelled_because = 'Snow' where title->>'en' = 'Put off'`,
  )
  expect((await per.browser.post(departure, form)).status).toBe(303)
})

test('beyond what a list holds it says how many more there are, before and after they moved', async () => {
  const { lab, per, lisa, started, departure, form } = await begun()
  await insertRows(
    app,
    lab,
    sql`insert into call_back (lab_id, id, name, phone, about, asked_at, taken_by, taken_at)
    select ${lab.id}, gen_random_uuid(), 'Caller ' || n, '070', 'The bus', ${app.clock.now().toISOString()},
      ${per.participantId}, ${app.clock.now().toISOString()} from generate_series(1, 203) n`,
  )
  const page = await per.browser.get(departure)
  expect(page.text).toContain('203 things in hand')
  expect(page.text).toContain('And 3 more')
  await per.browser.send(departure, form)
  const [moved] = await started.read<{ count: number }>(
    sql`select count(*)::int as count from call_back where taken_by = ${lisa.participantId}`,
  )
  expect(moved!.count).toBe(203)
  const packs = await lisa.browser.get(paths.handOvers({ lab: lab.slug }))
  const pack = /href="([^"]*hand-overs\/[0-9a-f-]{36})"/.exec(packs.text)![1]!
  const read = (await lisa.browser.get(pack)).text
  expect(read.match(/The bus/g)).toHaveLength(200)
  expect(read).toContain('And 3 more')
})
