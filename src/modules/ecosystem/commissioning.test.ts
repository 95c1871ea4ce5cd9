import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../tests/support/app.ts'
import { inLab } from '../../platform/db/database.ts'
import { newestChecklist } from './commissioning/checklist.ts'
import { policyPaths as paths } from './commissioning/paths.ts'
import { addStakeholder, ecosystemPaths } from './index.ts'

const app = await testApp()

async function begun() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const actor = actorOf(coordinator, 'coordinator')
  const entry = { kind: 'organisation', helix: 'public', name: 'Council' }
  const { id: stakeholderId } = await app.run(lab.id, actor, addStakeholder, entry)
  const here = { lab: lab.slug, stakeholderId }
  const { browser } = coordinator
  const text = { title: 'Home care tender', kind: 'tender', dated: '2026-05-01', link: '' }
  const added = await browser.post(paths.policyTexts(here), text)
  const [, policyTextId] = /policy-texts\/([0-9a-f-]{36})\/check/.exec(added.location ?? '')!
  const at = { ...here, policyTextId: policyTextId! }
  const check = (round: string, answers: Record<string, string>) =>
    browser.post(paths.check(at), {
      round,
      ...Object.fromEntries(
        Object.entries(answers).map(([key, answer]) => [`points.${key}.answer`, answer]),
      ),
      'points.early-say.place': 'Section 2',
    })
  const decide = (point: string, more: Record<string, string>) =>
    browser.post(paths.clause({ ...at, point }), more)
  return { lab, actor, browser, here, at, text, check, decide }
}

test('a check finds what a tender lacks, one clause is adopted, one changed, one refused with a reason', async () => {
  const { browser, here, at, check, decide } = await begun()
  expect((await check('0', {})).text).toContain('Answer at least one point.')
  const found = {
    'early-say': 'present',
    'paid-time': 'missing',
    access: 'missing',
    'judge-bids': 'partly',
  }
  expect((await check('0', found)).status).toBe(303)
  const again = await check('0', found)
  expect(again.text).toContain('checked it meanwhile')
  expect(again.text).toContain('value="Section 2"')
  const page = async () => (await browser.get(paths.policyText(at))).text
  expect(await page()).toContain('1 there, 1 partly, 2 missing')
  expect(await page()).toContain('no legal advice')
  const proposed = newestChecklist().points.find(({ key }) => key === 'paid-time')!.clause.en!
  expect(await page()).toContain(proposed)
  expect((await decide('early-say', { decision: 'adopted', clause: 'x' })).status).toBe(409)
  expect((await decide('nothing', { decision: 'adopted', clause: 'x' })).status).toBe(409)
  expect((await decide('access', { decision: 'not-adopted', reason: '' })).status).toBe(422)
  expect((await decide('paid-time', { decision: 'adopted', clause: proposed })).status).toBe(303)
  expect((await decide('judge-bids', { decision: 'adopted', clause: 'A tenth.' })).status).toBe(303)
  const no = { decision: 'not-adopted', reason: 'No money this year', clause: proposed }
  expect((await decide('access', no)).status).toBe(303)
  for (const words of [
    'Adopted as proposed',
    'Adopted with changes',
    'A tenth.',
    'No money this year',
  ]) {
    expect(await page()).toContain(words)
  }
  const state = await browser.get(ecosystemPaths.stakeholder(here))
  expect(state.text).toContain('1 text checked, 2 points missing')
  expect((await browser.get(paths.policyTexts(here))).text).toContain('2 clauses adopted')
  expect((await check('1', { ...found, 'paid-time': 'present' })).status).toBe(303)
  expect(await page()).toContain('Before: Missing')
  expect(await page()).toContain('2 there, 1 partly, 1 missing')
  expect(await app.queries(() => browser.get(paths.policyText(at)))).toBeLessThanOrEqual(7)
})

test('only its own people and keepers check the texts of an organisation; its double hands them on', async () => {
  const { lab, actor, browser, here, at, text } = await begun()
  const reader = await app.person(lab, { role: 'observer' })
  expect((await reader.browser.get(paths.policyText(at))).status).toBe(200)
  expect((await reader.browser.post(paths.policyTexts(here), text)).status).toBe(403)
  expect((await reader.browser.post(paths.policyRemoval(at))).status).toBe(403)
  expect((await app.visitor().get(paths.policyText(at))).status).not.toBe(200)
  const { participantId, name } = reader
  const own = { kind: 'person', helix: 'public', name, participantId }
  await app.run(lab.id, actor, addStakeholder, { ...own, organisationId: here.stakeholderId })
  expect((await reader.browser.post(paths.policyTexts(here), text)).status).toBe(303)
  expect((await browser.post(paths.policyTexts(here), { ...text, link: 'no link' })).status).toBe(
    422,
  )
  const entry = { kind: 'organisation', helix: 'public', name: 'Other', another: true }
  const kept = await app.run(lab.id, actor, addStakeholder, entry)
  const double = ecosystemPaths.double({ ...here, stakeholderId: kept.id })
  expect((await browser.post(double, { doubleId: here.stakeholderId })).status).toBe(303)
  const list = await browser.get(paths.policyTexts({ ...here, stakeholderId: kept.id }))
  expect(list.text).toContain('Home care tender')
  expect((await browser.post(paths.policyRemoval(at))).status).toBe(303)
  expect((await browser.post(paths.policyReturn(at))).status).toBe(303)
  const found = await inLab(app.parts.database, lab.id, (db) =>
    db.execute<{ n: number }>(
      sql`select count(*)::int as n from policy_text where removed_at is null`,
    ),
  )
  expect(found.rows[0]!.n).toBe(2)
})

test('every point of the checklist has a title, a why and a clause in both languages', () => {
  const { points } = newestChecklist()
  expect(points.length).toBeGreaterThanOrEqual(10)
  for (const { title, why, clause } of points) {
    for (const text of [title, why, clause]) expect(Object.keys(text)).toEqual(['en', 'sv'])
  }
})
