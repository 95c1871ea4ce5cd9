import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { initiativePaths as paths } from './index.ts'

const app = await testApp()

async function begun() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const started = await startedInitiative(app, lab, coordinator)
  const phases = await started.phases()
  const at = (place: number) => ({ ...started.address, phaseId: phases[place]!.id })
  return { ...started, phases: started.phases, at, browser: coordinator.browser }
}

test('a phase opens only when the gates before it were passed, and says which one is missing', async () => {
  const { browser, at, close, phases } = await begun()
  const early = await browser.post(paths.phaseOpening(at(1)))
  expect(early.status).toBe(409)
  expect(early.text).toContain('An earlier gate has not been passed yet.')
  expect(early.text).toContain('Establish the lab ecosystem')
  await close(at(0).phaseId)
  expect((await browser.post(paths.phaseOpening(at(1)))).status).toBe(303)
  const twice = await browser.post(paths.phaseOpening(at(1)))
  expect(twice.status).toBe(409)
  expect(twice.text).toContain('This phase is open already.')
  expect((await phases()).map(({ state }) => state).slice(0, 2)).toEqual(['closed', 'open'])
})

test('going back needs a reason, is recorded, and is never blocked; phases then overlap', async () => {
  const { browser, at, close, address, phases } = await begun()
  await close(at(0).phaseId)
  await browser.post(paths.phaseOpening(at(1)))
  const silent = await browser.post(paths.phaseReturn(at(0)), { reason: ' ' })
  expect(silent.status).toBe(422)
  expect(silent.text).toContain('Say why.')
  const plain = await browser.post(paths.phaseOpening(at(0)))
  expect(plain.status).toBe(409)
  expect(plain.text).toContain('Go back to it with a reason.')
  const reason = 'A village was left out of the map.'
  expect((await browser.post(paths.phaseReturn(at(0)), { reason })).status).toBe(303)
  const states = (await phases()).map(({ state }) => state)
  expect(states).toEqual(['open', 'open', 'later', 'later', 'later'])
  const page = await app.visitor().get(paths.initiative(address))
  expect(page.text).toContain('Gone back to once')
  expect(page.text).toContain(reason)
  const phase = await browser.get(paths.phase(at(0)))
  expect(phase.text).toContain('Gone back to')
})

test('work between two phases, and work that is through, says how many steps are done, not that nothing has begun', async () => {
  const { lab, address, phases, close } = await begun()
  const all = await phases()
  await close(all[0]!.id)
  const list = await app.visitor().get(paths.initiatives({ lab: lab.slug }))
  expect(list.text).toContain('1 of 5 steps done')
  for (const { id } of all.slice(1)) await close(id)
  const front = await app.visitor().get(`/${lab.slug}`)
  expect(front.text).toContain('5 of 5 done')
  expect(front.text).not.toContain('Not begun yet')
  expect(front.text).not.toContain(`${paths.initiative(address)}#now`)
})

test('a phase that is open cannot be gone back to', async () => {
  const { browser, at } = await begun()
  const answer = await browser.post(paths.phaseReturn(at(0)), { reason: 'No reason at all' })
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('This phase is not closed.')
})

test('dates are exact or approximate and shown so; an end before its beginning is refused', async () => {
  const { browser, at, address } = await begun()
  const dates = {
    version: '1',
    'starts.date': '2026-05-03',
    'starts.words': '',
    'ends.date': '',
    'ends.words': 'after harvest',
  }
  expect((await browser.post(paths.phaseDates(at(0)), dates)).status).toBe(303)
  const page = await app.visitor().get(paths.initiative(address))
  expect(page.text).toContain('3 May 2026 to after harvest')
  const wrong = { ...dates, version: '2', 'ends.date': '2026-05-01' }
  const refused = await browser.post(paths.phaseDates(at(0)), wrong)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('The end lies before the beginning.')
  const nonsense = { ...dates, version: '2', 'ends.date': '2026-02-30' }
  expect((await browser.post(paths.phaseDates(at(0)), nonsense)).status).toBe(422)
})

test('two people set the dates of one phase: the second is told and keeps what they typed', async () => {
  const { browser, at } = await begun()
  const dates = { version: '1', 'starts.date': '', 'starts.words': 'in spring' }
  expect((await browser.post(paths.phaseDates(at(0)), dates)).status).toBe(303)
  const late = { ...dates, 'starts.words': 'when the ice breaks' }
  const second = await browser.post(paths.phaseDates(at(0)), late)
  expect(second.status).toBe(409)
  expect(second.text).toContain('The dates are now: From in spring')
  expect(second.text).toMatch(/value="when the ice breaks"/)
})

test('a champion guides phases, somebody who looks on does not', async () => {
  const { browser, at, address, lab, id } = await begun()
  expect((await browser.get(paths.phase(at(0)))).status).toBe(200)
  const champion = await app.person(lab, { role: 'champion', initiativeId: id })
  expect((await champion.browser.get(paths.phase(at(0)))).status).toBe(200)
  const observer = await app.person(lab, { role: 'observer', initiativeId: id })
  expect((await observer.browser.get(paths.phase(at(0)))).status).toBe(403)
  expect((await observer.browser.get(paths.work(address))).status).toBe(200)
})

test('once all phases are closed nobody is told that it is under way, or to open the next one', async () => {
  const { browser, address, id, lab, close, phases, read } = await begun()
  const seen = async () => [
    (await app.visitor().get(paths.initiative(address))).text,
    (await app.visitor().get(paths.initiatives({ lab: lab.slug }))).text.split('</search>')[1]!,
  ]
  const [first, ...later] = await phases()
  for (const { id } of later) await close(id)
  for (const text of await seen()) expect(text).not.toContain('All steps done')
  await close(first!.id)
  for (const text of await seen()) {
    expect(text).toContain('All steps done')
    expect(text).not.toContain('Under way')
  }
  const work = (await browser.get(paths.work(address))).text
  expect(work).toContain('All phases are closed')
  expect(work).toContain(`href="${paths.details(address)}#state"`)
  expect(work).not.toContain('Open the next one below')
  const [track] = await read<{ id: string }>(sql`insert into process
    select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'kind', 'track'))).*
    from process p where initiative_id = ${id} returning id`)
  await read(sql`insert into phase select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(),
    'process_id', ${track!.id}::text, 'state', 'open'))).* from phase p where p.id = ${first!.id}`)
  for (const text of await seen()) expect(text).not.toContain('All steps done')
  await read(sql`update phase set state = 'closed' where process_id = ${track!.id}`)
  for (const text of await seen()) expect(text).toContain('All steps done')
  await browser.post(paths.end(address))
  for (const text of await seen()) expect(text).toContain('Ended')
  await browser.post(paths.resumption(address))
  await browser.post(paths.phaseReturn({ ...address, phaseId: first!.id }), {
    reason: 'Once more.',
  })
  for (const text of await seen()) expect(text).toContain('Under way')
})
