import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { heard } from '../../../../tests/support/said.ts'
import { recordDecision } from '../../initiatives/index.ts'
import { actorOf } from '../../../../tests/support/app.ts'
import { voicesPaths } from '../index.ts'
import { answerPaths } from './paths.ts'

const app = await testApp()
const declined = { outcome: 'declined', 'reason.en': 'The road belongs to the state.' }

test('a contribution is answered, the person is told after the time to undo, and a change is told again', async () => {
  const { browser, lab, started, say, resident, standing, notices } = await heard(app)
  const participantId = await resident('Ester', { postalAddress: 'Byvägen 1' })
  const id = await say({ body: 'The bus should stop at the shop.', participantId })
  const address = voicesPaths.answer({ ...started.address, contributionId: id })
  expect((await browser.get(address)).text).toContain('The bus should stop at the shop.')
  const saved = await browser.send(address, { seen: '', ...declined })
  expect(saved.text).toContain('The answer is saved.')
  expect(saved.text).toContain('Take it back')
  expect(await notices()).toEqual([])
  const list = voicesPaths.voices(started.address)
  const observer = await app.person(lab, { role: 'observer' })
  expect((await browser.get(list)).text).toContain('Not taken up')
  expect((await observer.browser.get(list)).text).not.toContain('Not taken up')
  await app.drain()
  expect((await observer.browser.get(list)).text).toContain('Not taken up')
  const [notice] = await notices()
  expect(notice).toMatchObject({ participantId, channel: 'letter', aboutKind: 'contribution' })
  expect(notice!.body).toContain('“The bus should stop at the shop.”')
  expect(notice!.body).toContain('Why: The road belongs to the state.')
  expect(notice!.body).toMatch(/receipts\/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
  const [first] = await standing()
  const late = await browser.post(
    answerPaths.batchUndoing({ ...started.address, answerBatchId: first!.batchId }),
  )
  expect(late.status).toBe(409)
  const seen = first!.id
  const changed = await browser.post(address, { seen, outcome: 'adopted', 'reason.en': 'We can.' })
  expect(changed.status).toBe(303)
  await app.drain()
  const again = await notices()
  expect(again).toHaveLength(1)
  expect(again[0]!.body).toContain('Why: We can.')
  const history = await started.read(sql`select outcome from disposition order by id`)
  expect(history).toHaveLength(2)
  expect((await browser.get(address)).text).toContain('One earlier answer')
})

test('forty are answered at once, each person gets one notice, and the list says how far it has come', async () => {
  const { browser, started, say, resident, standing, notices } = await heard(app)
  const ester = await resident('Ester', { phone: '070-1', preferredChannel: 'phone' })
  const nils = await resident('Nils', { postalAddress: 'Bygatan 2' })
  const ids: string[] = []
  for (let n = 0; n < 40; n++) {
    const participantId = n === 39 ? null : n % 2 ? ester : nils
    ids.push(await say({ body: `Thing ${n}`, participantId }))
  }
  const list = voicesPaths.answers(started.address)
  expect(
    (await browser.get(`${list}?all=yes`)).text.match(/type="checkbox"[^>]* checked/g),
  ).toHaveLength(40)
  const answer = { seen: '', 'contributionIds[]': ids.slice(0, 12), saveReason: 'yes', ...declined }
  expect((await browser.send(list, answer)).text).toContain('answered 12 of 40')
  const restIds = { seen: '', 'contributionIds[]': ids.slice(12) }
  const [reason] = await started.read<{ id: string }>(sql`select id from saved_reason`)
  const filled = await browser.post(list, { ...restIds, fill: 'yes', savedReason: reason!.id })
  expect(filled.status).toBe(200)
  expect(filled.text).toContain('The road belongs to the state.')
  const rest = await browser.send(list, { ...restIds, ...declined })
  expect(rest.text).toContain('Everything has an answer.')
  expect(await standing()).toHaveLength(40)
  await app.drain()
  const told = await notices()
  expect(told.map(({ channel }) => channel).toSorted()).toEqual([
    'letter',
    'letter',
    'phone',
    'phone',
  ])
  expect(told[0]).toMatchObject({
    aboutKind: 'answers',
    subject: expect.stringMatching(/^What became of \d+ things you said$/),
  })
  await browser.post(answerPaths.reasonRemoval({ ...started.address, savedReasonId: reason!.id }))
  expect(await started.read(sql`select id from saved_reason`)).toEqual([])
})

test('answers are taken back before anybody is told, and what stood before stands again', async () => {
  const { browser, started, say, resident, standing, notices } = await heard(app)
  const id = await say({ body: 'One', participantId: await resident('Ester') })
  const address = voicesPaths.answer({ ...started.address, contributionId: id })
  await browser.post(address, { seen: '', ...declined })
  await app.drain()
  const [before] = await standing()
  await browser.post(address, { seen: before!.id, outcome: 'adopted', 'reason.en': 'Yes.' })
  const [after] = await standing()
  const undoing = answerPaths.batchUndoing({ ...started.address, answerBatchId: after!.batchId })
  expect((await browser.send(undoing)).text).toContain('Nobody was told.')
  expect(await standing()).toEqual([before])
  await app.drain()
  expect(await notices()).toHaveLength(1)
  expect((await browser.post(undoing)).status).toBe(409)
})

test('of two who answer the same, the second sees what the first answered', async () => {
  const { browser, lab, started, say, standing } = await heard(app)
  const other = await app.person(lab, { role: 'champion' })
  const [one, two] = [await say({ body: 'One' }), await say({ body: 'Two' })]
  const list = voicesPaths.answers(started.address)
  const both = { seen: '', 'contributionIds[]': [one, two], ...declined }
  const sent = await Promise.all([browser.post(list, both), other.browser.post(list, both)])
  expect(sent.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect(sent.find(({ status }) => status === 409)!.text).toContain('answered 2 of these meanwhile')
  expect(await standing()).toHaveLength(2)
})

test('what an answer rests on is on the thread, a merge names the other, and neither goes in a circle', async () => {
  const { browser, lab, coordinator, started, say, standing } = await heard(app)
  const [one, two] = [await say({ body: 'A bench' }), await say({ body: 'A bench, please' })]
  const decision = await app.run(lab.id, actorOf(coordinator, 'coordinator'), recordDecision, {
    initiativeId: started.id,
    question: { en: 'Where do we put benches?' },
    options: { 1: { en: 'Here' }, 2: { en: 'There' } },
    chosen: 1,
    reasons: { en: 'Because' },
    depth: 5,
    power: 'The core team',
    decidedOn: '2026-11-20',
  })
  const list = voicesPaths.answers(started.address)
  const restsOn = `decision:${decision.id}`
  const page = await browser.get(voicesPaths.answer({ ...started.address, contributionId: one }))
  expect(page.text).toContain('Decision: Where do we put benches?')
  const adopted = { seen: '', outcome: 'adopted', 'reason.en': 'Decided.', restsOn }
  expect((await browser.post(list, { ...adopted, 'contributionIds[]': one })).status).toBe(303)
  const under = await browser.get(`${list}?show=answered&rests-on=${restsOn}`)
  expect(under.text).toContain('A bench')
  expect(under.text).toContain('answered 1 of 1')
  const begun = await browser.get(
    `${voicesPaths.answer({ ...started.address, contributionId: two })}?outcome=merged&mergedInto=${one}`,
  )
  expect(begun.text).toContain('value="merged" checked')
  expect(begun.text).toContain(`value="${one}" selected`)
  const merged = { seen: '', outcome: 'merged', 'reason.en': 'The same.', mergedInto: one }
  expect((await browser.post(list, { ...merged, 'contributionIds[]': two })).status).toBe(303)
  const standingOf = async (id: string) =>
    (await standing()).find(({ contributionId }) => contributionId === id)!.id
  const round = { ...merged, seen: await standingOf(one), mergedInto: two }
  const alone = voicesPaths.answer({ ...started.address, contributionId: one })
  expect((await browser.post(alone, round)).text).toContain('It cannot be joined with itself')
  const ties = () =>
    started.read(sql`select to_kind from link where relation = 'answers' order by to_kind`)
  expect(await ties()).toEqual([{ to_kind: 'contribution' }, { to_kind: 'decision' }])
  await browser.post(alone, { ...declined, seen: await standingOf(one) })
  expect(await ties()).toEqual([{ to_kind: 'contribution' }])
  const foreign = await browser.post(list, {
    ...adopted,
    'contributionIds[]': two,
    restsOn: `theme:${one}`,
  })
  expect(foreign.status).toBe(409)
})

test('wrong answers are asked about again with what was typed; strangers and what stands no more are turned away', async () => {
  const { browser, lab, started, say } = await heard(app)
  const id = await say({ body: 'One' })
  const list = voicesPaths.answers(started.address)
  const nothing = await browser.post(list, { seen: '', 'reason.en': '' })
  expect(nothing.status).toBe(422)
  for (const words of ['Choose at least one.', 'Choose what becomes of it.', 'Write the reason.']) {
    expect(nothing.text).toContain(words)
  }
  const send = (more: Record<string, string>) =>
    browser.post(list, { seen: '', 'contributionIds[]': id, 'reason.en': 'Later', ...more })
  expect((await send({ outcome: 'deferred' })).text).toContain('Name the day')
  const past = await send({ outcome: 'deferred', deferredUntil: '2026-11-22' })
  expect([past.status, past.text.includes('lies ahead'), past.text.includes('Later')]).toEqual([
    409,
    true,
    true,
  ])
  expect((await send({ outcome: 'merged' })).status).toBe(422)
  expect((await send({ outcome: 'adopted', restsOn: 'lab:1' })).status).toBe(422)
  const resident = await app.person(lab, { role: 'resident-representative' })
  expect((await resident.browser.get(list)).status).toBe(403)
  await started.read(sql`update contribution set state = 'withdrawn' where id = ${id}`)
  expect((await send({ outcome: 'adopted' })).status).toBe(409)
  expect((await browser.get(list)).text).toContain('There is nothing here.')
})

test('the list costs as many queries for many as for few, goes on page by page, and is narrowed', async () => {
  const { browser, started, say } = await heard(app)
  const list = voicesPaths.answers(started.address)
  await say({ body: 'First of all' })
  const few = await app.queries(() => browser.get(list))
  for (let n = 0; n < 60; n++) {
    await say({
      body: `Number ${n}`,
      channel: n < 5 ? 'phone' : 'web',
      kind: n === 0 ? 'note' : 'idea',
    })
  }
  expect(await app.queries(() => browser.get(list))).toBe(few)
  expect(few).toBeLessThanOrEqual(12)
  const next = /href="([^"]*after=[^"]*)"/.exec((await browser.get(list)).text)![1]!
  const second = await browser.get(next.replaceAll('&amp;', '&'))
  expect(second.text).toContain('11 wait for an answer on this page')
  expect((await browser.get(`${list}?channel=phone`)).text).toContain('5 wait for an answer')
  expect((await browser.get(`${list}?words=first%20OF`)).text).toContain('One waits for an answer')
  expect((await browser.get(`${list}?kind=note&words=%25`)).text).toContain(
    'There is nothing here.',
  )
  expect((await browser.get(`${list}?after=rubbish&rests-on=x:y&kind=zebra`)).status).toBe(200)
})
