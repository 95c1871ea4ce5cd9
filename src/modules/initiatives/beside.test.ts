import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { gateOf } from '../../../tests/support/gate.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { initiativePaths as paths } from './index.ts'

const app = await testApp()

async function begun(method = 'improve-5') {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const started = await startedInitiative(app, lab, coordinator, method)
  const { browser } = coordinator
  const beside = (templateId: string, about = '') =>
    browser.post(paths.processes(started.address), { templateId, about })
  const page = async () => (await browser.get(paths.work(started.address))).text
  const seen = async () => (await app.visitor().get(paths.initiative(started.address))).text
  return { lab, started, browser, beside, page, seen }
}

test('a track is started from the working page, and everyone sees that it runs beside', async () => {
  const { started, browser, beside, page, seen } = await begun()
  const address = paths.newProcess(started.address)
  expect(await page()).toContain(`href="${address}"`)
  const form = await browser.get(address)
  expect(form.text).toContain('A track beside the process.')
  expect(form.text).toContain('value="whole-systems-change"')
  const answer = await beside('whole-systems-change', 'Home care, front line')
  expect(answer.status).toBe(303)
  for (const text of [await page(), await seen()]) {
    expect(text).toContain('Whole-systems organisational change')
    expect(text).toContain('A track beside the process · Home care, front line')
  }
  expect(await seen()).toContain('Runs beside: ')
})

test('the steps of an initiative are those of its main process, whatever opens beside it', async () => {
  const { lab, beside } = await begun()
  await beside('social-hackathon', 'Saturday in the village hall')
  const list = await app.visitor().get(paths.initiatives({ lab: lab.slug }))
  expect(list.text).toContain('Establish the lab ecosystem')
})

test('between two steps and after the last one, the lab says so and not that nothing has begun', async () => {
  const { lab, started } = await begun('sic-4')
  const pages = async () => [
    (await app.visitor().get(`/${lab.slug}`)).text,
    (await app.visitor().get(paths.initiatives({ lab: lab.slug }))).text,
  ]
  const [first, ...others] = await started.phases()
  await started.close(first!.id)
  const [front, list] = await pages()
  expect(front).toContain('Between two steps')
  expect(front).toContain('1 of 4 done')
  expect(list).toContain('1 of 4 steps done')
  for (const { id } of others) await started.close(id)
  const [after] = await pages()
  expect(after).toContain('All steps are done')
  expect(after).not.toContain('Not begun yet')
})

test('the working page keeps hearing people apart from trying things out and from who has a part in it', async () => {
  const { page } = await begun()
  const text = await page()
  const card = (title: string) => text.slice(text.indexOf(`>${title}<`)).split('</ul>')[0]
  expect(card('Hear people')).toContain('What people said')
  expect(card('Hear people')).not.toContain('/pilots')
  expect(card('Try it out and keep it going')).toContain('/pilots')
  expect(card('Try it out and keep it going')).toContain('/experiments')
  expect(card('Who has a part in it')).toContain('/champions')
  expect(card('Who has a part in it')).toContain('/facilitators')
})

test('a method that goes in a circle begins where people choose, and says so', async () => {
  const { started, browser, page } = await begun('four-cos')
  expect(await page()).toContain('Nothing has begun yet. Choose the phase you begin with.')
  expect(await page()).toContain('The phases go round in a circle.')
  const phases = await started.phases()
  expect(phases.map(({ state }) => state)).toEqual(['later', 'later', 'later', 'later'])
  const third = { ...started.address, phaseId: phases[2]!.id }
  expect((await browser.post(paths.phaseOpening(third))).status).toBe(303)
  await started.close(phases[2]!.id)
  const fourth = { ...started.address, phaseId: phases[3]!.id }
  expect((await browser.post(paths.phaseOpening(fourth))).status).toBe(303)
  const early = { ...started.address, phaseId: phases[1]!.id }
  expect((await browser.post(paths.phaseOpening(early))).status).toBe(409)
})

test('a phase that begins again is in its second round', async () => {
  const { started, browser, page, seen } = await begun('living-lab-cycle')
  const [first] = await started.phases()
  await started.close(first!.id)
  const at = { ...started.address, phaseId: first!.id }
  const phase = await browser.get(paths.phase(at))
  expect(phase.text).toContain('Begin this phase again')
  expect(await page()).toContain('Begin this phase again')
  const reason = 'The first try showed that we asked the wrong people.'
  expect((await browser.post(paths.phaseReturn(at), { reason })).status).toBe(303)
  expect(await page()).toContain('Round 2')
  expect(await seen()).toContain('Round 2')
})

test('phases without an order have no numbers and open in any order', async () => {
  const { lab, started, browser, page, seen } = await begun('cosie-roadmap')
  const phases = await started.phases()
  const last = { ...started.address, phaseId: phases.at(-1)!.id }
  expect((await browser.post(paths.phaseOpening(last))).status).toBe(303)
  expect(await page()).toContain('The phases have no order.')
  expect(await page()).toContain('data-order="free"')
  expect(await seen()).toContain('Open now: ')
  expect(await seen()).not.toMatch(/Step \d of \d/)
  for (const address of [`/${lab.slug}`, paths.initiatives({ lab: lab.slug })])
    expect((await app.visitor().get(address)).text).not.toMatch(/Step \d of \d/)
})

test('no initiative begins with what only runs beside, and nothing unknown is started', async () => {
  const { lab, browser, beside, started } = await begun()
  const form = {
    'title.en': 'A',
    'summary.en': 'B',
    templateId: 'whole-systems-change',
  }
  expect((await browser.post(paths.initiatives({ lab: lab.slug }), form)).status).toBe(409)
  expect((await beside('no-such-method')).status).toBe(409)
  const champion = await app.person(lab, { role: 'champion' })
  const page = await champion.browser.get(paths.work(started.address))
  expect(page.text).not.toContain(paths.newProcess(started.address))
})

test('several things beside the process cost the pages no further query', async () => {
  const { started, browser, beside } = await begun()
  const count = (address: string) => app.queries(() => browser.get(address))
  const addresses = [paths.work(started.address), paths.initiative(started.address)]
  const { besides, checkers } = app.parts
  const contributing =
    new Set(checkers.values()).size + besides.filter(({ on }) => on === 'initiative-work').length
  const alone = await count(addresses[1]!)
  for (const id of ['community-reporting', 'whole-systems-change', 'social-hackathon']) {
    await beside(id)
  }
  expect(await count(addresses[0]!)).toBeLessThanOrEqual(3 + contributing)
  expect(await count(addresses[1]!)).toBe(alone)
  const gate = await gateOf(started, 'problem')
  expect((await browser.get(gate.page)).status).toBe(200)
})
