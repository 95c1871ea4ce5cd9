import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { initiativePaths as paths } from './index.ts'

const app = await testApp()
const words = {
  'title.en': 'A bus on call',
  'title.sv': '',
  'summary.en': 'The bus stops at four.',
  'summary.sv': '',
}

test('an initiative starts from the five steps: phases, activities and gates appear, the first phase is open', async () => {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const form = await coordinator.browser.get(paths.newInitiative({ lab: lab.slug }))
  expect(form.text).toContain('IMPROVE five-step co-production (reconstructed)')
  expect(form.text).toContain('For a lab that changes a public service from the ground up')

  const started = await startedInitiative(app, lab, coordinator)
  const phases = await started.phases()
  expect(phases.map(({ key }) => key)).toEqual([
    'ecosystem',
    'adapt',
    'champions',
    'engage',
    'coproduce',
  ])
  expect(phases.map(({ state }) => state)).toEqual(['open', 'later', 'later', 'later', 'later'])
  expect(await started.activities()).toHaveLength(21)

  const work = await coordinator.browser.get(paths.work(started.address))
  expect(work.status).toBe(200)
  for (const part of [
    'Establish the lab ecosystem',
    'Map stakeholders across the four helices',
    'Ring or visit those who are missing',
    'Lab charter',
    'The gate of this phase',
  ]) {
    expect(work.text).toContain(part)
  }
})

test('the start is recorded as facts that hold ids and codes, never anybody’s words', async () => {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const { read, id } = await startedInitiative(app, lab, coordinator)
  const facts = await read<{ name: string; data: object; participant: string }>(sql`
    select name, data, participant_id as participant from fact
    where lab_id = ${lab.id} and participant_id = ${coordinator.participantId} order by id`)
  const names = facts.map(({ name }) => name)
  expect(names.toSorted()).toEqual(['initiative.started', 'phase.opened', 'process.started'])
  expect(JSON.stringify(facts)).not.toContain('Home care')
  expect(JSON.stringify(facts)).toContain(id)
})

test('a method already chosen on its page is chosen in the form', async () => {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const address = `${paths.newInitiative({ lab: lab.slug })}?method=sic-4`
  const { text } = await coordinator.browser.get(address)
  expect(text).toMatch(/<input[^>]*value="sic-4"[^>]*checked|<input[^>]*checked[^>]*value="sic-4"/)
})

test('a form without a title or a method is shown again with what was typed', async () => {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const to = paths.initiatives({ lab: lab.slug })
  const answer = await coordinator.browser.post(to, { ...words, 'title.en': ' ' })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Give it a title.')
  expect(answer.text).toContain('Choose one.')
  expect(answer.text).toContain('The bus stops at four.')
})

test('an unknown method, an unknown field and an overlong title are refused', async () => {
  const lab = await app.lab()
  const { browser } = await app.person(lab, { role: 'coordinator' })
  const to = paths.initiatives({ lab: lab.slug })
  const unknown = await browser.post(to, { ...words, templateId: 'no-such-method' })
  expect(unknown.status).toBe(409)
  expect(unknown.text).toContain('This method is not there any more')
  const extra = await browser.post(to, { ...words, templateId: 'improve-5', labId: 'x' })
  expect(extra.status).toBe(422)
  const long = { ...words, templateId: 'improve-5', 'title.en': 'x'.repeat(121) }
  const tooLong = await browser.post(to, long)
  expect(tooLong.status).toBe(422)
  expect(tooLong.text).toContain('At most 120 characters.')
})

test('the same form sent twice starts one initiative', async () => {
  const lab = await app.lab()
  const { browser } = await app.person(lab, { role: 'coordinator' })
  const to = paths.initiatives({ lab: lab.slug })
  const form = { ...words, templateId: 'improve-5', opId: crypto.randomUUID() }
  const [first, second] = await Promise.all([browser.post(to, form), browser.post(to, form)])
  expect(first.status).toBe(303)
  expect(second.location).toBe(first.location)
  const list = await browser.get(to)
  expect(list.text.split('A bus on call')).toHaveLength(2)
})

test('only a coordinator starts an initiative', async () => {
  const lab = await app.lab()
  const champion = await app.person(lab, { role: 'champion' })
  expect((await champion.browser.get(paths.newInitiative({ lab: lab.slug }))).status).toBe(403)
  const form = { ...words, templateId: 'improve-5' }
  const sent = await champion.browser.post(paths.initiatives({ lab: lab.slug }), form)
  expect(sent.status).toBe(403)
})

test('a second process runs beside the first, and each stays on its own version', async () => {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const started = await startedInitiative(app, lab, coordinator)
  const form = { templateId: 'sic-4' }
  const answer = await coordinator.browser.send(paths.processes(started.address), form)
  expect(answer.status).toBe(200)
  expect(await started.phases()).toHaveLength(9)
  const page = await app.visitor().get(paths.initiative(started.address))
  expect(page.text).toContain('Four-phase co-creation')
  expect(page.text).toContain('IMPROVE five-step')
})

test('two coordinators change one initiative: the second sees what changed and keeps what they typed', async () => {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const started = await startedInitiative(app, lab, coordinator)
  const to = paths.details(started.address)
  const form = { ...words, version: '1', placeId: '' }
  expect((await coordinator.browser.post(to, { ...form, 'title.en': 'First' })).status).toBe(303)
  const second = await coordinator.browser.post(to, { ...form, 'title.en': 'Second thoughts' })
  expect(second.status).toBe(409)
  expect(second.text).toContain('Somebody else changed this while you were writing')
  expect(second.text).toContain('<del>')
  expect(second.text).toMatch(/value="Second thoughts"/)
  const again = { ...form, 'title.en': 'Second thoughts', version: '2' }
  expect((await coordinator.browser.post(to, again)).status).toBe(303)
})

test('an initiative is paused, taken up again and ended, and nothing is worked on while it rests', async () => {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const started = await startedInitiative(app, lab, coordinator)
  const [activity] = await started.activities()
  const change = () =>
    coordinator.browser.post(
      paths.activityState({ ...started.address, activityId: activity!.id }),
      { state: 'doing', because: '', version: '1' },
    )
  await coordinator.browser.post(paths.pause(started.address))
  const refused = await change()
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('The initiative is paused. Take it up again first.')
  const twice = await coordinator.browser.post(paths.pause(started.address))
  expect(twice.status).toBe(409)
  await coordinator.browser.post(paths.resumption(started.address))
  expect((await change()).status).toBe(303)
  await coordinator.browser.post(paths.end(started.address))
  const page = await app.visitor().get(paths.initiative(started.address))
  expect(page.text).toContain('The initiative has ended.')
})
