import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { agreeMandate, makeChampion, placeIn, terms } from '../../../tests/support/champion.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { inLab } from '../../platform/db/database.ts'
import { initiativePaths } from '../initiatives/index.ts'
import { championPaths as paths } from './paths.ts'
import { supportPaths } from './support-paths.ts'

const app = await testApp()

async function begun(wish: Record<string, string> = {}) {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const per = await app.person(lab, { name: 'Per Nyberg' })
  const chef = await app.person(lab, { name: 'Anna Chef', role: 'provider-manager' })
  const championId = await makeChampion(karin, lab, per, wish)
  const works = sql`update participant set organisation = ' county' where id = ${chef.participantId}`
  await inLab(app.database, lab.id, (db) => db.execute(works))
  const here = { lab: lab.slug }
  return { lab, here, karin, per, chef, championId, one: { ...here, championId } }
}

test('hours are noted in two taps, undone, put right, and never more than a day holds', async () => {
  const { per, one } = await begun()
  const log = (entry: Record<string, string>) => per.browser.post(paths.hours(one), entry)
  const today = { onDay: '2026-11-22', kind: 'calls' }
  expect((await log({ ...today, minutes: '30' })).status).toBe(303)
  expect((await log({ ...today, minutes: '1440' })).status).toBe(409)
  expect((await log({ ...today, minutes: '-15' })).status).toBe(422)
  expect((await log({ ...today, hours: 'many' })).status).toBe(422)
  expect((await log({ ...today, onDay: '2026-11-23', minutes: '15' })).status).toBe(409)
  const old = await log({ ...today, onDay: '2026-08-01', hours: '1,5' })
  expect(old.status).toBe(409)
  expect(old.text).toContain('60 days back')
  expect(old.text).toContain('value="1,5"')
  const page = await per.browser.get(paths.hours(one))
  expect(page.text).toContain('0.5 of 4 hours')
  const id = /correct=([0-9a-f-]{36})/.exec(page.text)![1]!
  const entry = { ...one, championHoursId: id }
  const right = { version: '1', onDay: '2026-11-21', hours: '2', kind: 'visit', note: '' }
  expect((await per.browser.send(paths.hoursCorrection(entry), right)).text).toContain('2 of 4')
  expect((await per.browser.post(paths.hoursCorrection(entry), right)).status).toBe(409)
  await per.browser.send(paths.hoursRemoval(entry))
  expect((await per.browser.send(paths.hoursReturn(entry))).text).toContain('2 of 4 hours')
})

