import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { callByForm, callWords, ideasBegun, livingIdea } from '../../../../tests/support/ideas.ts'
import { sent } from '../../../../tests/support/sent.ts'
import { ideaPaths as paths } from '../index.ts'

const app = await testApp()

test('a call is changed as it was seen, by its coordinator, until it is closed', async () => {
  const begun = await ideasBegun(app)
  const { browser, address, lab } = begun
  const at = await callByForm(browser, address)
  const change = (version: string, sought: string) =>
    browser.post(paths.callDetails(at), { ...callWords, version, 'sought.en': sought })
  expect((await change('1', 'Quieter roads')).status).toBe(303)
  const late = await change('1', 'Typed on an older page')
  expect(late.status).toBe(409)
  expect(late.text).toContain('Typed on an older page')
  expect((await app.visitor().get(paths.call(at))).text).toContain('Quieter roads')
  const champion = await app.person(lab, { role: 'champion' })
  const words = { ...callWords, version: '2' }
  expect((await champion.browser.post(paths.callDetails(at), words)).status).toBe(403)
  await sent(browser, paths.callClosing(at))
  expect((await browser.post(paths.callClosing(at))).status).toBe(409)
  expect((await change('3', 'After the end')).status).toBe(409)
})

test('one of the team is made the owner, and only one of the team', async () => {
  const begun = await ideasBegun(app)
  const { browser } = begun
  const { at, neighbour } = await livingIdea(app, begun)
  const { text } = await browser.get(paths.team(at))
  const members = [...text.matchAll(/team\/([0-9a-f-]{36})\/owning/g)].map(([, id]) => id!)
  expect(members).toHaveLength(1)
  const member = { ...at, solutionIdeaMemberId: members[0]! }
  const other = await neighbour.browser.post(paths.memberOwning(member))
  expect(other.status).toBe(403)
  await sent(browser, paths.memberOwning(member))
  expect((await browser.post(paths.memberOwning(member))).status).toBe(409)
  expect((await browser.get(paths.idea(at))).text).toContain('Nils Neighbour')
  await sent(browser, paths.memberLeaving(member))
  expect((await browser.post(paths.memberOwning(member))).status).toBe(409)
})
