import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../tests/support/app.ts'
import { agreeMandate, makeChampion } from '../../../tests/support/champion.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { sent } from '../../../tests/support/sent.ts'
import { mergeParticipants, peoplePaths } from '../people/index.ts'
import { championPaths as paths } from './paths.ts'
import { supportPaths } from './support-paths.ts'

const app = await testApp()

/** The same person twice in the list, both times a champion with hours; only the second signs in. */
async function twice(initiative = false) {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const per = await app.person(lab, { name: 'Per Nyberg' })
  const again = await app.person(lab, { name: 'P Nyberg' })
  const started = await startedInitiative(app, lab, karin)
  const first = await makeChampion(karin, lab, per, { employed: 'yes' })
  const wish: Record<string, string> = initiative ? { 'initiativeIds[]': started.id } : {}
  const second = await makeChampion(karin, lab, again, { employed: 'yes', ...wish })
  await started.read(
    sql`update participant set account_id = null where id = ${again.participantId}`,
  )
  const here = { lab: lab.slug }
  const at = (championId: string) => ({ ...here, championId })
  for (const [id, hours] of [
    [first, '3'],
    [second, '2'],
  ] as const) {
    const entry = { onDay: '2026-11-20', kind: 'visit', hours }
    await sent(karin.browser, paths.hours(at(id)), entry)
    await sent(karin.browser, paths.releasesOf(at(id)), { asked: '4', startsOn: '2026-11-01' })
  }
  const merge = async () => {
    const both = { keptId: per.participantId, doubleId: again.participantId }
    const { id } = await app.run(lab.id, actorOf(karin, 'coordinator'), mergeParticipants, both)
    await app.drain()
    return id
  }
  const undo = async (mergeId: string) => {
    await sent(
      karin.browser,
      peoplePaths.mergeUndoing({
        ...here,
        participantId: per.participantId,
        participantMergeId: mergeId,
      }),
    )
    await app.drain()
  }
  const page = async (address: string) => (await karin.browser.get(address)).text
  const count = async () =>
    /(\d+) champions? (is|are) active/.exec(await page(paths.report(here)))![1]
  return { lab, here, karin, per, again, started, first, second, at, merge, undo, page, count }
}

test('two entries of one champion are one after a merge: one line, one count, one week of hours', async () => {
  const { here, first, second, at, merge, page, count } = await twice()
  expect(await count()).toBe('2')
  await merge()
  expect(await count()).toBe('1')
  const list = await page(`${paths.list(here)}?order=load`)
  expect(list).toContain('5 of 4 hours')
  expect(list).not.toContain(`champions/${second}"`)
  for (const id of [first, second]) {
    const one = await page(paths.champion(at(id)))
    expect(one).toContain('5 of 4 hours')
    expect(one).toContain('Per Nyberg')
  }
  const stuck = await page(`/${here.lab}/stuck`)
  expect(stuck.match(/Per Nyberg has done 5 hours/g)).toHaveLength(1)
})

test('undoing the merge gives each entry back what it had, and new hours stay where they were noted', async () => {
  const { lab, karin, started, here, first, second, at, merge, undo, page, count } = await twice()
  const mandate = await agreeMandate(karin, lab, second)
  const state = () =>
    started.read(sql`select (select array_agg(minutes order by minutes) from champion_hours where champion_id = ${first}) as first,
      (select array_agg(minutes order by minutes) from champion_hours where champion_id = ${second}) as second,
      (select champion_id from champion_mandate where id = ${mandate}) as mandate,
      (select count(distinct champion_id)::int from champion_release) as asked`)
  const before = await state()
  const id = await merge()
  expect(await state()).not.toEqual(before)
  expect(await page(paths.mandate({ ...here, championMandateId: mandate }))).toContain('Agreed')
  const [lead] = await started.read<{ id: string }>(
    sql`select id from champion where united_with is null`,
  )
  const entry = { onDay: '2026-11-21', kind: 'calls', hours: '1' }
  await sent(karin.browser, paths.hours(at(first)), entry)
  await undo(id)
  expect(await count()).toBe('2')
  const [after] = await state()
  const led = lead!.id === first ? 'first' : 'second'
  expect(after).toEqual({ ...before[0], [led]: led === 'first' ? [60, 180] : [60, 120] })
})

test('who left while the entries were one has left after undoing too, unless a role came back', async () => {
  for (const [initiative, second] of [
    [true, 'left'],
    [false, 'active'],
  ] as const) {
    const world = await twice(initiative)
    const { karin, per, here, started, merge, undo } = world
    const id = await merge()
    const departure = supportPaths.departure({ ...here, participantId: per.participantId })
    await karin.browser.send(departure, { successorId: karin.participantId, note: '' })
    await app.drain()
    await undo(id)
    const found = await started.read<{ id: string; state: string }>(
      sql`select id, state from champion`,
    )
    const states = new Map(found.map((row) => [row.id, row.state]))
    expect([states.get(world.first), states.get(world.second)]).toEqual(['left', second])
  }
})
