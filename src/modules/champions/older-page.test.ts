import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { agreeMandate, makeChampion, terms } from '../../../tests/support/champion.ts'
import { sent } from '../../../tests/support/sent.ts'
import { championPaths as paths } from './paths.ts'

const app = await testApp()

async function begun() {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const per = await app.person(lab, { name: 'Per Nyberg' })
  const championId = await makeChampion(karin, lab, per, { employed: 'yes' })
  const here = { lab: lab.slug }
  return { lab, here, karin, per, championId, one: { ...here, championId } }
}

async function offered({ karin, one, here }: Awaited<ReturnType<typeof begun>>) {
  const written = await sent(karin.browser, paths.mandates(one), {
    ...terms,
    managerName: 'Anna Chef',
  })
  const championMandateId = /mandates\/([0-9a-f-]{36})/.exec(written)![1]!
  const mandate = { ...here, championMandateId }
  await sent(karin.browser, paths.mandateOffer(mandate))
  const { text } = await karin.browser.get(paths.mandate(mandate))
  const link = new URL(/<code>([^<]+)<\/code>/.exec(text)![1]!).pathname
  return { mandate, link }
}

test('a role card is signed as it was read: an older state is refused on the page and by the link', async () => {
  const all = await begun()
  const { per, karin } = all
  const { mandate, link } = await offered(all)
  const page = paths.mandateSignatures(mandate)
  const early = await per.browser.post(page, { version: '1', agree: 'yes' })
  expect(early.status).toBe(409)
  const visitor = app.visitor()
  await visitor.get(link)
  const byLink = await visitor.post(link, { version: '1', name: 'Anna U', agree: 'yes' })
  expect(byLink.status).toBe(409)
  expect(byLink.text).toContain('value="Anna U"')
  expect((await karin.browser.get(paths.mandate(mandate))).text).not.toContain('Anna U')
  const other = await app.person(all.lab, { role: 'coordinator' })
  const foreign = await other.browser.post(page, { version: '2', agree: 'yes' })
  expect(foreign.status).toBeGreaterThanOrEqual(403)
  await sent(per.browser, page, { version: '2', agree: 'yes' })
  const twice = await per.browser.post(page, { version: '3', agree: 'yes' })
  expect(twice.status).toBe(409)
})

test('a role card is offered once, ended once, and nothing signs it afterwards', async () => {
  const all = await begun()
  const { karin, per, lab, championId } = all
  const { mandate } = await offered(all)
  expect((await karin.browser.post(paths.mandateOffer(mandate))).status).toBe(409)
  const because = { because: 'Moves away' }
  await sent(karin.browser, paths.mandateEnd(mandate), because)
  expect((await karin.browser.post(paths.mandateEnd(mandate), because)).status).toBe(409)
  const late = { version: '3', agree: 'yes' }
  expect((await per.browser.post(paths.mandateSignatures(mandate), late)).status).toBe(409)
  const self = { ...terms, managerId: per.participantId, managerName: '' }
  expect((await karin.browser.post(paths.mandates(all.one), self)).status).toBe(409)
  expect(await agreeMandate(karin, lab, championId)).toBeTruthy()
})

test('a claim is decided as it was seen, and taken back only while nobody has decided it', async () => {
  const { karin, per, one } = await begun()
  const claim = { onDay: '2026-11-20', kind: 'fare', amount: '80' }
  const made = await sent(per.browser, paths.expensesOf(one), claim)
  const decide = (version: string, decision: string, reason = '') =>
    karin.browser.post(`${made}/decision`, { version, decision, reason })
  expect((await decide('2', 'settled')).status).toBe(409)
  expect((await decide('1', 'declined', 'Not for the lab')).status).toBe(303)
  expect((await decide('1', 'settled')).status).toBe(409)
  expect((await karin.browser.get(made)).text).toContain('Not for the lab')
  expect((await per.browser.post(`${made}/withdrawal`)).status).toBe(409)
  const other = await sent(per.browser, paths.expensesOf(one), { ...claim, amount: '30' })
  await sent(per.browser, `${other}/withdrawal`)
  expect((await per.browser.post(`${other}/withdrawal`)).status).toBe(409)
  const gone = { version: '2', decision: 'settled', reason: '' }
  expect((await karin.browser.post(`${other}/decision`, gone)).status).toBe(409)
})

test('a claim for a day that has not come is refused', async () => {
  const { per, one } = await begun()
  const claim = { onDay: '2026-11-23', kind: 'fare', amount: '80' }
  const answer = await per.browser.post(paths.expensesOf(one), claim)
  expect([answer.status, answer.text.includes('value="80"')]).toEqual([409, true])
})

test('two who decide the same claim at once decide it once', async () => {
  const { lab, karin, per, one } = await begun()
  const second = await app.person(lab, { role: 'coordinator' })
  const claim = { onDay: '2026-11-20', kind: 'fare', amount: '80' }
  const made = await sent(per.browser, paths.expensesOf(one), claim)
  const paid = { version: '1', decision: 'settled', reason: '' }
  const no = { version: '1', decision: 'declined', reason: 'Twice' }
  const answers = await Promise.all([
    karin.browser.post(`${made}/decision`, paid),
    second.browser.post(`${made}/decision`, no),
    karin.browser.post(`${made}/decision`, paid),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409])
})

test('a question for time is answered as it was seen, and taken back only while it is open', async () => {
  const { karin, per, one } = await begun()
  const ask = { asked: '4', startsOn: '2026-11-01', endsOn: '', words: 'Visits' }
  const release = await sent(per.browser, paths.releasesOf(one), ask)
  const given = { approved: '4', reason: '' }
  const decide = (version: string) =>
    karin.browser.post(`${release}/decision`, { ...given, version })
  expect((await decide('2')).status).toBe(409)
  expect((await decide('1')).status).toBe(303)
  expect((await per.browser.post(`${release}/withdrawal`)).status).toBe(409)
  const next = { ...ask, startsOn: '2027-02-02' }
  const open = await sent(per.browser, paths.releasesOf(one), next)
  await sent(per.browser, `${open}/withdrawal`)
  expect((await per.browser.post(`${open}/withdrawal`)).status).toBe(409)
})
