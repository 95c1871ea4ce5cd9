import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KnownDimension, Population } from '../population/queries.ts'
import { funnelOf } from './funnel.ts'
import type { FunnelPerson } from './people.ts'

const source = { title: '', address: '', licence: '', asOf: '2026-01-01', importedAt: new Date(0) }
const known = (dimension: KnownDimension['dimension'], counts: Record<string, number>) =>
  [dimension, { dimension, hash: '', source, counts }] as const
const population: Population = new Map([
  known('age-band', { '18-29': 200, '65-79': 300, '80-plus': 500 }),
  known('total', { all: 2000 }),
  known('belonging', { 'informal-carer': 400, newcomer: 10 }),
])
const nobody = { invited: false, came: false, spoke: false, stayed: false }
const person = (more: Partial<FunnelPerson>): FunnelPerson => ({
  ...nobody,
  ageBand: null,
  gender: null,
  placeId: null,
  belongsTo: [],
  firstSpokeAt: null,
  ...more,
})
const many = (count: number, more: Partial<FunnelPerson>) =>
  Array.from({ length: count }, () => person(more))
const rowOf = (people: FunnelPerson[], code: string, least = 5) => {
  const { tables } = funnelOf(people, population, [], least)
  return tables.flatMap(({ rows }) => rows).find((row) => row.code === code)
}

test('a group heard half as much as it lives here is named, and one heard as much is not', () => {
  const people = [
    ...many(20, { spoke: true, ageBand: '18-29' }),
    ...many(16, { spoke: true, ageBand: '65-79' }),
    ...many(9, { spoke: true, ageBand: '80-plus' }),
  ]
  expect(rowOf(people, '80-plus')).toMatchObject({ livesHere: 0.5, gap: 'seldom-heard' })
  expect(rowOf(people, '80-plus')!.ofVoices).toBeCloseTo(9 / 45)
  expect(rowOf(people, '65-79')!.gap).toBeNull()
})

test('a hidden number is only perhaps a gap, and its share is not told', () => {
  const people = [
    ...many(40, { spoke: true, ageBand: '18-29' }),
    ...many(3, { spoke: true, ageBand: '80-plus' }),
  ]
  const row = rowOf(people, '80-plus')
  expect(row).toMatchObject({ gap: 'perhaps', ofVoices: null })
  expect(row!.counts.spoke).toBeNull()
})

test('a group nobody spoke of is a gap when no other number is small', () => {
  const people = many(40, { spoke: true, ageBand: '18-29' })
  expect(rowOf(people, '80-plus')).toMatchObject({ gap: 'seldom-heard', ofVoices: 0 })
})

test('few voices are counted and not compared', () => {
  const people = many(19, { spoke: true, ageBand: '18-29' })
  expect(rowOf(people, '80-plus')).toMatchObject({ gap: null, ofVoices: null })
})

test('a belonging is measured against everyone and hidden also when nearly everyone has it', () => {
  const carers = many(30, { spoke: true, belongsTo: ['informal-carer'] })
  expect(rowOf([...carers, ...many(30, { spoke: true })], 'informal-carer')).toMatchObject({
    livesHere: 0.2,
    ofVoices: 0.5,
  })
  const nearly = rowOf([...carers, ...many(2, { spoke: true })], 'informal-carer')
  expect(nearly!.counts.spoke).toBeNull()
})

test('nothing under the limit is ever shown, inside or outside', () => {
  const anybody = fc.record({
    ageBand: fc.constantFrom('18-29', '65-79', '80-plus', null),
    gender: fc.constantFrom('woman', 'man', 'another', null),
    placeId: fc.constant(null),
    belongsTo: fc.subarray(['informal-carer', 'newcomer']),
    invited: fc.boolean(),
    came: fc.boolean(),
    spoke: fc.boolean(),
    stayed: fc.boolean(),
    firstSpokeAt: fc.constant(null),
  })
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 60 }), fc.constantFrom(5, 10), (people, least) => {
      const { totals, tables } = funnelOf(people, population, [], least)
      const cells = tables.flatMap(({ rows }) => rows.map(({ counts }) => counts))
      for (const cell of [totals, ...cells].flatMap((counts) => Object.values(counts))) {
        expect(cell === null || cell === 0 || cell >= least).toBe(true)
      }
      for (const { rows } of tables) {
        for (const { counts, ofVoices } of rows) {
          if (counts.spoke === null) expect(ofVoices).toBeNull()
        }
      }
    }),
  )
})
