import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import {
  consentWords,
  criteriaWords,
  exitWords,
  madeReady,
  observed,
  pilotBegun,
  taken,
  takeIn,
} from '../../../tests/support/pilots.ts'
import { noticePaths } from '../notifications/index.ts'
import { pilotPaths as paths } from './index.ts'

const app = await testApp()

test('a pilot goes from its plan by a file of measurements and an exit decision to being told and closed', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, read } = begun
  const early = await browser.post(paths.start(at))
  expect(early.status).toBe(409)
  expect(early.text).toContain('4 things are missing')
  expect(early.text).toContain('Nobody takes part yet')
  await madeReady(app, begun)
  expect((await browser.get(paths.pilot(at))).text).toContain('All is there')
  await taken(browser, paths.start(at))
  await taken(browser, paths.observationFile(at), { csv: observed('after', 4, 6) })
  expect((await app.visitor().get(paths.pilot(at))).text).toContain('Running')
  const open = await browser.get(paths.pilot(at))
  expect(open.text).toMatch(
    /Change: 1\.67 \(1\.\d+ to 2\.\d+\), 6 people\. It went the right way\./,
  )

  expect((await browser.post(paths.closing(at))).text).toContain('no exit decision')
  await taken(browser, paths.exit(at), exitWords)
  const decided = await app.visitor().get(paths.pilot(at))
  for (const part of ['Adopt', 'People sleep better.', 'All said so', 'Not known'])
    expect(decided.text).toContain(part)
  const [decision] = await read<{ depth: number; power: string; led: string }>(sql`
    select d.depth, d.power, l.from_kind as led from decision d
    join link l on l.lab_id = d.lab_id and l.to_id = d.id where d.initiative_id = ${begun.id}`)
  expect(decision).toEqual({ depth: 7, power: 'The core team', led: 'pilot' })

  const tooEarly = await browser.post(paths.closing(at))
  expect(tooEarly.status).toBe(409)
  expect(tooEarly.text).toContain('6 people have not heard')
  await taken(browser, paths.telling(at), { 'told.en': 'It stays. Thank you.' })
  expect((await browser.post(paths.closing(at))).status).toBe(409)
  const visits = await read<{ id: string; version: number }>(
    sql`select id, version from feedback_notice where about_kind = 'pilot'`,
  )
  expect(visits).toHaveLength(6)
  for (const { id } of visits) {
    await read(
      sql`update feedback_notice set state = 'delivered', told_at = '2026-11-22T11:00:00Z' where id = ${id}`,
    )
  }
  expect((await browser.get(paths.exit(at))).text).toContain('6 people have heard')
  await taken(browser, paths.closing(at))
  expect((await app.visitor().get(paths.pilot(at))).text).toContain('Closed')
  const followUps = await read<{ due: string }>(
    sql`select due_on::text as due from pilot_follow_up order by months`,
  )
  expect(followUps.map(({ due }) => due)).toEqual(['2027-05-22', '2027-11-22'])
  expect((await browser.get(noticePaths.notices({ lab: at.lab }))).status).toBe(200)
})

test('a look back that nobody takes is seen as stuck, and noting it ends that', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, read } = begun
  await madeReady(app, begun)
  await taken(browser, paths.start(at))
  await taken(browser, paths.exit(at), { ...exitWords, outcome: 'stop' })
  await read(sql`update pilot_follow_up set due_on = '2026-11-20' where months = 6`)
  expect((await browser.get(`/${at.lab}/stuck`)).text).toContain('Nobody has looked back at')
  const [due] = await read<{ id: string }>(sql`select id from pilot_follow_up where months = 6`)
  const address = paths.followUp({ ...at, pilotFollowUpId: due!.id })
  expect((await browser.post(address, { standing: 'still', words: '' })).status).toBe(422)
  await taken(browser, address, { standing: 'still', words: 'They ring each other now.' })
  expect((await browser.post(address, { standing: 'gone', words: 'No' })).status).toBe(409)
  expect((await browser.get(`/${at.lab}/stuck`)).text).not.toContain('Nobody has looked back at')
})

