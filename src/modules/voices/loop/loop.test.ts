import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { heard } from '../../../../tests/support/said.ts'
import { initiativePaths } from '../../initiatives/index.ts'
import { channels } from '../contribution/words.ts'
import { voicesPaths } from '../index.ts'
import { loopPaths } from './paths.ts'
import type { LoopCount } from './queries.ts'
import { shownChannels, shownGroups, shownTotals } from './shown.ts'

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

const line = (key: string, received: number, answered = 0, told = 0): LoopCount => {
  const by = (channels as readonly string[]).includes(key) ? 'channel' : key ? 'group' : 'all'
  return { by, key, received, answered, told, atReceipt: 0, medianDays: answered ? 2 : null }
}
const counts = fc
  .record({ received: fc.nat(30), answered: fc.nat(30), told: fc.nat(30) })
  .map(({ received, answered, told }) => [received, answered, told].toSorted((a, b) => b - a))

test('no number under five stands in a shown row, and none is hidden alone', () => {
  const six = fc.array(counts, { minLength: channels.length, maxLength: channels.length })
  fc.assert(
    fc.property(six, (found) => {
      const lines = channels.map((key, n) => line(key, ...(found[n] as [number, number, number])))
      const rows = shownChannels(lines, 5)
      for (const column of ['received', 'answered', 'told'] as const) {
        const cells = rows.map((row) => row[column])
        expect(cells.every((cell) => cell === null || cell === 0 || cell >= 5)).toBe(true)
        expect(cells.filter((cell) => cell === null)).not.toHaveLength(1)
      }
      expect(rows.every((row) => row.answered !== null || row.medianDays === null)).toBe(true)
    }),
  )
})

test('which channel is hidden with a small one is said by its place, never by its size', () => {
  const hiddenOf = (...lines: LoopCount[]) =>
    shownChannels(lines, 5)
      .filter(({ received }) => received === null)
      .map(({ key }) => key)
  const small = line('phone', 3)
  expect(hiddenOf(line('web', 20), small, line('paper', 7))).toEqual(
    hiddenOf(line('web', 7), small, line('paper', 20)),
  )
})

test('a group is hidden against everyone outside it, and a group nobody named has no row', () => {
  const rows = shownGroups([line('', 20, 20), line('young', 18, 18), line('newcomer', 6, 3)], 5)
  expect(rows.map(({ key, received, answered }) => [key, received, answered])).toEqual(
    expect.arrayContaining([
      ['young', null, null],
      ['newcomer', 6, null],
    ]),
  )
  expect(rows).toHaveLength(2)
})

test('outside, how people were told is hidden where one of the ways is small', () => {
  const all = { ...line('', 40, 35, 3), atReceipt: 30 }
  expect(shownTotals(all, 10)).toMatchObject({ told: 33, inPerson: null, atReceipt: null })
  expect(shownTotals(all, 0)).toMatchObject({ told: 33, inPerson: 3, atReceipt: 30 })
})
