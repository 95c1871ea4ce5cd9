import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { ideaByForm, ideasBegun, livingIdea } from '../../../../tests/support/ideas.ts'
import { pilotWords, taken } from '../../../../tests/support/pilots.ts'
import { ideaPaths as paths, pilotPaths } from '../index.ts'
import { ideasChecker, similarChecker } from './checkers.ts'
import type { IdeasBegun } from '../../../../tests/support/ideas.ts'
import { inLab } from '../../../platform/db/database.ts'
import type { RequirementChecker } from '../../../platform/manifest.ts'

const app = await testApp()
const words = {
  title: 'Night line of the islands',
  place: 'Åland',
  address: 'https://example.org/line',
  source: 'A report',
  choice: 'adapt',
  because: 'Our roads are longer.',
}

async function verdictOf(
  { lab, id }: IdeasBegun,
  checker: RequirementChecker,
  params = {},
  appliesTo: string | null = null,
) {
  const at = { gateId: 'g', phaseId: 'p', processId: 'q', initiativeId: id, appliesTo }
  const asked = [{ requirementId: 'r', checker: checker.names[0]!, params, ...at }]
  const found = await inLab(app.parts.database, lab.id, (db) =>
    checker.check(db, lab.id, asked, app.clock.now()),
  )
  return found.get('r')
}

test('what others did is noted with use, adapt or reject because, and everyone reads it', async () => {
  const { browser, address } = await ideasBegun(app)
  const at = await ideaByForm(browser, address)
  await taken(browser, paths.similar(at), { ...words, choice: '', because: '' })
  const open = await browser.get(paths.similar(at))
  expect(open.text).toContain('Not decided yet')
  const id = /similar\/([0-9a-f-]{36})"/.exec(open.text)![1]!
  const one = { ...at, similarSolutionId: id }
  expect(
    (await browser.post(paths.similarChoice(one), { choice: 'use', because: '' })).status,
  ).toBe(422)
  await taken(browser, paths.similarChoice(one), { choice: 'reject', because: 'It needs fibre.' })
  const { text } = await app.visitor().get(paths.similar(at))
  for (const part of ['Night line of the islands', 'Leave it', 'It needs fibre.', 'Åland'])
    expect(text).toContain(part)
  expect((await app.visitor().post(paths.similar(at), words)).status).toBe(403)
  await taken(browser, paths.similarRemoval(one))
  expect((await browser.get(paths.similar(at))).text).toContain('No similar solution')
})

test.each([
  ['javascript:alert(1)'],
  ['data:text/html,x'],
  ['file:///etc/passwd'],
  ['//evil.example'],
  ['ftp://example.org'],
  ['/vasternorrland/../x'],
  ['https://'],
])('a link such as %s is refused', async (address) => {
  const begun = await ideasBegun(app)
  const at = await ideaByForm(begun.browser, begun.address)
  const answer = await begun.browser.post(paths.similar(at), { ...words, address })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('begins with https://')
  expect(answer.text).toContain('Night line of the islands')
})

test('a decision needs its reason, and a reason its decision', async () => {
  const { browser, address } = await ideasBegun(app)
  const at = await ideaByForm(browser, address)
  const without = await browser.post(paths.similar(at), { ...words, because: '' })
  expect([without.status, without.text.includes('Write why.')]).toEqual([422, true])
  const alone = await browser.post(paths.similar(at), { ...words, choice: '' })
  expect(alone.status).toBe(422)
})

test('this site is looked through, and one tap notes what is found', async () => {
  const begun = await ideasBegun(app)
  const { browser, address } = begun
  const at = await ideaByForm(browser, address)
  await taken(browser, pilotPaths.newPilot(address), pilotWords)
  const hidden = { ...pilotWords, 'title.en': 'Night secrets', public: '' }
  await taken(browser, pilotPaths.newPilot(address), hidden)
  const { text } = await browser.get(`${paths.similar(at)}?words=night`)
  expect(text).toContain('Night calls')
  expect(text).not.toContain('Night secrets')
  const link = /name="address" value="([^"]+)"/.exec(text)![1]!
  const note = { title: 'Night calls', place: 'Test lab', address: link, source: 'This site' }
  await taken(browser, paths.similar(at), note)
  expect((await browser.get(paths.similar(at))).text).toContain('Not decided yet')
})

test('the gate asks each pilot for two, counting those of the idea it came from', async () => {
  const begun = await ideasBegun(app)
  const { browser, address } = begun
  expect((await verdictOf(begun, similarChecker))?.state).toBe('not-met')
  expect((await verdictOf(begun, similarChecker, {}, 'pilot'))?.state).toBe('not-applicable')
  const { at } = await livingIdea(app, begun)
  await taken(browser, paths.similar(at), words)
  const plan = { ...pilotWords, ideaId: at.solutionIdeaId }
  const page = await taken(browser, pilotPaths.newPilot(address), plan)
  expect((await verdictOf(begun, similarChecker))?.state).toBe('not-met')
  const pilot = { ...address, pilotId: page.split('/').at(-1)! }
  await taken(browser, paths.pilotSimilar(pilot), { ...words, choice: '', because: '' })
  expect((await verdictOf(begun, similarChecker))?.state).toBe('not-met')
  await taken(browser, paths.pilotSimilar(pilot), { ...words, title: 'Another' })
  expect((await verdictOf(begun, similarChecker))?.state).toBe('met')
  expect((await verdictOf(begun, similarChecker, { min: 3 }))?.state).toBe('not-met')
  expect(await verdictOf(begun, similarChecker, { min: 'many' })).toBeUndefined()
  expect((await browser.get(paths.pilotSimilar(pilot))).text).toContain('Noted with the idea')
  const held = await browser.get(pilotPaths.removal(pilot))
  expect(held.text).toContain('2 similar solutions')
})

test('the gate asks for at least one idea, each with an owner, a team, and what the method names', async () => {
  const begun = await ideasBegun(app)
  expect((await verdictOf(begun, ideasChecker))?.detail.key).toBe('pilots.idea.check.none')
  await livingIdea(app, begun)
  expect((await verdictOf(begun, ideasChecker))?.state).toBe('met')
  const needs = ['owner', 'next-step', 'host-centre']
  expect((await verdictOf(begun, ideasChecker, { needs }))?.state).toBe('not-met')
  expect(await verdictOf(begun, ideasChecker, { needs: ['money'] })).toBeUndefined()
  const lone = await ideaByForm(begun.browser, begun.address)
  const lacking = await verdictOf(begun, ideasChecker)
  expect(lacking).toMatchObject({ state: 'not-met', detail: { values: { count: 2, lacking: 1 } } })
  await taken(begun.browser, paths.aside(lone), { because: 'Nobody has the time.' })
  expect((await verdictOf(begun, ideasChecker))?.state).toBe('met')
})
