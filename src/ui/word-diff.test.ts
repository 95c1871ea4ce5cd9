import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countChanges, wordDiff } from './word-diff.ts'

test('words that changed are marked, the others stay', () => {
  expect(wordDiff('we meet on Monday', 'we meet again on Tuesday')).toEqual([
    { kind: 'same', text: 'we meet ' },
    { kind: 'added', text: 'again ' },
    { kind: 'same', text: 'on ' },
    { kind: 'removed', text: 'Monday' },
    { kind: 'added', text: 'Tuesday' },
  ])
})

test('words are counted as people count them', () => {
  expect(countChanges(wordDiff('', 'two words'))).toEqual({ added: 2, removed: 0 })
})

test('both texts can be read back from the difference', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c ', ' ', '\n', 'hus '))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after)
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join('')
      expect(without('added')).toBe(before)
      expect(without('removed')).toBe(after)
    }),
  )
})

test('very long texts are answered at once', () => {
  const long = (word: string) => `${word} `.repeat(30_000)
  expect(wordDiff(long('old'), long('new'))).toHaveLength(2)
})
