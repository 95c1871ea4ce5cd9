import { sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp, type TestPerson } from '../../../../tests/support/app.ts'
import { startedInitiative } from '../../../../tests/support/initiative.ts'
import { personGiven } from '../../../../tests/support/ways-in.ts'
import { system } from '../../../platform/actor.ts'
import { recordCompletion } from '../../learning/index.ts'
import { addParticipant, publishConsentText } from '../../people/index.ts'
import { voicesPaths } from '../paths.ts'

const app = await testApp()

async function desk() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const started = await startedInitiative(app, lab, coordinator)
  const call = {
    draftId: '',
    initiativeId: started.id,
    kind: 'idea',
    channel: 'phone',
    body: 'The bus should wait for the boat.',
    visibility: 'public',
    readBack: 'yes',
    worry: '',
    ...personGiven('speaker', { who: 'new', name: 'Ester Lind', phone: '070 123 45 67' }),
    ...personGiven('other', { who: '' }),
  }
  const at = { lab: lab.slug }
  const said = () =>
    started.read<
      Record<string, string | boolean | null>
    >(sql`select c.*, p.name, b.name as brought_by_name
      from contribution c left join participant p on p.id = c.participant_id
      left join participant b on b.id = c.brought_by order by c.reach_public, c.id`)
  const { browser } = coordinator
  return { lab, coordinator, browser, started, call, said, at, page: voicesPaths.phoneDesk(at) }
}

test('a call by somebody new becomes a contribution with a code to read aloud', async () => {
  const { browser, call, page, said, coordinator } = await desk()
  const shown = await browser.get(page)
  expect(shown.status).toBe(200)
  expect(shown.text.indexOf('What they say')).toBeLessThan(shown.text.indexOf('Who is speaking'))
  const kept = await browser.send(page, call)
  expect(kept.text).toMatch(/class="big-code"><strong>[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}</)
  const [row] = await said()
  expect(row).toMatchObject({
    channel: 'phone',
    name: 'Ester Lind',
    confirmed_how: 'read-back',
    typed_by: coordinator.participantId,
    reach_public: true,
    language: 'en',
  })
})

test('the same form sent twice, and many times at once, is one call and one person', async () => {
  const { browser, call, page, said, started } = await desk()
  const opId = randomUUID()
  const answers = await Promise.all([1, 2, 3, 4].map(() => browser.post(page, { ...call, opId })))
  expect(new Set(answers.map(({ location }) => location)).size).toBe(1)
  expect(await said()).toHaveLength(1)
  const people = await started.read(sql`select id from participant where name = 'Ester Lind'`)
  expect(people).toHaveLength(1)
})

test('searching finds people by name, number and place without losing what was typed', async () => {
  const { browser, call, lab, page, at } = await desk()
  const details = { preferredChannel: 'letter', language: 'sv' }
  const add = (name: string, phone: string) =>
    app.run(lab.id, system, addParticipant, { ...details, name, phone })
  const { id } = await add('Nils Berg', '+46 70 999 88 77')
  await add('Nils Dal', '')
  const find = (q: string) =>
    browser.send(`${page}/drafts`, {
      ...call,
      ...personGiven('speaker', { who: '', q }),
      find: 'speaker',
    })
  const byName = await find('nils')
  expect(byName.text).toContain('Nils Berg')
  expect(byName.text).toContain('Nils Dal')
  expect(byName.text).toContain('The bus should wait for the boat.')
  const byNumber = await find('070-999 88 77')
  expect(byNumber.text).toContain('Nils Berg')
  expect(byNumber.text).not.toContain('Nils Dal')
  const nobodyFound = await find('Zoë 100%_')
  expect(nobodyFound.text).toContain('Nobody was found')
  expect(nobodyFound.text).toContain('value="Zoë 100%_"')
  const kept = await browser.send(page, { ...call, ...personGiven('speaker', { who: id }) })
  expect(kept.text).toContain('It is saved')
  expect((await browser.get(voicesPaths.phoneDesk(at))).text).toContain('Not finished')
})

test('an unfinished call is kept for whoever typed it, found again, and gone when it is saved', async () => {
  const { browser, call, page, lab, started } = await desk()
  const half = { ...call, kind: '', visibility: '', body: 'The ferry' }
  const kept = await browser.post(`${page}/drafts`, half)
  const [, draftId] = /draft=([0-9a-f-]{36})/.exec(kept.location!)!
  const other = await app.person(lab, { role: 'champion' })
  expect((await other.browser.get(page)).text).not.toContain('The ferry')
  expect((await other.browser.post(`${page}/drafts/${draftId}/removal`)).status).toBe(404)
  const again = await browser.get(kept.location!)
  expect(again.text).toContain('The ferry</textarea>')
  expect((await browser.get(`/${lab.slug}`)).status).toBe(200)
  await browser.send(page, { ...call, draftId: draftId! })
  expect(await started.read(sql`select id from call_draft`)).toEqual([])
})

