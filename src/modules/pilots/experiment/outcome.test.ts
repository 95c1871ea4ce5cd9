import { expect, test } from 'vitest'
import { outcomeOf } from './outcome.ts'

const rule = { kind: 'number', direction: 'at-least', threshold: 4, peopleLeast: 5 } as const
const came = { value: 4, people: 5, disturbed: false, stated: null }

test.each([
  ['reached to the point', rule, came, 'supported'],
  ['missed by little', rule, { ...came, value: 3.99 }, 'not-supported'],
  ['at most, and more', { ...rule, direction: 'at-most' }, { ...came, value: 5 }, 'not-supported'],
  ['at most, and less', { ...rule, direction: 'at-most' }, { ...came, value: -1 }, 'supported'],
  ['too few people', rule, { ...came, people: 4 }, 'unclear'],
  ['no least number was set', { ...rule, peopleLeast: null }, { ...came, people: 1 }, 'supported'],
  ['something got in the way', rule, { ...came, disturbed: true }, 'unclear'],
  ['no figure', rule, { ...came, value: null }, null],
  [
    'words, said by people',
    { ...rule, kind: 'words' },
    { ...came, stated: 'not-supported' },
    'not-supported',
  ],
  ['words, and nobody said', { ...rule, kind: 'words' }, came, null],
] as const)('an experiment says what its rule says: %s', (_, one, seen, outcome) => {
  expect(outcomeOf(one, seen)).toBe(outcome)
})
