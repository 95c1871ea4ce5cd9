import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../tests/support/app.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { addStakeholder, ecosystemPaths as paths, makeTie } from './index.ts'
import { supplierPaths } from './supplier/paths.ts'

const app = await testApp()

async function begun() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const actor = actorOf(coordinator, 'coordinator')
  const entry = (name: string) => {
    const sent = { kind: 'organisation', name, helix: 'public', public: false, another: true }
    return app.run(lab.id, actor, addStakeholder, sent)
  }
  const [from, to] = [await entry('Council'), await entry('Shop')]
  const ends = { fromId: from.id, toId: to.id }
  const said = { kind: 'works-together', strength: '2', since: '2020-01-01' }
  const { id: tieId } = await app.run(lab.id, actor, makeTie, { ...ends, ...said })
  const here = { lab: lab.slug }
  return { lab, coordinator, browser: coordinator.browser, here, stakeholderId: from.id, tieId }
}

test('a day on which a tie cannot have ended stays in its field, with what to mend', async () => {
  const { browser, here, tieId } = await begun()
  const address = paths.tieEnd({ ...here, tieId })
  for (const until of ['2019-05-01', '2026-02-30', '9999-12-31']) {
    const answer = await browser.post(address, { until })
    expect([until, answer.status >= 409]).toEqual([until, true])
    expect(answer.text).toContain(`value="${until}"`)
    expect(answer.text.match(/id="error-summary-title"/g)).toHaveLength(1)
  }
  expect((await browser.post(address, { until: '2026-10-01' })).status).toBe(303)
})

test('a part in an initiative ends on a day from its first to today, and any other stays to be mended', async () => {
  const { lab, coordinator, browser, here, stakeholderId } = await begun()
  const { id: initiativeId } = await startedInitiative(app, lab, coordinator)
  const about = { ...here, stakeholderId }
  await browser.post(paths.involvements(about), { initiativeId, since: '2026-01-01' })
  const page = async () => (await browser.get(paths.stakeholder(about))).text
  const involvementId = /involvements\/([^/"]+)\/end/.exec(await page())![1]!
  const address = paths.involvementEnd({ ...about, involvementId })
  for (const [endedOn, why] of [
    ['2025-12-31', 'The last day lies before the first.'],
    ['2026-11-23', 'The day lies in the future.'],
    ['2026-02-30', 'error-summary-title'],
  ] as const) {
    const answer = await browser.post(address, { endedOn })
    expect(answer.text).toContain(`value="${endedOn}"`)
    expect(answer.text).toContain(why)
  }
  expect((await browser.post(address, { endedOn: '2026-11-22' })).status).toBe(303)
})

test('what was typed about a tie or a supplier stays when somebody took it away meanwhile', async () => {
  const { browser, here, tieId } = await begun()
  await browser.post(paths.tieRemoval({ ...here, tieId }))
  const note = 'Meals on wheels, typed for ten minutes'
  const tie = { kind: 'works-together', strength: '2', version: '1', note }
  const late = await browser.post(paths.tie({ ...here, tieId }), tie)
  expect(late.status).toBe(409)
  expect(late.text).toContain(note)
  await browser.post(supplierPaths.suppliers(here), { name: 'Firewood', size: 'small' })
  const list = (await browser.get(supplierPaths.suppliers(here))).text
  const supplierId = /suppliers\/([0-9a-f-]{36})/.exec(list)![1]!
  await browser.post(supplierPaths.supplierRemoval({ ...here, supplierId }))
  const sent = { name: 'Firewood', size: 'small', version: '1', offers: note }
  const refused = await browser.post(supplierPaths.supplier({ ...here, supplierId }), sent)
  expect(refused.status).toBe(409)
  expect(refused.text).toContain(note)
})