test('somebody who leaves in the middle takes their data along, and the figures are worked out again', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, read } = begun
  const { parts } = await madeReady(app, begun)
  await taken(browser, paths.start(at))
  const file = observed('after', 4, 6)
  await taken(browser, paths.observationFile(at), { csv: file })
  const note = { kind: 'coaching', onDay: '2026-11-20', words: 'Villager 1 sleeps badly' }
  await taken(browser, paths.timeline(at), { ...note, pilotPersonId: parts[0]! })
  await taken(browser, paths.timeline(at), {
    ...note,
    words: 'Villager 2 is glad',
    pilotPersonId: parts[1]!,
  })
  const leave = (n: number, data: string) =>
    browser.post(paths.personLeaving({ ...at, pilotPersonId: parts[n]! }), {
      reason: 'health',
      words: 'In hospital',
      data,
      wantsToHear: '',
    })
  expect((await leave(0, '')).status).toBe(422)
  expect((await leave(0, 'remove')).status).toBe(303)
  expect((await leave(0, 'remove')).status).toBe(409)
  expect((await browser.get(paths.pilot(at))).text).toContain('5 people')
  const timeline = (await browser.get(paths.timeline(at))).text
  expect(timeline).not.toContain('sleeps badly')
  expect((await leave(1, 'anonymise')).status).toBe(303)
  const after = (await browser.get(paths.timeline(at))).text
  expect(after).toContain('… is glad')
  const again = await browser.post(paths.observationFile(at), { csv: file })
  expect(again.status).toBe(422)
  expect(again.text).toContain('“P001” has left the pilot')
  const left = await read(
    sql`select person_key from pilot_observation where person_key in ('P001', 'P002')`,
  )
  expect(left).toEqual([])
  const [kept] = await read<{ n: number }>(sql`select count(*)::int as n from pilot_observation`)
  expect(kept!.n).toBe(10)
  const people = (await browser.get(paths.people(at))).text
  expect(people).toContain('Hidden')
})

test('a person reads what they agree to, says yes themselves, answers and leaves on their own page', async () => {
  const begun = await pilotBegun(app)
  const { lab, browser, at } = begun
  const svea = await app.person(lab, { name: 'Svea Öst' })
  expect((await svea.browser.get(paths.myPart(at))).status).toBe(404)
  await taken(browser, paths.consentText(at), consentWords)
  await taken(browser, paths.people(at), {
    participantId: svea.participantId,
    part: 'pilot',
    sector: '',
  })
  const mine = await svea.browser.get(paths.myPart(at))
  expect(mine.text).toContain('We ring you at night.')
  const textId = /name="textId" value="([0-9a-f-]{36})"/.exec(mine.text)![1]!
  await taken(browser, paths.consentText(at), { 'body.en': 'We ring you, and write it down.' })
  const changed = await svea.browser.post(paths.myConsent(at), { textId })
  expect(changed.status).toBe(409)
  expect(changed.text).toContain('The words have changed')
  const newer = /name="textId" value="([0-9a-f-]{36})"/.exec(changed.text)![1]!
  await taken(svea.browser, paths.myConsent(at), { textId: newer })
  await taken(svea.browser, paths.mySupport(at), { support: 'needed', words: 'A lift' })
  const answers = {
    moment: 'start',
    'answers.knows-me': '4',
    'answers.listens': '3',
    'answers.trust': '5',
    'answers.together': '2',
  }
  expect((await svea.browser.post(paths.myRelation(at), answers)).status).toBe(422)
  const whole = { ...answers, 'answers.there': '4' }
  await taken(svea.browser, paths.myRelation(at), whole)
  expect((await svea.browser.post(paths.myRelation(at), whole)).status).toBe(409)
  expect((await browser.get(paths.relations(at))).text).toContain(
    '1 person has answered at the start, nobody at the end.',
  )
  const leaving = { reason: 'not-said', words: '', data: 'remove', wantsToHear: 'yes' }
  await taken(svea.browser, paths.myLeaving(at), leaving)
  expect((await svea.browser.get(paths.myPart(at))).text).toContain('You have left')
})

