import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import type { FormValues } from '../../../../tests/support/browser.ts'
import { formIn } from '../../../../tests/support/form-in.ts'
import { answeredBy, opened, organisation, stored } from '../../../../tests/support/readiness.ts'
import { asOwner, inLab } from '../../../platform/db/database.ts'
import { readinessPersonalData as personalData } from './personal-data.ts'
import { readinessPaths as paths } from './paths.ts'
import { sweepReadiness } from './sweep.ts'
import { tiers } from './tiers.ts'

const app = await testApp()
const days = { opensOn: '2026-11-22', closesOn: '2026-12-06' }
const day = (text: string) => app.clock.set(new Date(`${text}T10:00:00Z`))

async function begun() {
  day('2026-11-22')
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const one = await organisation(app, lab, coordinator)
  const roundId = await opened(one.manager, one.here, days)
  const round = { ...one.here, readinessRoundId: roundId }
  return { lab, coordinator, ...one, roundId, round }
}
type Begun = Awaited<ReturnType<typeof begun>>

const answer = (value: string) => ({ 'answers.listens-before-deciding': value })

async function linkFor({ manager, round }: Pick<Begun, 'manager' | 'round'>, tier: string) {
  const { text } = await manager.browser.get(paths.round(round))
  const links = [...text.matchAll(/\/readiness\/([0-9A-Z-]{14})"/g)].map(([, code]) => code!)
  return paths.answer({ lab: round.lab, code: links[tiers.indexOf(tier as never)]! })
}

const countOf = async ({ lab }: Pick<Begun, 'lab'>) => JSON.parse(await stored(app, lab)).length

test('people answer by the link of their tier without an account, once each, many at one computer', async () => {
  const it = await begun()
  const link = await linkFor(it, 'front-line')
  const visitor = app.visitor()
  const { text } = await visitor.get(link)
  expect(text).toContain('How ready is Home care to work together?')
  expect(text).toContain('There is paid time on the rota')
  const empty = await visitor.post(link, { turn: '1' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('Answer at least one statement.')
  const sent = await visitor.post(link, { turn: '1', ...answer('2') })
  expect(sent.status).toBe(303)
  await visitor.post(link, { turn: '1', ...answer('5') })
  expect(await countOf(it)).toBe(1)
  expect((await visitor.get(sent.location!)).text).toContain('Somebody else answers')
  const again = await visitor.get(link)
  expect(again.text).toContain('Answers were sent from here already')
  expect(again.text).not.toMatch(/name="answers[^>]*checked/)
  await visitor.post(link, { turn: '2', ...answer('3') })
  expect(await countOf(it)).toBe(2)
  for (let turn = 3; turn <= 40; turn++)
    await visitor.post(link, { turn: `${turn}`, ...answer('3') })
  expect(await countOf(it)).toBe(40)
})

test('a link is not asked what its tier is not asked, and rubbish is kept nowhere', async () => {
  const it = await begun()
  const link = await linkFor(it, 'residents')
  const visitor = app.visitor()
  expect((await visitor.get(link)).text).toContain('They ask us before they decide')
  const rubbish: FormValues[] = [
    { 'answers.time-set-aside': '3' },
    { 'answers.listens-before-deciding': '9' },
    { 'answers.listens-before-deciding': ['1', '2'] },
    { answers: 'x' },
  ]
  for (const sent of rubbish) {
    const { status, text } = await visitor.post(link, { turn: '1', ...sent })
    expect(status).toBe(422)
    expect(text).toContain('The form was not understood.')
  }
  expect(await countOf(it)).toBe(0)
  const wrong = await visitor.get(paths.answer({ lab: it.lab.slug, code: 'AAAA-BBBB-CCCC' }))
  expect([wrong.status, wrong.text.includes('This code opens nothing')]).toEqual([404, true])
})

test('a new link ends the old one, and answers that came by it stay', async () => {
  const it = await begun()
  const link = await linkFor(it, 'middle')
  await app.visitor().post(link, { turn: '1', ...answer('4') })
  await it.coordinator.browser.post(paths.newCode(it.round), { tier: 'middle' })
  expect((await app.visitor().get(link)).status).toBe(404)
  const fresh = await linkFor(it, 'middle')
  expect(fresh).not.toBe(link)
  expect((await app.visitor().get(fresh)).status).toBe(200)
  expect(await countOf(it)).toBe(1)
})

test('paper is keyed in one sheet after the other, a double sheet counts once, and the last can be taken back', async () => {
  const it = await begun()
  const { browser } = it.coordinator
  expect((await it.manager.browser.get(paths.paper(it.round))).status).toBe(403)
  expect((await it.manager.browser.get(paths.round(it.round))).text).not.toContain('Key in paper')
  const page = `${paths.paper(it.round)}?tier=front-line`
  const form = formIn((await browser.get(page)).text, paths.paper(it.round))
  const kept = await browser.post(paths.paper(it.round), { ...form, ...answer('1') })
  expect(kept.status).toBe(303)
  await browser.post(paths.paper(it.round), { ...form, ...answer('1') })
  expect(await countOf(it)).toBe(1)
  const next = await browser.get(kept.location!)
  expect(next.text).toContain('The sheet was kept')
  const back = formIn(next.text, paths.paperRemoval(it.round))
  expect((await browser.post(paths.paperRemoval(it.round), back)).status).toBe(303)
  expect(await countOf(it)).toBe(0)
  const sheet = await browser.get(`${paths.sheet(it.round)}?tier=residents&words=sv`)
  expect(sheet.text).toContain('De frågar oss innan de beslutar')
})

test('a group answers once with its number of people', async () => {
  const it = await begun()
  const { browser } = it.coordinator
  const form = formIn(
    (await browser.get(`${paths.group(it.round)}?tier=residents`)).text,
    paths.group(it.round),
  )
  const none = await browser.post(paths.group(it.round), { ...form, ...answer('4'), people: '1' })
  expect(none.status).toBe(422)
  expect(none.text).toContain('from 2 to 500')
  expect(none.text).toMatch(/name="answers[^>]*checked/)
  await browser.post(paths.group(it.round), { ...form, ...answer('4'), people: '12' })
  await answeredBy(app, it.lab, it, 'residents', 4, () => 2)
  await browser.post(paths.closing(it.round))
  const { text } = await browser.get(paths.round(it.round))
  expect(text).toContain('5, one of them from a group of 12')
  expect(text).toContain('2.4')
})

test('while a round runs nothing of it is shown, and how many came only in steps of five', async () => {
  const it = await begun()
  await answeredBy(app, it.lab, it, 'front-line', 9, () => 2)
  const said = async () => (await it.manager.browser.get(paths.round(it.round))).text
  expect(await said()).toContain('at least 5')
  expect(await said()).not.toContain('at least 9')
  const before = await said()
  const link = await linkFor(it, 'leadership')
  await app.visitor().post(link, { turn: '1', ...answer('1') })
  const plain = (text: string) => text.replaceAll(/value="[0-9a-f-]{36}"/g, '')
  expect(plain(await said())).toBe(plain(before))
  const file = await it.manager.browser.get(paths.figures(it.round))
  expect(file.text).not.toMatch(/\d\.\d/)
})

test('the gap between tiers comes first, few answers stay hidden, and page and file show the same', async () => {
  const it = await begun()
  await answeredBy(app, it.lab, it, 'leadership', 5, () => 4)
  await answeredBy(app, it.lab, it, 'front-line', 6, (n) => (n < 3 ? 1 : 3))
  await answeredBy(app, it.lab, it, 'residents', 4, () => 5)
  day('2026-12-07')
  const { text } = await it.manager.browser.get(paths.round(it.round))
  expect(text).toContain('Leadership 4, front line 2: We ask the people who use the service')
  expect(text).toContain('Fewer than 5: not shown')
  expect(text).toContain('<svg')
  const figures = (await it.manager.browser.get(paths.figures(it.round))).text
  expect(figures).toContain('Leadership,5,4.0')
  expect(figures).toContain('Residents,,,,')
  expect(figures + text).not.toContain('5.0')
  const visitor = await app.visitor().get(paths.round(it.round))
  expect([303, 401, 403]).toContain(visitor.status)
  const stranger = await app.person(it.lab)
  expect((await stranger.browser.get(paths.round(it.round))).status).toBe(403)
  expect((await stranger.browser.get(paths.paper(it.round))).status).toBe(403)
})

test('once a round is closed nothing changes it: no late answer, no opening again, no erasure', async () => {
  const it = await begun()
  const link = await linkFor(it, 'front-line')
  await answeredBy(app, it.lab, it, 'front-line', 5, () => 3)
  await it.nurse.browser.post(`${paths.own(it.round)}?tier=front-line`, answer('1'))
  expect(await countOf(it)).toBe(6)
  await it.manager.browser.post(paths.closing(it.round))
  const result = async () => (await it.manager.browser.get(paths.figures(it.round))).text
  const before = await result()
  expect((await app.visitor().post(link, { turn: '1', ...answer('5') })).status).toBe(409)
  const late = { sheet: crypto.randomUUID(), tier: 'front-line', ...answer('5') }
  expect((await it.coordinator.browser.post(paths.paper(it.round), late)).status).toBe(409)
  const move = { closesOn: '2027-01-01' }
  expect((await it.manager.browser.post(paths.roundEnd(it.round), move)).status).toBe(409)
  await inLab(app.database, it.lab.id, async (db) => {
    const ctx = { db, labId: it.lab.id, now: app.clock.now() } as never
    const wish = { words: 'take', nameless: 'somebody', names: ['Nils Nurse'], emails: [] } as const
    await personalData.erase(ctx, [it.nurse.participantId], wish)
  })
  expect(await result()).toBe(before)
  expect(await stored(app, it.lab)).not.toMatch(/"respondent_key":"/)
})

test('nobody reads what one person answered: not on a page, in a file, in what a person takes along, or in the record', async () => {
  const it = await begun()
  await it.nurse.browser.post(`${paths.own(it.round)}?tier=front-line`, answer('1'))
  const rows: { id: string; respondent_key: string }[] = JSON.parse(await stored(app, it.lab))
  const { id, respondent_key: key } = rows[0]!
  const root = `/${it.lab.slug}`
  const guessed = [
    ...['answers', 'responses', 'figures', `responses/${id}`, `answers/${id}`].map(
      (end) => `${paths.round(it.round)}/${end}`,
    ),
    `${root}/readiness/${id}`,
    `${root}/readiness/${key}`,
    `/api${paths.round(it.round)}`,
    paths.round(it.round),
    paths.organisation(it.here),
    paths.all(it.here),
    paths.own(it.round),
    `${root}/record`,
  ]
  for (const person of [it.manager, it.coordinator, it.nurse]) {
    for (const address of guessed) {
      const got = await person.browser.get(address)
      // A page that is not there may name its own address.
      const text = got.text.replaceAll(address, '').replaceAll(encodeURIComponent(address), '')
      for (const secret of [id, key, '"listens-before-deciding":1'])
        expect(text).not.toContain(secret)
      expect(text).not.toMatch(/\d\.\d<|,1\.0/)
    }
  }
  const taken = await inLab(app.database, it.lab.id, (db) =>
    personalData.gather(db, it.lab.id, [it.nurse.participantId]),
  )
  expect(taken[0]!.rows).toEqual([
    {
      organisation: 'Home care',
      opensOn: days.opensOn,
      closesOn: days.closesOn,
      tier: 'front-line',
    },
  ])
  const record = await inLab(app.database, it.lab.id, async (db) =>
    JSON.stringify((await db.execute(sql`select * from fact`)).rows),
  )
  expect(record).not.toContain('listens-before-deciding')
  const jobs = await app.database.owner.query('select * from graphile_worker._private_jobs')
  expect(JSON.stringify(jobs.rows)).not.toContain('listens-before-deciding')
})

test('a round that was opened by mistake goes as long as nobody has answered, and only one runs at a time', async () => {
  const it = await begun()
  const { browser } = it.coordinator
  const twice = await browser.post(paths.rounds(it.here), days)
  expect([twice.status, twice.text.includes('A round runs already')]).toEqual([409, true])
  expect(twice.text).toContain('value="2026-12-06"')
  await answeredBy(app, it.lab, it, 'middle', 1, () => 2)
  expect((await browser.post(paths.removal(it.round))).status).toBe(409)
  await inLab(app.database, it.lab.id, (db) => db.execute(sql`delete from readiness_response`))
  expect((await browser.post(paths.removal(it.round))).status).toBe(303)
  expect((await browser.get(paths.round(it.round))).status).toBe(404)
  const wrong = { opensOn: '2026-11-01', closesOn: '2026-10-01' }
  expect((await browser.post(paths.rounds(it.here), wrong)).text).toContain('lies in the past')
})

test('the sweep takes away whose an answer was, and old codes', async () => {
  const it = await begun()
  const link = await linkFor(it, 'front-line')
  await answeredBy(app, it.lab, it, 'front-line', 5, () => 3)
  const sweep = (now: string) =>
    asOwner(app.database, (db) => sweepReadiness(db, new Date(`${now}T03:00:00Z`)))
  await sweep('2026-12-05')
  expect(await stored(app, it.lab)).toMatch(/"respondent_key":"/)
  await sweep('2026-12-08')
  expect(await stored(app, it.lab)).not.toMatch(/"respondent_key":"/)
  day('2026-12-08')
  expect((await app.visitor().get(link)).text).toContain('It has closed.')
  await sweep('2027-01-20')
  expect((await app.visitor().get(link)).status).toBe(404)
})
