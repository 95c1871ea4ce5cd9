import { sql } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { testApp, testNow } from '../../../tests/support/app.ts'
import {
  consentWords,
  criteriaWords,
  easeWords,
  exitWords,
  madeReady,
  observed,
  pilotBegun,
  taken,
  takeIn,
  villagers,
} from '../../../tests/support/pilots.ts'
import { pilotPaths as paths } from './index.ts'

const app = await testApp()
afterEach(() => app.clock.set(testNow))

async function running() {
  const begun = await pilotBegun(app)
  const made = await madeReady(app, begun)
  await taken(begun.browser, paths.start(begun.at))
  return { ...begun, ...made }
}

test('of two who decide at once the second sees what the first decided, and keeps what they wrote', async () => {
  const { browser, at, read } = await running()
  const seen = (await browser.get(paths.exit(at))).text
  expect(seen).toContain('name="version" value="0"')
  await taken(browser, paths.exit(at), exitWords)
  const mine = { ...exitWords, outcome: 'stop', 'reasons.en': 'Nobody slept.', depth: '3' }
  const late = await browser.post(paths.exit(at), mine)
  expect(late.status).toBe(409)
  expect(late.text).toContain('Somebody decided this while you were writing')
  for (const kept of ['People sleep better.', 'Nobody slept.', 'name="version" value="1"'])
    expect(late.text).toContain(kept)
  const exits = sql`select outcome from pilot_exit where pilot_id = ${at.pilotId} order by outcome`
  expect(await read(exits)).toEqual([{ outcome: 'adopt' }])
  await taken(browser, paths.exit(at), { ...mine, version: '1' })
  expect(await read(exits)).toEqual([{ outcome: 'adopt' }, { outcome: 'stop' }])
  expect((await browser.post(paths.exit(at), { ...mine, version: '' })).status).not.toBe(303)
})

test('who judged criteria that changed meanwhile is asked to read them again', async () => {
  const { browser, at } = await running()
  const changed = { ...criteriaWords, version: '1', whyChanged: 'We learned more.' }
  await taken(browser, paths.criteria(at), { ...changed, 'criteria.2.en': 'No drive at all' })
  const late = await browser.post(paths.exit(at), exitWords)
  expect(late.status).toBe(409)
  expect(late.text).toContain('The exit criteria have changed while you were writing')
  expect(late.text).toContain('No drive at all')
  expect(late.text).toContain('People sleep better.')
  await taken(browser, paths.exit(at), { ...exitWords, criteriaNumber: '2' })
})

test('calling a pilot off tells everyone who takes part, each in their way, and taking it up again tells them too', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, lab, read } = begun
  await taken(browser, paths.consentText(at), consentWords)
  const nils = await app.person(lab, { name: 'Nils Ås' })
  for (const one of [...(await villagers(app, begun, 2)), nils.participantId])
    await takeIn(browser, at, one)
  expect((await browser.get(paths.withdrawal(at))).text).toContain(
    'Everyone who takes part is told',
  )
  await taken(browser, paths.withdrawal(at), { because: 'No $1 driver was found.' })
  const told = () =>
    read<{ channel: string; subject: string; body: string }>(sql`select channel, subject, body
      from feedback_notice where about_id = ${at.pilotId} order by channel`)
  const words = 'Night calls” is called off and will not take place. The reason: No $1 driver'
  const first = await told()
  expect(first.map(({ channel }) => channel)).toEqual(['email', 'visit', 'visit'])
  for (const { subject, body } of first) {
    expect(subject).toBe('Night calls')
    expect(body).toContain(words)
  }
  await app.drain()
  await taken(browser, paths.reinstatement(at))
  const then = await told()
  expect(then.map(({ channel }) => channel)).toEqual(['email', 'email', 'visit', 'visit'])
  expect(then.filter(({ body }) => body.includes('taken up again after all'))).toHaveLength(3)
})

test('a letter with what was decided first does not tell anybody what was decided anew', async () => {
  const { browser, at, read } = await running()
  const moveTo = (hour: string) => app.clock.set(new Date(`2026-11-24T${hour}:00:00Z`))
  const posted = () =>
    read(sql`update feedback_notice set state = 'delivered',
    told_at = ${app.clock.now().toISOString()} where about_id = ${at.pilotId} and told_at is null`)
  await taken(browser, paths.exit(at), exitWords)
  await taken(browser, paths.telling(at), { 'told.en': 'It stays.' })
  moveTo('09')
  await taken(browser, paths.exit(at), { ...exitWords, version: '1', outcome: 'stop' })
  moveTo('10')
  await posted()
  expect((await browser.get(paths.exit(at))).text).toContain('Villager 1')
  expect((await browser.post(paths.closing(at))).status).toBe(409)
  moveTo('11')
  await taken(browser, paths.telling(at), { 'told.en': 'It stops.' })
  const said = await read<{ n: number }>(sql`select count(*)::int as n from feedback_notice
    where about_id = ${at.pilotId} and body = 'It stops.'`)
  expect(said).toEqual([{ n: 6 }])
  expect((await browser.post(paths.closing(at))).status).toBe(409)
  await posted()
  moveTo('12')
  await taken(browser, paths.telling(at), { 'told.en': 'It stops.' })
  await taken(browser, paths.closing(at))
})