test('two copies of the same tap count once, and two full days at once do not fit', async () => {
  const { per, one } = await begun()
  const opId = '0198c0de-0000-7000-8000-00000000abcd'
  const tap = { onDay: '2026-11-22', kind: 'visit', minutes: '15', opId }
  await Promise.all([
    per.browser.post(paths.hours(one), tap),
    per.browser.post(paths.hours(one), tap),
  ])
  expect((await per.browser.get(paths.hours(one))).text).toContain('0.25 of 4 hours')
  const day = { onDay: '2026-11-20', kind: 'visit', hours: '20' }
  const both = await Promise.all([
    per.browser.post(paths.hours(one), day),
    per.browser.post(paths.hours(one), day),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
})

test('a manager gives a part of the time, with a reason, and never to themselves', async () => {
  const { lab, karin, per, chef, here, one } = await begun({ employed: 'yes' })
  const ask = { asked: '4', startsOn: '2026-11-01', endsOn: '2027-02-01', words: 'Visits' }
  const asked = await per.browser.post(paths.releasesOf(one), ask)
  const release = asked.location!
  expect((await per.browser.post(paths.releasesOf(one), ask)).status).toBe(409)
  expect((await chef.browser.get(`/${here.lab}/today`)).text).toContain('asks for working time')
  expect((await chef.browser.get(paths.releases(here))).text).toContain('Per Nyberg')
  const decision = `${release}/decision`
  const bare = await chef.browser.post(decision, { version: '1', approved: '3', reason: '' })
  expect(bare.status).toBe(409)
  expect((await karin.browser.post(decision, { version: '1', approved: '4' })).status).toBe(403)
  const given = { version: '1', approved: '3', reason: 'Winter' }
  const other = await app.person(lab, { name: 'Olle Annan', role: 'provider-manager' })
  expect((await other.browser.post(decision, given)).status).toBe(403)
  expect((await other.browser.get(paths.releases(here))).text).not.toContain('Per Nyberg')
  expect((await other.browser.get(`/${here.lab}/today`)).text).not.toContain('asks for working')
  expect((await chef.browser.send(decision, given)).text).toContain('Given in part')
  const page = await karin.browser.get(paths.champion(one))
  expect(page.text).toContain('the employer gives 3 of the 4 hours a week')
  expect(page.text).toContain('1 h a week are not released yet')
  const all = paths.releasesOf(one)
  expect(page.text).toContain(`href="${all}"`)
  const listed = await per.browser.get(all)
  for (const words of ['Given in part', '3 hours a week', '1 hours a week', 'Winter', 'Ask anew'])
    expect(listed.text).toContain(words)
  expect(listed.text).toContain(`href="${release}"`)
  await per.browser.send(all, { ...ask, startsOn: '2027-02-02', endsOn: '' })
  expect((await karin.browser.get(all)).text).not.toContain('Ask anew')
  expect((await chef.browser.get(all)).status).toBe(403)
  await agreeMandate(karin, lab, one.championId, { managerId: other.participantId })
  expect((await other.browser.get(release)).text).toContain('name="approved"')
  expect((await chef.browser.post(decision, { ...given, version: '2' })).status).toBe(403)
  expect((await other.browser.post(decision, { ...given, version: '2' })).status).toBe(303)
})

test('expenses are claimed in the lab’s money, paid or declined with a reason, and summed up', async () => {
  const { karin, per, here, one } = await begun()
  const claim = { onDay: '2026-11-20', kind: 'mileage', amount: '12,50', note: '=1+1' }
  expect((await per.browser.post(paths.expensesOf(one), claim)).status).toBe(422)
  const fine = await per.browser.post(paths.expensesOf(one), {
    ...claim,
    km: '30',
    amount: '1.005',
  })
  expect(fine.status).toBe(409)
  const made = await per.browser.post(paths.expensesOf(one), { ...claim, km: '30' })
  const expense = made.location!
  expect((await per.browser.get(expense)).text).toContain('12.50 EUR')
  const self = { version: '1', decision: 'settled', reason: '' }
  expect((await per.browser.post(`${expense}/decision`, self)).status).toBe(403)
  const no = { version: '1', decision: 'declined', reason: '' }
  expect((await karin.browser.post(`${expense}/decision`, no)).status).toBe(422)
  const paid = { version: '1', decision: 'settled', reason: '' }
  expect((await karin.browser.send(`${expense}/decision`, paid)).text).toContain('Paid')
  expect((await karin.browser.get(paths.expenses(here))).text).toContain('12.50 EUR (1 claim)')
  expect((await karin.browser.get(paths.expensesFile(here))).text).toContain("12.50,EUR,'=1+1")
  expect((await per.browser.post(`${expense}/withdrawal`)).status).toBe(409)
})

test('a claim is settled by four eyes: never by who is paid or wrote it down', async () => {
  const { lab, karin, chef, here, one } = await begun()
  const claim = { onDay: '2026-11-20', kind: 'fare', amount: '80' }
  const made = (await karin.browser.post(paths.expensesOf(one), claim)).location!
  const paid = { version: '1', decision: 'settled', reason: '' }
  const own = await karin.browser.get(made)
  expect(own.text).toContain('Ask Anna Chef')
  expect(own.text).not.toContain('name="decision"')
  const alone = await karin.browser.post(`${made}/decision`, paid)
  expect(alone.status).toBe(409)
  expect(alone.text).toContain('somebody else settles it')
  expect((await karin.browser.get(`/${here.lab}/today`)).text).not.toContain('1 expense')
  expect((await chef.browser.get(`/${here.lab}/today`)).text).toContain('1 expense')
  const elsewhere = await app.person(lab, { name: 'Ove Obs', role: 'observer' })
  expect((await elsewhere.browser.get(made)).status).toBe(403)
  expect((await elsewhere.browser.post(`${made}/decision`, paid)).status).toBe(403)
  expect((await chef.browser.get(paths.expenses(here))).text).toContain(made)
  expect((await chef.browser.send(`${made}/decision`, paid)).text).toContain('Paid')
})

test('a manager does not read the claims of champions that a coordinator settles', async () => {
  const { lab, karin, per, chef, here, one } = await begun()
  const claim = { onDay: '2026-11-20', kind: 'fare', amount: '80' }
  const made = (await per.browser.post(paths.expensesOf(one), claim)).location!
  expect((await chef.browser.get(paths.expenses(here))).text).not.toContain(made)
  expect((await chef.browser.get(made)).status).toBe(403)
  const paid = { version: '1', decision: 'settled', reason: '' }
  expect((await karin.browser.send(`${made}/decision`, paid)).text).toContain('Paid')
  const own = await makeChampion(karin, lab, karin)
  const mine = (await karin.browser.post(paths.expensesOf({ ...here, championId: own }), claim))
    .location!
  expect((await karin.browser.post(`${mine}/decision`, paid)).status).toBe(409)
  expect((await chef.browser.send(`${mine}/decision`, paid)).text).toContain('Paid')
})

test('changed terms are a new version that both sign again; a link lets somebody without account sign', async () => {
  const { lab, karin, per, one, championId } = await begun()
  const first = await agreeMandate(karin, lab, championId)
  const next = await karin.browser.send(paths.mandates(one), {
    ...terms,
    week: '5',
    managerName: 'Anna Utan Konto',
  })
  expect(next.text).toContain('Draft')
  const mandate = /action="([^"]+\/mandates\/[0-9a-f-]{36})\/offer"/.exec(next.text)![1]!
  const offered = await karin.browser.send(`${mandate}/offer`)
  const link = new URL(/<code>([^<]+)<\/code>/.exec(offered.text)![1]!).pathname
  const visitor = app.visitor()
  expect((await visitor.get(`${link.slice(0, -4)}AAAA`)).status).toBe(404)
  const opened = await visitor.get(link)
  expect(opened.text).toContain('Hear everybody.')
  const signed = await visitor.send(link, { version: '2', name: 'Anna U', agree: 'yes' })
  expect(signed.text).toContain('Thank you')
  const still = await per.browser.get(paths.mandate({ lab: lab.slug, championMandateId: first }))
  expect(still.text).toContain('Agreed')
  await per.browser.send(`${mandate}/signatures`, { version: '3', agree: 'yes' })
  const old = await per.browser.get(paths.mandate({ lab: lab.slug, championMandateId: first }))
  expect(old.text).toContain('Ended on')
  expect((await per.browser.get(paths.hours(one))).text).toContain('of 5 hours')
})

