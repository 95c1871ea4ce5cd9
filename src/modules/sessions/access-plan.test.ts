import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { addParticipant, giveRole, mergeParticipants, peoplePaths } from '../people/index.ts'
import { system } from '../../platform/actor.ts'
import { roles } from '../../shared/role.ts'
import { sessionPaths as paths } from './index.ts'

const app = await testApp()

async function begun() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const started = await startedInitiative(app, lab, coordinator)
  const add = async (name: string, more: Record<string, string> = {}) => {
    const details = { name, preferredChannel: 'letter', language: 'en', ...more }
    return (await app.run(lab.id, system, addParticipant, details)).id
  }
  const elsa = await add('Elsa Strand', { supportNeeds: 'Large print. A lift.' })
  const at = { lab: lab.slug, participantId: elsa }
  const { browser } = coordinator
  const need = async (words: string) => {
    const [found] = await started.read<{ id: string; version: number }>(
      sql`select id, version from support_need where words = ${words}`,
    )
    return { ...found!, at: { ...at, supportNeedId: found!.id } }
  }
  return { lab, started, coordinator, browser, add, elsa, at, need, read: started.read }
}

const lift = { kind: 'transport', words: 'A lift to meetings', metBy: 'Per drives' }

test('a keeper writes down what somebody needs, how it is met and that they agreed; the free text stays', async () => {
  const { browser, at, lab } = await begun()
  const person = await browser.get(peoplePaths.person(at))
  expect(person.text).toContain(`href="${paths.accessPlan(at)}"`)
  expect(person.text).toContain('Access plan: what is needed to take part')
  const agreed = { agreedOn: '2026-11-20', agreedHow: 'phone' }
  const saved = await browser.send(paths.needs(at), { ...lift, ...agreed })
  for (const part of [
    'The need is on the plan.',
    'Elsa Strand',
    'Large print. A lift.',
    'A lift to meetings',
    'Per drives',
    '20 November 2026, said so by telephone',
  ]) {
    expect(saved.text).toContain(part)
  }
  expect((await browser.get(peoplePaths.person(at))).text).toContain('Access plan: one need')
  expect((await browser.get(`/${lab.slug}/people`)).status).toBe(200)
})

test('nobody but the keepers and the person read a plan or write in it', async () => {
  const { lab, started, at, browser } = await begun()
  await browser.post(paths.needs(at), lift)
  const others = [
    ...roles
      .filter((role) => role !== 'coordinator' && role !== 'champion')
      .map((role) => ({ role })),
    ...roles.map((role) => ({ role, initiativeId: started.id })),
  ]
  for (const wish of others) {
    const somebody = await app.person(lab, wish)
    expect((await somebody.browser.get(paths.accessPlan(at))).status, wish.role).toBe(403)
    expect((await somebody.browser.post(paths.needs(at), lift)).status, wish.role).toBe(403)
  }
  expect((await app.visitor().get(paths.accessPlan(at))).text).not.toContain('A lift')
  const champion = await app.person(lab, { role: 'champion' })
  expect((await champion.browser.get(paths.accessPlan(at))).text).toContain('A lift to meetings')
})

test('somebody says themselves what they need, and agrees to how it is met; others cannot agree for them', async () => {
  const { lab, browser, need } = await begun()
  const nils = await app.person(lab, { name: 'Nils Berg' })
  const at = { lab: lab.slug, participantId: nils.participantId }
  const mine = await nils.browser.get(peoplePaths.me(at))
  expect(mine.text).toContain(`href="${paths.accessPlan(at)}"`)
  const own = { kind: 'time', words: 'Not before ten', metBy: 'As I like', agreedOn: '' }
  await nils.browser.post(paths.needs(at), own)
  const written = await need('Not before ten')
  const here = { ...at, supportNeedId: written.id }
  expect((await nils.browser.get(paths.accessPlan(at))).text).not.toContain('As I like')
  const early = await nils.browser.post(paths.needAgreement(here), { version: '1' })
  expect(early.status).toBe(409)
  const met = { kind: 'time', words: 'Not before ten', metBy: 'We begin at eleven', version: '1' }
  const byKeeper = { ...met, agreedOn: '2026-11-20', agreedHow: 'themselves' }
  expect((await browser.post(paths.need(here), byKeeper)).status).toBe(409)
  expect((await browser.post(paths.need(here), met)).status).toBe(303)
  expect((await browser.post(paths.needAgreement(here), { version: '2' })).status).toBe(409)
  const stale = await nils.browser.post(paths.needAgreement(here), { version: '1' })
  expect(stale.status).toBe(409)
  const yes = await nils.browser.send(paths.needAgreement(here), { version: '2' })
  expect(yes.text).toContain('22 November 2026, said so on this site')
  const other = { ...met, version: '3', metBy: 'We begin at ten', agreedOn: '2026-11-22' }
  await browser.post(paths.need(here), { ...other, agreedHow: 'themselves' })
  expect((await browser.get(paths.accessPlan(at))).text).toContain('Not agreed yet')
})

