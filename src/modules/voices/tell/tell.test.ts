import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { heard, type Heard } from '../../../../tests/support/said.ts'
import { voicesPaths } from '../index.ts'
import { tellingsOf } from './tellings.ts'

const app = await testApp()

const answer = ({ browser, started }: Heard, ids: string[], more: Record<string, string> = {}) =>
  browser.post(voicesPaths.answers(started.address), {
    seen: '',
    'contributionIds[]': ids,
    outcome: 'adopted',
    'reason.en': 'We do it.',
    'reason.sv': 'Vi gör det.',
    ...more,
  })

test.each([
  ['email', { email: 'x@test.example' }, 'sent'],
  ['phone', { phone: '070-1' }, 'waiting'],
  ['letter', { postalAddress: 'Byvägen 1' }, 'waiting'],
  ['visit', {}, 'waiting'],
] as const)('who wants to be told by %s is told so', async (channel, how, state) => {
  const there = await heard(app)
  const participantId = await there.resident('Ester', { preferredChannel: channel, ...how })
  await answer(there, [await there.say({ body: 'A bench', participantId })])
  await app.drain()
  expect(await there.notices()).toMatchObject([{ participantId, channel, state }])
})

test('each is told in their own language, what was said, why, until when, and whom to ask', async () => {
  const there = await heard(app)
  await there.started.read(sql`insert into lab_profile (lab_id, champion_name, champion_phone)
    values (${there.lab.id}, 'Bo', '0612-12') on conflict (lab_id) do update
    set champion_name = 'Bo', champion_phone = '0612-12'`)
  const participantId = await there.resident('Åsa', { language: 'sv' })
  const id = await there.say({ body: 'En bänk', participantId })
  await answer(there, [id], { outcome: 'deferred', deferredUntil: '2027-03-01' })
  await app.drain()
  const [notice] = await there.notices()
  expect(notice!.subject).toBe('Vad som hände med det du sa')
  for (const words of [
    'sa du: ”En bänk”',
    'Varför: Vi gör det.',
    '1 mars 2027',
    'fråga Bo: 0612-12',
  ]) {
    expect(notice!.body).toContain(words)
  }
})

test('who brought it is told too; what is sensitive is not repeated; who is unnamed reads it by the receipt', async () => {
  const there = await heard(app)
  const [carer, ester] = [await there.resident('Carer'), await there.resident('Ester')]
  await answer(there, [
    await there.say({ body: 'My pills', participantId: ester, broughtBy: carer, sensitive: true }),
    await there.say({ body: 'Light, please', participantId: ester, broughtBy: ester }),
    await there.say({ body: 'Nobody’s words' }),
  ])
  await app.drain()
  const told = await there.notices()
  const of = (id: string) => told.filter(({ participantId }) => participantId === id)
  expect(told).toHaveLength(2)
  expect(of(carer)[0]!.body).toContain('You brought us what somebody else said.')
  expect(of(carer)[0]!.body).not.toContain('pills')
  expect(of(ester)[0]!.subject).toBe('What became of 2 things you said')
  expect(of(ester)[0]!.body).toContain('Light, please')
  const [fact] = await there.started.read<{ data: unknown }>(
    sql`select data from fact where name = 'answers.told'`,
  )
  expect(fact!.data).toMatchObject({ notices: 2, unnamed: 1 })
})

test('a changed answer is put into the notice that is still open, and told anew when it was told already', async () => {
  const there = await heard(app)
  const paper = await there.resident('Nils', { postalAddress: 'Bygatan 2' })
  const online = await app.person(there.lab, { name: 'Ada' })
  const ids = [
    await there.say({ body: 'One', participantId: paper }),
    await there.say({ body: 'Two', participantId: paper }),
    await there.say({ body: 'Three', participantId: online.participantId }),
  ]
  await answer(there, ids)
  await app.drain()
  for (const id of [ids[0]!, ids[2]!]) {
    const standing = (await there.standing()).find((one) => one.contributionId === id)!
    const at = voicesPaths.answer({ ...there.started.address, contributionId: id })
    const no = { seen: standing.id, outcome: 'declined', 'reason.en': 'Sadly not.' }
    expect((await there.browser.post(at, no)).status).toBe(303)
  }
  await app.drain()
  const told = await there.notices()
  expect(told).toHaveLength(3)
  const letter = told.find(({ participantId }) => participantId === paper)!
  expect(letter.body).toContain('Sadly not.')
  expect(letter.body).toContain('Two')
  expect(told.filter(({ channel }) => channel === 'email').map(({ state }) => state)).toEqual([
    'sent',
    'sent',
  ])
})

test('what was withdrawn before the notice is not told; a batch is told once', async () => {
  const there = await heard(app)
  const participantId = await there.resident('Ester')
  const id = await there.say({ body: 'One', participantId })
  await answer(there, [id])
  await there.started.read(sql`update contribution set state = 'withdrawn' where id = ${id}`)
  await app.drain()
  expect(await there.notices()).toEqual([])
  expect(await there.started.read(sql`select id from answer_batch where told_at is null`)).toEqual(
    [],
  )
})

test('nobody to tell is nobody told', () => {
  expect(tellingsOf({ batchId: 'b', ids: ['x'], items: new Map(), open: [] })).toEqual([])
})
