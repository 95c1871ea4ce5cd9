import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../../tests/support/app.ts'
import { startedInitiative } from '../../../../tests/support/initiative.ts'
import { storyWorld } from '../../../../tests/support/story.ts'
import { planSession, sessionPaths } from '../../sessions/index.ts'
import { voicesPaths } from '../paths.ts'

const app = await testApp()

const plan = {
  'title.en': 'Nights in the valley',
  'purpose.en': 'A second patrol',
  onDay: '2026-11-22',
  atTime: '18:30',
  place: 'Village hall',
}

async function planned() {
  const world = await storyWorld(app)
  const all = voicesPaths.conversations(world.address)
  const conversationId = await world.make(all, plan)
  const at = voicesPaths.conversation({ ...world.address, conversationId })
  return { ...world, all, at, browser: world.coordinator.browser }
}

test('those who decide, tellers and a facilitator get seats, and their names stay inside', async () => {
  const { at, browser, teller, resident, all, lab, coordinator } = await planned()
  const official = {
    seat: 'decision-maker',
    participantId: '',
    name: 'Bo Ek',
    organisation: 'Board',
  }
  expect((await browser.post(`${at}/seats`, official)).status).toBe(303)
  const seated = { seat: 'teller', participantId: teller.participantId, name: '', organisation: '' }
  await browser.post(`${at}/seats`, seated)
  expect((await browser.post(`${at}/seats`, seated)).text).toContain('They have a seat already.')
  const both = await browser.post(`${at}/seats`, { ...seated, name: 'Elsa' })
  expect(both.status).toBe(422)
  const page = await browser.get(at)
  expect(page.text).toContain('Elsa Berg')
  expect(page.text).toContain('Decision-maker, Board')
  expect((await app.visitor().get(at)).status).toBe(404)
  const paper = await browser.get(`${at}/programme`)
  expect(paper.text).toContain('Bo Ek, Board')
  expect((await app.visitor().get(all)).text).not.toContain('Nights in the valley')
  const [first, second] = [...page.text.matchAll(/name="attended\.([0-9a-f-]{36})"/g)]
    .map(([, id]) => id!)
    .filter((id, place, every) => every.indexOf(id) === place)
  const version = /name="version" value="(\d+)"/.exec(page.text)![1]!
  const recorded = await browser.post(`${at}/account`, {
    version,
    'said.en': 'They **listened**.',
    [`attended.${first}`]: 'substitute',
    [`attended.${second}`]: 'yes',
  })
  expect(recorded.status).toBe(303)
  expect((await browser.get(at)).text).toContain('Sent somebody else')
  const open = await app.visitor().get(at)
  expect(open.text).toContain('<strong>listened</strong>')
  for (const name of ['Bo Ek', 'Elsa Berg']) expect(open.text).not.toContain(name)
  const { id: initiativeId } = await startedInitiative(app, lab, coordinator)
  const elsewhere = await app.person(lab, { role: 'champion', initiativeId })
  expect((await elsewhere.browser.get(at)).text).not.toContain('Bo Ek')
  expect((await elsewhere.browser.get(`${at}/programme`)).status).toBe(403)
  expect(await resident('Nobody')).toBeTruthy()
})

test('what was said is written down when it was held, by one at a time', async () => {
  const { make, all, address, browser } = await planned()
  const later = await make(all, { ...plan, onDay: '2026-12-24' })
  const at = voicesPaths.conversation({ ...address, conversationId: later })
  const said = { version: '1', 'said.en': 'Words' }
  const early = await browser.post(`${at}/account`, said)
  expect(early.text).toContain('The day is still to come.')
  expect(early.text).toContain('Words</textarea>')
  await browser.post(`${at}/details`, { ...plan, version: '1' })
  expect((await browser.post(`${at}/account`, said)).status).toBe(409)
  const odd = await browser.post(`${at}/account`, {
    ...said,
    version: '2',
    'attended.0198c0de-0000-7000-8000-00000000c001': 'yes',
  })
  expect(odd.status).toBe(409)
  expect((await browser.post(`${at}/account`, { ...said, version: '2' })).status).toBe(303)
})

test('a plan with a day or time that is none is refused, and what was typed stays', async () => {
  const { all, browser, make, address, lab, started } = await planned()
  const session = async () => {
    const made = await app.run(lab.id, actorOf(started.coordinator, 'coordinator'), planSession, {
      initiativeId: address.initiativeId,
      kind: 'meeting',
      mode: 'on-site',
      title: { en: 'Evening' },
      day: '2026-12-01',
      from: '18:00',
      to: '20:00',
      language: 'en',
    })
    return made.id
  }
  for (const wrong of [
    { onDay: '2026-02-31' },
    { onDay: '0000-01-01' },
    { onDay: '' },
    { atTime: '25:00' },
    { 'title.en': '' },
  ]) {
    const answer = await browser.post(all, { ...plan, ...wrong })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('value="Village hall"')
  }
  const sessionId = await session()
  const part = await make(all, { ...plan, sessionId })
  const beside = await browser.get(sessionPaths.session({ ...address, sessionId }))
  expect(beside.text).toContain(part)
  const foreign = await browser.post(all, {
    ...plan,
    sessionId: '0198c0de-0000-7000-8000-00000000c002',
  })
  expect(foreign.text).toContain('That session is not here any more.')
})

test('only those who handle voices plan, and a draft finding is not shown outside', async () => {
  const { all, at, browser, lab, make, address } = await planned()
  const researcher = await app.person(lab, { role: 'researcher' })
  expect((await researcher.browser.post(all, plan)).status).toBe(403)
  expect((await researcher.browser.get(at)).status).toBe(200)
  expect((await researcher.browser.post(`${at}/items`, { item: 'x' })).status).toBe(403)
  const findingId = await make(voicesPaths.findings(address), { 'claim.en': 'A draft claim' })
  const bad = await browser.post(`${at}/items`, { item: 'finding:nothing' })
  expect(bad.status).toBe(422)
  const item = `finding:${findingId}`
  await browser.post(`${at}/items`, { item })
  expect((await browser.post(`${at}/items`, { item })).text).toContain('It is brought already.')
  await browser.post(`${at}/account`, { version: '1', 'said.en': 'We met.' })
  const open = await app.visitor().get(at)
  expect(open.text).toContain('We met.')
  expect(open.text).not.toContain('A draft claim')
  expect(open.text).toContain('One more was brought that is not public.')
  const left = /items\/([0-9a-f-]{36})\/removal/.exec((await browser.get(at)).text)![1]!
  await browser.post(`${at}/items/${left}/removal`)
  expect((await browser.get(at)).text).toContain('Nothing has been brought yet')
})