test('that somebody was asked is noted, also when they need nothing, and never beside a need', async () => {
  const { browser, at, read } = await begun()
  const asked = { askedOn: '2026-11-21', askedHow: 'in-person', needsNothing: 'yes' }
  const noted = await browser.send(paths.asking(at), asked)
  expect(noted.text).toContain(
    '21 November 2026: said so when we met. Needs nothing. Noted by Karin Ek.',
  )
  await browser.post(paths.needs(at), lift)
  const again = await browser.post(paths.asking(at), asked)
  expect(again.status).toBe(409)
  expect(again.text).toContain('There are needs on the plan')
  expect(again.text).toContain('value="2026-11-21"')
  const late = await browser.post(paths.asking(at), {
    ...asked,
    needsNothing: '',
    askedOn: '2026-11-23',
  })
  expect(late.text).toContain('The day lies ahead')
  expect((await browser.post(paths.asking(at), { askedOn: '2026-11-21' })).text).toContain(
    'Say how they answered.',
  )
  expect(await read(sql`select needs_nothing as nothing from access_plan`)).toEqual([
    { nothing: false },
  ])
})

test('a need that is over goes to the end and comes back', async () => {
  const { browser, at, need } = await begun()
  await browser.post(paths.needs(at), lift)
  const { at: here } = await need('A lift to meetings')
  const ended = await browser.send(paths.needEnding(here))
  expect(ended.text).toContain('One need of before')
  expect((await browser.post(paths.needEnding(here))).status).toBe(409)
  expect((await browser.get(paths.need(here))).status).toBe(404)
  const back = await browser.send(paths.needReturn(here))
  expect(back.text).not.toContain('One need of before')
})

test('what was mistyped is said and stays, and two who change one need do not undo each other', async () => {
  const { browser, at, need } = await begun()
  const wrong: [Record<string, string>, string][] = [
    [{ ...lift, words: ' ' }, 'Write what is needed'],
    [{ ...lift, kind: 'magic' }, 'Choose one of the answers'],
    [{ ...lift, agreedOn: '2026-11-20' }, 'Say how they said yes'],
    [{ ...lift, agreedHow: 'phone' }, 'Say on which day they said yes'],
    [{ ...lift, metBy: '', agreedOn: '2026-11-20', agreedHow: 'phone' }, 'Write how it is met'],
    [{ ...lift, words: 'x'.repeat(501) }, 'x'.repeat(501)],
  ]
  for (const [sent, said] of wrong) {
    const answer = await browser.post(paths.needs(at), sent)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(said)
  }
  const ahead = { ...lift, agreedOn: '2026-12-20', agreedHow: 'phone' }
  expect((await browser.post(paths.needs(at), ahead)).status).toBe(409)
  await browser.post(paths.needs(at), lift)
  const { at: here } = await need('A lift to meetings')
  const change = { ...lift, version: '1' }
  await browser.post(paths.need(here), { ...change, metBy: 'The taxi' })
  const second = await browser.post(paths.need(here), { ...change, metBy: 'A neighbour' })
  expect(second.status).toBe(409)
  expect(second.text).toContain('The taxi')
  expect(second.text).toContain('A neighbour')
  expect(second.text).toContain('name="version" value="2"')
})

test('a plan holds thirty needs, also when they come at once', async () => {
  const { browser, at, read, lab, elsa } = await begun()
  await read(sql`insert into support_need (lab_id, id, participant_id, kind, words, written_at)
    select ${lab.id}, gen_random_uuid(), ${elsa}, 'other', 'Need ' || n, now() from generate_series(1, 29) n`)
  const both = await Promise.all([
    browser.post(paths.needs(at), { ...lift, words: 'One' }),
    browser.post(paths.needs(at), { ...lift, words: 'Two' }),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
})

test('two entries of one person have one plan', async () => {
  const { browser, at, add, lab, elsa, read } = await begun()
  const double = await add('Elsa S')
  const there = { lab: lab.slug, participantId: double }
  await browser.post(paths.needs(there), { ...lift, words: 'A ramp' })
  await browser.post(paths.needs(at), lift)
  await app.run(lab.id, system, mergeParticipants, { keptId: elsa, doubleId: double })
  for (const address of [at, there]) {
    const { text } = await browser.get(paths.accessPlan(address))
    for (const part of ['A ramp', 'A lift to meetings', 'Elsa Strand']) expect(text).toContain(part)
  }
  const [ramp] = await read<{ id: string }>(sql`select id from support_need where words = 'A ramp'`)
  const ended = await browser.post(paths.needEnding({ ...at, supportNeedId: ramp!.id }))
  expect(ended.status).toBe(303)
  await app.run(lab.id, system, giveRole, { participantId: elsa, role: 'observer' })
})