test('consent is asked again when its words change, and nobody agrees for somebody else by a tap', async () => {
  const begun = await pilotBegun(app)
  const { browser, at } = begun
  const { parts } = await madeReady(app, begun)
  await taken(browser, paths.consentText(at), { 'body.en': 'Other words' })
  expect((await browser.get(paths.pilot(at))).text).toContain('6 people have not agreed yet')
  expect((await browser.post(paths.start(at))).status).toBe(409)
  const one = { ...at, pilotPersonId: parts[0]! }
  const page = await browser.get(paths.person(one))
  const textId = /name="textId" value="([0-9a-f-]{36})"/.exec(page.text)![1]!
  const tap = await browser.post(paths.personConsent(one), { textId, mode: 'tap', witness: '' })
  expect(tap.text).toContain('Only the person themselves')
  const paper = { textId, mode: 'paper', witness: '' }
  expect((await browser.post(paths.personConsent(one), paper)).status).toBe(422)
  await taken(browser, paths.personConsent(one), { ...paper, witness: 'In the binder' })
  expect((await browser.post(paths.personConsent(one), { ...paper, witness: 'x' })).status).toBe(
    409,
  )
})

test('exit criteria change only with a reason, and not under somebody’s hands', async () => {
  const { browser, at } = await pilotBegun(app)
  await taken(browser, paths.criteria(at), criteriaWords)
  expect((await browser.post(paths.criteria(at), criteriaWords)).status).toBe(409)
  const change = { ...criteriaWords, version: '1' }
  expect((await browser.post(paths.criteria(at), change)).text).toContain('Write why the criteria')
  await taken(browser, paths.criteria(at), { ...change, whyChanged: 'We learned more.' })
  expect((await browser.get(paths.criteria(at))).text).toContain('We learned more.')
  const none = { ...change, version: '2', 'criteria.1.en': '', 'criteria.2.en': '' }
  expect((await browser.post(paths.criteria(at), none)).status).toBe(422)
})

test('who works in the initiative does not read who takes part; who is outside reads none of it', async () => {
  const begun = await pilotBegun(app)
  const { lab, browser, at, id } = begun
  const { parts } = await madeReady(app, begun)
  const words = { kind: 'incident', onDay: '2026-11-20', words: 'Fell in the snow' }
  await taken(browser, paths.timeline(at), { ...words, pilotPersonId: parts[0]! })
  const nurse = await app.person(lab, { role: 'frontline-professional', initiativeId: id })
  const other = await app.person(lab)
  expect((await nurse.browser.get(paths.people(at))).status).toBe(403)
  expect((await nurse.browser.get(paths.timeline(at))).text).not.toContain('Fell in the snow')
  expect((await nurse.browser.get(paths.indicators(at))).status).toBe(200)
  for (const path of [paths.people(at), paths.indicators(at), paths.exit(at), paths.costs(at)]) {
    expect((await other.browser.get(path)).status).toBe(403)
    expect((await app.visitor().get(path)).status).not.toBe(200)
  }
  const elsewhere = await pilotBegun(app)
  expect((await elsewhere.browser.get(paths.pilot({ ...at, lab: elsewhere.at.lab }))).status).toBe(
    404,
  )
  expect((await browser.post(paths.removal(at))).status).toBe(409)
  expect((await browser.get(paths.removal(at))).text).toContain('Put it away instead')
})

test('takeIn is once for each person', async () => {
  const begun = await pilotBegun(app)
  const { browser, at } = begun
  const { people } = await madeReady(app, begun)
  await expect(takeIn(browser, at, people[0]!)).rejects.toThrow('takes part already')
})
