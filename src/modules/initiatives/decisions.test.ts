import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import type { FormValues } from '../../../tests/support/browser.ts'
import { gateOf, proved } from '../../../tests/support/gate.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { initiativePaths as paths } from './index.ts'

const app = await testApp()

const words = {
  'question.en': 'Do we go on with night visits by camera?',
  'question.sv': 'Ska vi fortsätta med nattillsyn via kamera?',
  'options.1.en': 'Go on in both villages',
  'options.2.en': 'Stop',
  'options.3.en': ' ',
  chosen: '1',
  'reasons.en': 'Carers drive **six hours** less. Two people said no and keep their visits.',
  depth: '6',
  power: 'The village group; the municipality is bound by it',
  groupId: '',
  phaseId: '',
  decidedOn: '2026-11-20',
}

async function begun() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const started = await startedInitiative(app, lab, coordinator)
  return { lab, started, address: started.address, browser: coordinator.browser }
}

test('a decision is recorded, and everyone reads what, between what, why, by whose power and on what', async () => {
  const { started, address, browser } = await begun()
  const gate = await gateOf(started, 'ecosystem')
  const piece = await proved(app, started, gate.at.phaseId, 'lab-charter')
  const form = await browser.get(paths.newDecision(address))
  expect(form.text).toContain('7 of 7: Co-production')
  const restsOn = [`evidence:${piece.id}`]
  const answer = await browser.post(paths.decisions(address), { ...words, 'restsOn[]': restsOn })
  expect(answer.status).toBe(303)
  const page = await app.visitor().get(answer.location!)
  for (const part of [
    'Do we go on with night visits by camera?',
    'Go on in both villages',
    '<strong>six hours</strong>',
    'The village group; the municipality is bound by it',
    '6 of 7: Co-design',
    'People shaped the service together with those who give it.',
    'Evidence lab-charter',
  ]) {
    expect.soft(page.text).toContain(part)
  }
  expect(page.text).not.toContain('Karin Ek')
  const swedish = await app.visitor().get(answer.location!, { 'accept-language': 'sv' })
  expect(swedish.text).toContain('Ska vi fortsätta med nattillsyn via kamera?')
  const told = await app.visitor().get(paths.initiative(address))
  expect(told.text).toContain('Carers drive <strong>six hours</strong> less.')
  const note = await app.visitor().get(`${answer.location!}/note`)
  expect(note.text).toContain(`Read it at http://localhost:3000${answer.location}`)
  expect((await app.visitor().get(paths.decisions(address))).text).toContain(
    'Go on in both villages',
  )
})

test('a choice needs two options, the chosen one among them, reasons and a day that has come', async () => {
  const { address, browser } = await begun()
  const to = paths.decisions(address)
  const one = await browser.post(to, { ...words, 'options.2.en': '' })
  expect(one.status).toBe(422)
  expect(one.text).toContain('Write at least two options.')
  expect(one.text).toContain('Carers drive **six hours** less.')
  const empty = await browser.post(to, { ...words, chosen: '3' })
  expect(empty.text).toContain('Choose an option that you have written.')
  expect((await browser.post(to, { ...words, depth: '8' })).status).toBe(422)
  expect((await browser.post(to, { ...words, 'reasons.en': '' })).status).toBe(422)
  expect((await browser.post(to, { ...words, verdict: 'x' })).status).toBe(422)
  const tomorrow = await browser.post(to, { ...words, decidedOn: '2026-11-24' })
  expect(tomorrow.status).toBe(409)
  expect(tomorrow.text).toContain('A decision cannot have been made after today.')
})

test('a decision is corrected by a new one, once, and both point to each other', async () => {
  const { address, browser } = await begun()
  const first = await browser.post(paths.decisions(address), words)
  const corrects = first.location!.split('/').at(-1)!
  const form = await browser.get(`${paths.newDecision(address)}?corrects=${corrects}`)
  expect(form.text).toContain('Do we go on with night visits by camera?')
  const corrected = { ...words, corrects, chosen: '2' }
  const both = await Promise.all(
    [1, 2].map(() => browser.post(paths.decisions(address), corrected)),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
  const newer = both.find(({ status }) => status === 303)!.location!
  const old = await app.visitor().get(first.location!)
  expect(old.text).toContain('This decision was corrected by a newer one.')
  expect(old.text).toContain(newer)
  expect((await app.visitor().get(newer)).text).toContain('This decision corrects an earlier one.')
})

test('a decision fulfils the gate of its phase', async () => {
  const { started, address, browser } = await begun()
  const gate = await gateOf(started, 'coproduce', ['decision-with-reasons'])
  expect((await browser.get(gate.page)).text).toContain('No decision is recorded')
  const recorded = await browser.post(paths.decisions(address), {
    ...words,
    gateId: gate.at.gateId,
  })
  expect(recorded.status).toBe(303)
  expect((await browser.get(gate.page)).text).toContain('One decision is recorded.')
})

test('who only looks on records nothing; things of other initiatives and rubbish are refused', async () => {
  const { lab, address, browser } = await begun()
  const observer = await app.person(lab, { role: 'observer' })
  expect((await observer.browser.get(paths.newDecision(address))).status).toBe(403)
  expect((await observer.browser.post(paths.decisions(address), words)).status).toBe(403)
  const other = await begun()
  const gate = await gateOf(other.started, 'ecosystem')
  const piece = await proved(app, other.started, gate.at.phaseId, 'lab-charter')
  const wrongs: FormValues[] = [
    { gateId: gate.at.gateId },
    { phaseId: gate.at.phaseId },
    { groupId: randomUUID() },
    { 'restsOn[]': [`evidence:${piece.id}`] },
  ]
  for (const wrong of wrongs) {
    const answer = await browser.post(paths.decisions(address), { ...words, ...wrong })
    expect.soft(answer.status).toBe(409)
  }
  const strange = { ...words, 'restsOn[]': ['secret:1'] }
  expect((await browser.post(paths.decisions(address), strange)).status).toBe(422)
  expect(
    (await browser.post(paths.decisions(address), { ...words, corrects: randomUUID() })).status,
  ).toBe(404)
  expect((await browser.get(paths.decision({ ...address, decisionId: 'x' }))).status).toBe(404)
  const first = await other.browser.post(paths.decisions(other.started.address), words)
  const borrowed = paths.decision({ ...address, decisionId: first.location!.split('/').at(-1)! })
  expect((await browser.get(borrowed)).status).toBe(404)
})