test('for who left nothing begins any more, and only days until then are noted', async () => {
  const { here, karin, per, one } = await begun({ employed: 'yes' })
  const departure = supportPaths.departure({ ...here, participantId: per.participantId })
  await karin.browser.send(departure, { successorId: karin.participantId, note: '' })
  app.clock.set(new Date(app.clock.now().getTime() + 2 * 24 * 3600 * 1000))
  try {
    const { browser } = karin
    const said = [
      await browser.post(paths.hours(one), { onDay: '2026-11-24', kind: 'visit', hours: '1' }),
      await browser.post(paths.releasesOf(one), { asked: '4', startsOn: '2026-11-24' }),
      await browser.post(paths.mandates(one), { ...terms, managerName: 'Anna Chef' }),
      await browser.post(paths.readiness(one), { ready: 'yes' }),
    ]
    expect(said.map(({ status }) => status)).toEqual([409, 409, 409, 409])
    for (const { text } of said) expect(text).toContain('no champion any more')
    const before = { onDay: '2026-11-21', kind: 'visit', hours: '1' }
    expect((await browser.post(paths.hours(one), before)).status).toBe(303)
  } finally {
    app.clock.set(new Date(app.clock.now().getTime() - 2 * 24 * 3600 * 1000))
  }
})

test('only a coordinator notes a signature on paper, and never about themselves', async () => {
  const { lab, karin, chef, one } = await begun()
  const lisa = await app.person(lab, { role: 'champion', name: 'Lisa Berg' })
  const own = await makeChampion(karin, lab, karin)
  const written = async (address: string) => {
    const form = { ...terms, managerId: chef.participantId }
    const page = (await karin.browser.send(paths.mandates({ ...one, championId: address }), form))
      .text
    const mandate = /action="([^"]+\/mandates\/[0-9a-f-]{36})\/offer"/.exec(page)![1]!
    await karin.browser.send(`${mandate}/offer`)
    return `${mandate}/paper`
  }
  const paper = await written(one.championId)
  expect((await lisa.browser.post(paper, { who: 'manager' })).status).toBe(403)
  expect((await karin.browser.post(paper, { who: 'manager' })).status).toBe(303)
  const mine = await written(own)
  for (const who of ['champion', 'manager'])
    expect((await karin.browser.post(mine, { who })).status).toBe(409)
})

