import { expect, test } from 'vitest'
import { testApp, type TestPerson } from '../../../tests/support/app.ts'
import { learningPaths as paths } from './index.ts'
import { labSkills } from './skills/figures.ts'
import { skillList } from './skills/list-file.ts'

const app = await testApp()

async function begin() {
  const lab = await app.lab()
  const at = { lab: lab.slug }
  const britta = await app.person(lab, { name: 'Britta Sjödin', role: 'coordinator' })
  const per = await app.person(lab, { name: 'Per Nyberg', role: 'champion' })
  const elsa = await app.person(lab, { name: 'Elsa Berg' })
  const rate = (who: TestPerson, rating: number, checkedOn = '', changes = {}) =>
    who.browser.post(paths.skillChecks(at), { ...ratings(rating), checkedOn, ...changes })
  return { lab, at, britta, per, elsa, rate }
}

const ratings = (rating: number) =>
  Object.fromEntries(skillList().skills.map(({ key }) => [`ratings.${key}`, String(rating)]))

test('a person rates their skills twice and sees how they grew, as bars and as a table', async () => {
  const { at, elsa, rate } = await begin()
  expect((await elsa.browser.get(paths.skills(at))).text).toContain('You have not rated')
  await rate(elsa, 2, '2026-03-01')
  await rate(elsa, 4, '', { 'ratings.listening': '1' })
  const page = (await elsa.browser.get(paths.skills(at))).text
  expect(page).toContain('<svg class="bars"')
  expect(page).toContain('Inviting people: from 2 to 4')
  expect(page).toContain('+2')
  expect(page).toContain('−1')
  expect(page).toMatch(/22 November 2026[^]*1 March 2026/)
})

test('a number that is missing or is none is named, and the others stay', async () => {
  const { at, elsa, rate } = await begin()
  const missing = await rate(elsa, 3, '', { 'ratings.listening': '' })
  expect(missing.status).toBe(422)
  expect(missing.text).toContain('href="#f-ratings.listening"')
  expect(missing.text).toMatch(/name="ratings.consent" value="3" checked/)
  for (const rubbish of ['6', '0', '2.5', 'high'])
    expect((await rate(elsa, 3, '', { 'ratings.listening': rubbish })).status).toBe(422)
  expect((await rate(elsa, 3, '2026-11-23')).text).toContain('That day is in the future.')
  const twice = await Promise.all([rate(elsa, 3), rate(elsa, 4)])
  expect(twice.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect((await elsa.browser.get(paths.skills(at))).text).toContain('My ratings')
})

test('only the person sees it, until they show it to somebody, and not after they take that back', async () => {
  const { lab, at, britta, per, elsa, rate } = await begin()
  await rate(elsa, 2)
  const page = paths.skillsOfPerson({ ...at, participantId: elsa.participantId })
  for (const other of [britta, per, await app.person(lab)])
    expect((await other.browser.get(page)).status).toBe(403)
  await elsa.browser.post(paths.skillSharing(at), { 'shownTo[]': [per.participantId] })
  expect((await per.browser.get(page)).text).toContain('Skills of Elsa Berg')
  expect((await per.browser.get(paths.skills(at))).text).toContain(page)
  expect((await britta.browser.get(page)).status).toBe(403)
  await elsa.browser.post(paths.skillSharing(at), {})
  expect((await per.browser.get(page)).status).toBe(403)
  const nobody = { 'shownTo[]': [(await app.person(lab)).participantId] }
  expect((await elsa.browser.post(paths.skillSharing(at), nobody)).status).toBe(409)
})

test('a keeper writes down a check from paper, sees it only if allowed, and can take it away', async () => {
  const { at, britta, per, elsa } = await begin()
  const sent = { participantId: elsa.participantId, checkedOn: '2026-05-03', ...ratings(3) }
  const own = { ...sent, participantId: per.participantId }
  expect((await per.browser.post(paths.recordedSkillChecks(at), own)).text).toContain('own page')
  const saved = await per.browser.send(paths.recordedSkillChecks(at), sent)
  const page = paths.skillsOfPerson({ ...at, participantId: elsa.participantId })
  expect((await per.browser.get(page)).status).toBe(403)
  expect((await elsa.browser.get(paths.skills(at))).text).toContain('from paper by Per Nyberg')
  const withdrawal = /action="([^"]*\/withdrawal)"/.exec(saved.text)![1]!
  expect((await britta.browser.post(withdrawal)).status).toBe(403)
  expect((await per.browser.post(withdrawal)).status).toBe(303)
  await per.browser.post(paths.recordedSkillChecks(at), { ...sent, showMe: 'yes' })
  expect((await per.browser.get(page)).status).toBe(200)
  const back = withdrawal.replace('withdrawal', 'return')
  expect((await elsa.browser.post(back)).text).toContain('There is a rating of that day already.')
  expect((await elsa.browser.post(paths.recordedSkillChecks(at), sent)).status).toBe(403)
})

test('the lab sees averages of five people or more, in halves', async () => {
  const { lab, at, britta, per, elsa, rate } = await begin()
  const people = [britta, per, elsa, await app.person(lab)]
  for (const one of people) await rate(one, 3)
  const few = (await britta.browser.get(paths.skillsOfLab(at))).text
  expect(few).toContain('fewer than 5')
  expect(few).not.toMatch(/>3</)
  await rate(await app.person(lab), 5)
  const enough = (await britta.browser.get(paths.skillsOfLab(at))).text
  expect(enough).toContain('3.5')
  expect((await elsa.browser.get(paths.skillsOfLab(at))).status).toBe(403)
  const one = { first: { listening: 1 }, last: { listening: 4 }, checks: 2 }
  const figures = labSkills(skillList(), [one, one, one, one, one])
  expect(figures.skills.find(({ key }) => key === 'listening')).toEqual({
    key: 'listening',
    average: 4,
    growth: 3,
  })
})

test('the paper version says what 1 and 5 look like, in both languages', async () => {
  const { at, elsa } = await begin()
  const paper = (await elsa.browser.get(paths.skillsPaper(at))).text
  for (const { low, high } of skillList().skills) {
    expect(paper).toContain(low.en)
    expect(paper).toContain(high.en)
    expect(low.sv && high.sv).toBeTruthy()
  }
})