test('what is missing is named at its field and what was typed stays', async () => {
  const { browser, call, page, said } = await desk()
  const { visibility: _, ...form } = call
  const answer = await browser.post(page, {
    ...form,
    ...personGiven('speaker', { who: 'new', name: 'Ester' }),
  })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Say who may read it.')
  expect(answer.text).toContain('Write a phone number')
  expect(answer.text).toContain('The bus should wait for the boat.')
  const untold = await browser.post(page, { ...call, 'speaker.tellBy': '' })
  expect(untold.text).toContain('Choose how they want to be told.')
  const empty = await browser.post(page, { ...call, body: ' ' })
  expect(empty.status).toBe(422)
  const unasked = await browser.post(page, { ...call, ...personGiven('speaker', { who: '' }) })
  expect(unasked.text).toContain('Say who is speaking.')
  const long = await browser.post(page, { ...call, body: 'x'.repeat(20_001) })
  expect(long.status).toBe(422)
  expect(await said()).toHaveLength(0)
})

test('how to tell somebody is asked only of who is new', async () => {
  const { browser, call, page, said } = await desk()
  const untold = { ...call, ...personGiven('speaker', { tellBy: '' }), 'other.tellBy': '' }
  expect((await browser.post(page, untold)).status).toBe(303)
  expect(await said()).toHaveLength(1)
})

test('hostile words stay words', async () => {
  const { browser, call, page } = await desk()
  const body = '<script>alert(1)</script> "><img src=x onerror=alert(2)>'
  const kept = await browser.post(`${page}/drafts`, { ...call, body, 'speaker.name': body })
  const shown = await browser.get(kept.location!)
  expect(shown.text).not.toContain('<script>alert')
  expect(shown.text).not.toContain('<img src=x')
})

async function gatherer(lab: { id: string }, { participantId }: TestPerson) {
  await app.run(lab.id as never, system, recordCompletion, {
    participantId,
    pathKey: 'responsible-storytelling',
  })
}

test('health and care is public only with consent, and consent is kept as it was spoken', async () => {
  const { browser, call, page, said, started, lab } = await desk()
  const texts = await app.run(lab.id, system, publishConsentText, {
    purpose: 'story-public',
    body: { en: 'You let everybody read it.' },
  })
  expect((await browser.get(page)).text).toContain('You let everybody read it.')
  await browser.send(page, { ...call, sensitive: 'yes' })
  await browser.send(page, { ...call, sensitive: 'yes', 'consents[]': [texts.ids.en!] })
  const [closed, open] = await said()
  expect(closed).toMatchObject({ reach_public: false, reach_search: false })
  expect(open).toMatchObject({ reach_public: true })
  const [given] = await started.read(sql`select * from contribution_consent`)
  expect(given).toMatchObject({ mode: 'spoken', witness: 'Karin Ek' })
  const forged = await browser.post(page, { ...call, 'consents[]': [randomUUID()] })
  expect(forged.status).toBe(409)
  expect(await said()).toHaveLength(2)
})

test('only who has learned it writes down stories of others', async () => {
  const { browser, call, page, said, lab, coordinator } = await desk()
  expect((await browser.get(page)).text).not.toContain('A story of their own')
  expect((await browser.post(page, { ...call, kind: 'story' })).status).toBe(409)
  await gatherer(lab, coordinator)
  expect((await browser.get(page)).text).toContain('A story of their own')
  expect((await browser.send(page, { ...call, kind: 'story' })).text).toContain('not public yet')
  expect(await said()).toHaveLength(1)
})

test('a champion of one initiative writes for it alone, and finds only the people who take part in it', async () => {
  const { call, page, lab, started, coordinator } = await desk()
  const other = await startedInitiative(app, lab, coordinator)
  const champion = await app.person(lab, { role: 'champion', initiativeId: started.id })
  const details = { preferredChannel: 'letter', language: 'sv', phone: '070 555 44 33' }
  const stranger = await app.run(lab.id, system, addParticipant, {
    ...details,
    name: 'Sven Strand',
  })
  const find = (q: string) =>
    champion.browser.send(`${page}/drafts`, { ...call, ...personGiven('speaker', { who: '', q }) })
  expect((await find('Sven')).text).not.toContain('Sven Strand')
  const forged = await champion.browser.post(page, {
    ...call,
    ...personGiven('speaker', { who: stranger.id }),
  })
  expect(forged.status).toBe(409)
  expect((await champion.browser.post(page, { ...call, initiativeId: other.id })).status).toBe(403)
  expect((await champion.browser.send(page, call)).text).toContain('It is saved')
  expect((await find('Ester')).text).toContain('Ester Lind')
})

test('nobody else comes to the desk, and no lab sees another', async () => {
  const { call, page, lab, said } = await desk()
  const observer = await app.person(lab, { role: 'observer' })
  const elsewhere = await app.person(await app.lab(), { role: 'coordinator' })
  for (const browser of [app.visitor(), observer.browser, elsewhere.browser]) {
    expect([302, 303, 403]).toContain((await browser.get(page)).status)
    expect([302, 303, 401, 403]).toContain((await browser.post(page, call)).status)
  }
  expect(await said()).toHaveLength(0)
})

test('somebody who may be in the list twice is pointed out after the call', async () => {
  const { browser, call, page, lab } = await desk()
  await app.run(lab.id, system, addParticipant, {
    name: 'Ester  LIND',
    preferredChannel: 'letter',
    language: 'sv',
  })
  const kept = await browser.send(page, call)
  expect(kept.text).toContain('The same person twice?')
  expect(kept.text).toContain('/merges/new')
})

test('the desk asks the database a constant number of questions', async () => {
  const { browser, page, call } = await desk()
  const one = await app.queries(() => browser.get(page))
  await browser.post(`${page}/drafts`, call)
  await browser.post(`${page}/drafts`, call)
  expect(await app.queries(() => browser.get(page))).toBe(one)
})