test('a gate sees whether communities have champions who are ready, within hours and released', async () => {
  const { lab, karin, per, chef, one, championId } = await begun({ employed: 'yes' })
  const started = await startedInitiative(app, lab, karin)
  const [village, island] = [await placeIn(app, lab, 'Byn'), await placeIn(app, lab, 'Ön')]
  const targets = paths.targets(started.address)
  await karin.browser.send(targets, { 'placeIds[]': village })
  await karin.browser.send(paths.communities(one), { 'placeIds[]': village })
  const checker = app.parts.checkers.get('champions-ready')!
  const ask = async (name: string, params: Record<string, unknown> = {}) => {
    const question = {
      requirementId: 'r',
      checker: name,
      params,
      gateId: 'g',
      phaseId: 'p',
      processId: 'x',
      initiativeId: started.id,
      appliesTo: null,
    }
    const found = await inLab(app.database, lab.id, (db) =>
      checker.check(db, lab.id, [question], app.clock.now()),
    )
    return found.get('r')?.state
  }
  expect(await ask('champion-per-community')).toBe('not-met')
  expect(await ask('champions-ready', { minPerCommunity: 1 })).toBe('waiting')
  await agreeMandate(karin, lab, championId, { managerId: chef.participantId, released: '3' })
  expect(await ask('champion-per-community')).toBe('met')
  expect(await ask('champion-per-community', { minPerCommunity: 2 })).toBe('not-met')
  expect(await ask('time-released')).toBe('not-met')
  const asked = await per.browser.post(paths.releasesOf(one), {
    asked: '4',
    startsOn: '2026-11-01',
  })
  await chef.browser.send(`${asked.location}/decision`, {
    version: '1',
    approved: '2',
    reason: 'Autumn',
  })
  expect(await ask('time-released')).toBe('not-met')
  const more = { version: '2', approved: '3', reason: 'Winter' }
  await chef.browser.send(`${asked.location}/decision`, more)
  expect(await ask('time-released')).toBe('met')
  expect(await ask('workload-within-cap')).toBe('met')
  for (const onDay of ['2026-11-03', '2026-11-05']) {
    await per.browser.send(paths.hours(one), { onDay, hours: '9', kind: 'visit' })
  }
  expect(await ask('workload-within-cap')).toBe('not-met')
  await karin.browser.send(targets, { 'placeIds[]': [village, island] })
  expect(await ask('champion-per-community')).toBe('not-met')
  const page = await karin.browser.get(paths.ofInitiative(started.address))
  expect(page.text).toContain('over their hours in the last four weeks')
  const work = await karin.browser.get(initiativePaths.work(started.address))
  expect(work.text).toContain('Champions and communities (1)')
  await started.read(sql`update role_held set ends_on = '2026-11-20' where role = 'champion'`)
  const after = await karin.browser.get(initiativePaths.work(started.address))
  expect(after.text).not.toContain('Champions and communities (1)')
})
