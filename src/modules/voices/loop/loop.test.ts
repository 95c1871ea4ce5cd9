import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { heard } from '../../../../tests/support/said.ts'
import { initiativePaths } from '../../initiatives/index.ts'
import { voicesPaths } from '../index.ts'
import { loopPaths } from './paths.ts'
import { shownRows } from './suppress.ts'

const app = await testApp()

test('how many were heard, answered and told stands there by channel and group; outside only the totals', async () => {
  const there = await heard(app)
  const { browser, started, say, resident } = there
  const loop = loopPaths.loop(started.address)
  expect((await browser.get(loop)).text).toContain('Nobody has said anything here yet.')
  const ester = await resident('Ester', { belongsTo: ['living-alone'], postalAddress: 'Byvägen 1' })
  const ids: string[] = []
  for (let n = 0; n < 12; n++) {
    const phone = n < 6
    ids.push(
      await say({
        body: `Thing ${n}`,
        channel: phone ? 'phone' : 'web',
        participantId: phone ? ester : null,
      }),
    )
  }
  const sent = {
    seen: '',
    'contributionIds[]': ids.slice(4),
    outcome: 'declined',
    'reason.en': 'No.',
  }
  await browser.post(voicesPaths.answers(started.address), sent)
  await app.drain()
  const inside = await browser.get(loop)
  expect(inside.text).toContain('12 received, 8 answered, 6 told.')
  expect(inside.text).toContain('Lives alone')
  expect(inside.text).toContain('Answer those who wait')
  const outside = await app.visitor().get(loop)
  expect(outside.text).toContain('12 received')
  expect(outside.text).not.toContain('Lives alone')
  const visitor = await app.visitor().get(initiativePaths.initiative(started.address))
  expect(visitor.text).toContain(loop)
  const work = await browser.get(initiativePaths.work(started.address))
  expect(work.text).toContain('Answers: 4 wait')
  expect((await browser.get(`/${there.lab.slug}/today`)).text).toContain(
    '4 contributions to Home care at night wait',
  )
})

test('under ten, nothing is shown outside', async () => {
  const { started, say } = await heard(app)
  for (let n = 0; n < 9; n++) await say({ body: `Thing ${n}` })
  const outside = await app.visitor().get(loopPaths.loop(started.address))
  expect(outside.text).toContain('Fewer than 10 things have been said')
  expect(outside.text).not.toContain('9 received')
})

test('a row with too few is hidden, and never alone, for the total would give it away', () => {
  const rows = [{ received: 20 }, { received: 7 }, { received: 3 }]
  expect(shownRows(rows, 5).map(({ hidden }) => hidden)).toEqual([false, true, true])
  expect(shownRows([...rows, { received: 4 }], 5).map(({ hidden }) => hidden)).toEqual([
    false,
    false,
    true,
    true,
  ])
  expect(shownRows([{ received: 3 }], 5)).toEqual([{ received: 3, hidden: true }])
})
