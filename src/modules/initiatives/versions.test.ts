import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../tests/support/app.ts'
import { gateOf, proved } from '../../../tests/support/gate.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { copiedMethod } from '../../../tests/support/own-method.ts'
import { methodPaths } from '../methods/index.ts'
import { addEvidence, initiativePaths as paths } from './index.ts'

const app = await testApp()
type Part = { kind: 'phase' | 'activity' | 'evidence' | 'requirement'; phase: string; key: string }

/** An initiative on version 1.0.0 of a method of the lab's own. */
async function running() {
  const own = await copiedMethod(app)
  const { lab, browser, publish, seen, at } = own
  await publish()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const started = await startedInitiative(app, lab, coordinator, 'own-our-way')
  const [process] = await started.read<{ id: string }>(
    sql`select id from process where initiative_id = ${started.id}`,
  )
  const version = paths.processVersion({ ...started.address, processId: process!.id })
  const remove = async (part: Part) =>
    browser.post(methodPaths.removals(at), { ...part, seen: await seen(part) })
  const move = (to = '1.1.0', from = '1.0.0') => coordinator.browser.post(version, { from, to })
  const work = async () => (await coordinator.browser.get(paths.work(started.address))).text
  return {
    ...own,
    own: browser,
    browser: coordinator.browser,
    started,
    version,
    remove,
    move,
    work,
  }
}

const activity = (key: string): Part => ({ kind: 'activity', phase: 'ecosystem', key })

test('an initiative starts from a published method of the lab, and edits do not touch it', async () => {
  const { own, started, work, form, at, publish } = await running()
  expect(await work()).toContain('Our way')
  const filled = await form(activity('map-stakeholders'))
  const changed = { ...filled, 'name.en': 'Draw the map', 'name.sv': '' }
  await own.post(methodPaths.draftActivity(at), changed)
  await publish()
  expect(await work()).not.toContain('Draw the map')
  expect(await work()).toContain('Follows version 1.0.0')
  const activities = await started.activities()
  expect(activities).toHaveLength(21)
})

test('a draft that was never published is nothing to start from', async () => {
  const { lab, browser } = await copiedMethod(app)
  const page = await browser.get(paths.newInitiative({ lab: lab.slug }))
  expect(page.text).not.toContain('value="own-our-way"')
})

test('what differs is shown before a process moves, and what was done is kept', async () => {
  const { browser, started, version, remove, move, work, own, at, publish, form } = await running()
  const [first] = await started.activities()
  expect(first!.key).toBe('map-stakeholders')
  const { phaseId } = first!
  await app.run(started.lab.id, actorOf(started.coordinator, 'coordinator'), addEvidence, {
    initiativeId: started.id,
    phaseId,
    activityId: first!.id,
    key: 'stakeholder-map',
    kind: 'text',
    title: { en: 'The map on the wall' },
    proves: 'We drew it.',
    body: 'Everyone was there.',
    public: true,
  })
  const done = { version: '1', state: 'done', because: '' }
  await browser.post(paths.activityState({ ...started.address, activityId: first!.id }), done)

  await remove(activity('map-stakeholders'))
  await remove(activity('link-partners'))
  const renamed = await form(activity('agree-charter'))
  await own.post(methodPaths.draftActivity(at), { ...renamed, 'name.en': 'Shake hands' })
  await own.post(methodPaths.moves(at), { down: 'phase engage engage' })
  const added = { key: '', phase: 'ecosystem', checker: 'role-present', role: 'funder', min: '1' }
  await own.post(methodPaths.draftRequirement(at), { ...added, 'label.en': 'A funder is with us' })
  expect((await publish()).status).toBe(303)

  const page = (await browser.get(version)).text
  for (const text of [
    'From version 1.0.0 to version 1.1.0',
    'The activity “Map stakeholders across the four helices” in',
    'is no longer there.',
    'is now called “Shake hands”.',
    'stands in another place.',
    'New requirement: “A funder is with us”',
    'One part that holds work is retired:',
  ]) {
    expect.soft(page).toContain(text)
  }
  expect((await move()).status).toBe(303)
  const after = await work()
  for (const text of [
    'Follows version 1.1.0',
    'Map stakeholders across the four helices',
    'The method no longer has this activity. What was done stays.',
    'The map on the wall',
    'Shake hands',
    'A funder is with us',
  ]) {
    expect.soft(after).toContain(text)
  }
  expect(after).not.toContain('Link partner labs')
  const order = (await started.phases()).map(({ key }) => key)
  expect(order.slice(3)).toEqual(['coproduce', 'engage'])
  const facts = await started.read<{ name: string }>(
    sql`select name from fact where name = 'process.moved-version'`,
  )
  expect(facts).toHaveLength(1)
})