test('half a year and a year after the decision a look back comes by itself, and a lapse is stuck', async () => {
  const { browser, at, lab, coordinator, read } = await running()
  await taken(browser, paths.exit(at), exitWords)
  const on = async (day: string, hour = '12') => {
    app.clock.set(new Date(`${day}T${hour}:00:00Z`))
    const other = await app.person(lab, { role: 'coordinator' })
    const token = await app.signedIn(coordinator.accountId)
    return {
      mine: (await token.get(`/${at.lab}/today`)).text,
      stuck: (await other.browser.get(`/${at.lab}/stuck`)).text,
      browser: other.browser,
      page: (await other.browser.get(paths.exit(at))).text,
    }
  }
  const waits = 'Look back at “Night calls”'
  const lapse = 'Nobody has looked back at “Night calls”'
  const [half] = await read<{ id: string }>(sql`select id from pilot_follow_up
    where pilot_id = ${at.pilotId} and months = 6`)
  const noted = { standing: 'still', words: 'They ring each other now.' }
  const note = paths.followUp({ ...at, pilotFollowUpId: half!.id })
  const early = await on('2027-05-07')
  expect(early.mine).not.toContain(waits)
  expect(early.page).not.toContain(`action="${note}"`)
  const refused = await early.browser.post(note, noted)
  expect([refused.status, refused.text.includes('too early to look back')]).toEqual([409, true])
  const due = await on('2027-05-08')
  expect(due.mine).toContain(waits)
  expect(due.page).toContain(`action="${note}"`)
  expect((await on('2027-05-22', '21')).stuck).not.toContain(lapse)
  const late = await on('2027-05-22', '22')
  expect(late.stuck).toContain(lapse)
  await taken(late.browser, note, noted)
  expect((await on('2027-11-22')).stuck).not.toContain(lapse)
  expect((await on('2027-11-23')).stuck).toContain(lapse)
})

test('whose look back is due sees it, however many others wait before it', async () => {
  const { browser, at, lab, read } = await running()
  await taken(browser, paths.exit(at), exitWords)
  const other = await app.person(lab)
  await read(
    sql`update pilot_follow_up set due_on = '2026-11-21' where pilot_id = ${at.pilotId} and months = 6`,
  )
  await read(sql`insert into pilot select lab_id, gen_random_uuid(), initiative_id, title, tried,
      ${other.participantId}::uuid, host_id, place_id, place_words, starts_on, ends_before, currency, budget_minor,
      others_reached, public, state, withdrawn_because, archived_at, planned_by, planned_at, started_at, closed_at, version
    from pilot, generate_series(1, 60) where id = ${at.pilotId}`)
  await read(sql`insert into pilot_follow_up (lab_id, id, pilot_id, months, due_on)
    select lab_id, gen_random_uuid(), id, 6, '2026-11-01' from pilot
    where lab_id = ${lab.id} and id <> ${at.pilotId}`)
  expect((await browser.get(`/${at.lab}/today`)).text).toContain('Look back at “Night calls”')
})

test('what a pilot came to shows its cost for each person, how easy it was, and the remote-area factors', async () => {
  const { browser, at, read, lab, id } = await running()
  const ready = await browser.get(`${paths.newIndicator(at)}?ready=usability`)
  for (const part of ['value="How easy it is to use"', 'value="Hur lätt det är att använda"'])
    expect(ready.text).toContain(part)
  await taken(browser, paths.newIndicator(at), { ...easeWords, 'name.en': 'How easy it is to use' })
  const asked = observed('after', 4, 6)
  await taken(browser, paths.observationFile(at), { csv: asked })
  await taken(browser, paths.observationFile(at), { csv: asked.replaceAll('i1', 'i2') })
  const cost = { kind: 'money', onDay: '2026-11-20', words: 'Phones', amount: '600', hours: '' }
  await taken(browser, paths.costs(at), { ...cost, currency: 'EUR', unsurePercent: '25' })
  await read(sql`insert into remote_factor (lab_id, initiative_id, factor, statement, unit, baseline_value,
      baseline_on, baseline_source, result_value, result_on, result_source)
    values (${lab.id}, ${id}, 'distance', '{"en": "Far"}', 'km', 140, '2026-10-01', 'Log', 96, '2026-11-20', 'Log')`)
  const visitor = app.visitor()
  const early = (await visitor.get(paths.pilot(at))).text
  expect(early).not.toContain('140 km')
  await taken(browser, paths.exit(at), exitWords)
  const { text } = await visitor.get(paths.pilot(at))
  for (const part of [
    'How easy it is to use',
    '100 EUR (75 to 125)',
    'Distance',
    '140 km',
    '96 km',
  ])
    expect(text).toContain(part)
  const easy = /id="effect-i2".*?<\/section>/s.exec(text)![0]
  expect(easy).toMatch(/4\.67 \(\d\.\d+ to \d(\.\d+)?\)/)
})

test('a pilot is decided on a day between its first and today, and only while it runs', async () => {
  const begun = await pilotBegun(app)
  await madeReady(app, begun)
  const { browser, at } = begun
  expect((await browser.post(paths.exit(at), exitWords)).status).toBe(409)
  await taken(browser, paths.start(at))
  for (const decidedOn of ['2020-01-01', '2026-02-30', '9999-12-31', '10000-01-01']) {
    const answer = await browser.post(paths.exit(at), { ...exitWords, decidedOn })
    expect([decidedOn, [409, 422].includes(answer.status)]).toEqual([decidedOn, true])
    expect(answer.text).toContain(`value="${decidedOn}"`)
  }
  await taken(browser, paths.exit(at), exitWords)
})
