import { sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { asking, begin, say } from '../../../tests/support/voices.ts'
import { voicesPaths as paths } from './index.ts'

const app = await testApp()
const states = sql`select state, count(*)::int as n from contribution group by state order by state`

test('fifty newcomers of one hall speak at the same time: none fails and none doubles', async () => {
  const { address, read } = await asking(app)
  const newcomers = Array.from({ length: 50 }, (_, at) => at)
  const receipts = await Promise.all(
    newcomers.map((at) =>
      say(app.visitor(), address, {
        who: 'named',
        name: `Newcomer ${at}`,
        channel: 'visit',
        postalAddress: `Byvägen ${at}`,
        body: `What I would change first is number ${at}.`,
      }),
    ),
  )
  for (const { status, text } of receipts) {
    expect(status).toBe(200)
    expect(text).toContain('Thank you. We have it')
  }
  expect(await read(states)).toEqual([{ state: 'received', n: 50 }])
  const names = await read(sql`select distinct name from participant where name like 'Newcomer %'`)
  const people = await read(sql`select from participant where name like 'Newcomer %'`)
  expect([names.length, people.length]).toEqual([50, 50])
})

test('two hundred copies of one submission are one contribution with one receipt', async () => {
  const { address, read } = await asking(app)
  const visitor = app.visitor()
  await begin(visitor, address, { body: 'The button did not seem to work.' })
  const opId = randomUUID()
  const sending = `${paths.saying(address)}/sending`
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => visitor.post(sending, { opId })),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]))
  expect(new Set(answers.map(({ location }) => location)).size).toBe(1)
  expect(await read(states)).toEqual([{ state: 'received', n: 1 }])
})

test('what looks like an advertisement waits for a person: the sender is told, nobody else reads it', async () => {
  const { address, coordinator, read } = await asking(app)
  const links = 'Buy at https://a.example and https://b.example and www.c.example now'
  const receipt = await say(app.visitor(), address, { body: links })
  expect(receipt.text).toContain('A person looks at it first')
  await say(app.visitor(), address, {
    body: 'A bench would help.',
    website: 'https://spam.example',
  })
  const twice = 'We want the school bus back.'
  await say(app.visitor(), address, { body: twice })
  await say(app.visitor(), address, { body: twice })
  expect(await read(states)).toEqual([
    { state: 'quarantined', n: 3 },
    { state: 'received', n: 1 },
  ])
  const why = await read<{
    because: string[]
  }>(sql`select data->'because' as because from fact
    where name = 'contribution.quarantined'`)
  expect(why.flatMap(({ because }) => because).toSorted()).toEqual([
    'hidden-field',
    'links',
    'repeated',
  ])
  expect((await app.visitor().get(paths.voices(address))).text).not.toContain('a.example')
  const waiting = await coordinator.browser.get(`${paths.voices(address)}?standing=quarantined`)
  expect(waiting.text).toContain('a.example')
})

test('one browser that begins very much has to wait; one network is only looked at first', async () => {
  const { address, read } = await asking(app)
  const eager = app.visitor()
  let last = 200
  for (let at = 0; at < 22 && last !== 429; at++) {
    await eager.get(paths.saying(address))
    last = (await eager.post(paths.saying(address), { kind: 'idea' })).status
    await eager.post(`${paths.saying(address)}/draft-removal`)
  }
  expect(last).toBe(429)
  for (let at = 0; at < 15; at++) await say(app.visitor(), address, { body: `Hall voice ${at}.` })
  const kept = await read<{ state: string; n: number }>(states)
  expect(kept.map(({ state }) => state)).toContain('quarantined')
  expect(kept.reduce((sum, { n }) => sum + n, 0)).toBe(15)
})