test('a phase that goes is retired and cannot be opened again; a new one waits', async () => {
  const { browser, started, own, at, publish, move, work } = await running()
  await own.post(methodPaths.skips(at), { skip: 'phase ecosystem ecosystem' })
  const fresh = await own.get(`${methodPaths.draftPhase(at)}?key=`)
  expect(fresh.status).toBe(200)
  expect((await publish()).status).toBe(303)
  const [first] = await started.phases()
  const { id: evidenceId } = await proved(app, started, first!.id, 'lab-charter')
  expect((await move()).status).toBe(303)
  const states = await started.read<{ key: string; state: string; retired: boolean }>(
    sql`select key, state, retired_at is not null as retired from phase
      where initiative_id = ${started.id} order by position`,
  )
  expect(states.at(-1)).toEqual({ key: 'ecosystem', state: 'closed', retired: true })
  expect(states[0]).toMatchObject({ key: 'adapt', state: 'later' })
  const page = await work()
  for (const text of ['No phase is open.', 'Retired', 'Evidence lab-charter']) {
    expect(page).toContain(text)
  }
  const evidence = paths.evidence({ ...started.address, evidenceId })
  expect((await browser.get(evidence)).status).toBe(200)
  const at0 = { ...started.address, phaseId: first!.id }
  const back = await browser.post(paths.phaseReturn(at0), { reason: 'We miss it.' })
  expect(back.status).toBe(409)
  expect(back.text).toContain('The method no longer has this phase.')
  const next = { ...started.address, phaseId: (await started.phases())[0]!.id }
  expect((await browser.post(paths.phaseOpening(next))).status).toBe(303)
})

test('a requirement that changed is asked anew, also where somebody went on without it', async () => {
  const { browser, started, own, at, publish, move, form, seen } = await running()
  const gate = await gateOf(started, 'ecosystem')
  const reason = 'The manager comes later.'
  const [asked] = await started.read<{ key: string }>(
    sql`select key from requirement where gate_id = ${gate.at.gateId} and checker = 'role-present' limit 1`,
  )
  await browser.post(gate.override(asked!.key), { reason })
  const part: Part = { kind: 'requirement', phase: 'ecosystem', key: asked!.key }
  const filled = await form(part)
  await own.post(methodPaths.draftRequirement(at), { ...filled, min: '2', seen: await seen(part) })
  await publish()
  await move()
  const page = await browser.get(gate.page)
  expect(page.text).toContain(reason)
  const rows = await started.read<{ live: boolean; overridden: boolean }>(sql`
    select r.retired_at is null as live,
      exists (select from gate_override o where o.requirement_id = r.id) as overridden
    from requirement r where r.gate_id = ${gate.at.gateId} and r.key like ${`${asked!.key}%`}
    order by r.retired_at nulls first`)
  expect(rows).toEqual([
    { live: true, overridden: false },
    { live: false, overridden: true },
  ])
})

test('a process moves once, forward only, and only by those who lead it', async () => {
  const { lab, version, publish, move, form, own, at } = await running()
  expect((await move('1.0.0')).status).toBe(409)
  expect((await move('9.9.9')).status).toBe(409)
  await own.post(methodPaths.details(at), { ...(await form(null)), 'name.en': 'Our new way' })
  await publish()
  const champion = await app.person(lab, { role: 'champion' })
  expect((await champion.browser.get(version)).status).toBe(403)
  const both = await Promise.all([move(), move()])
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
})

test('where there is no newer version the page says what to do', async () => {
  const { browser, version } = await running()
  expect((await browser.get(version)).text).toContain('There is no newer version of this method.')
})

test('a process on a method of the lab costs its pages no further query once it was read', async () => {
  const { browser, started } = await running()
  const other = await startedInitiative(app, started.lab, started.coordinator, 'improve-5')
  const count = (address: string) => app.queries(() => browser.get(address))
  await count(paths.work(started.address))
  expect(await count(paths.work(started.address))).toBe(await count(paths.work(other.address)))
})
