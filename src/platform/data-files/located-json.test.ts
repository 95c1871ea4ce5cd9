import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLocatedJson } from './located-json.ts'

function read(text: string) {
  const result = readLocatedJson(text)
  if (!result.ok) throw new Error(`${result.mistake.line}: ${result.mistake.reason}`)
  return result.json
}

test('any JSON is read as JSON.parse reads it, however it is laid out', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 2), (text, indent) => {
      const value: unknown = JSON.parse(text)
      expect(read(JSON.stringify(value, null, indent)).value).toEqual(value)
    }),
  )
})

test('what JSON.parse refuses is refused here too', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      let valid = true
      try {
        JSON.parse(text)
      } catch {
        valid = false
      }
      expect(readLocatedJson(text).ok).toBe(valid)
    }),
  )
})

test('every part knows its line, and a missing one that of what it should be in', () => {
  const json = read('{\n  "a": [\n    1,\n    { "b":\n      2 }\n  ],\n  "c": {}\n}')
  expect(json.lineOf([])).toBe(1)
  expect(json.lineOf(['a', 0])).toBe(3)
  expect(json.lineOf(['a', 1, 'b'])).toBe(4)
  expect(json.lineOf(['c'])).toBe(7)
  expect(json.lineOf(['a', 1, 'missing', 'deeper'])).toBe(4)
  expect(json.lineOf(['missing'])).toBe(1)
})

test('a name written twice is told, because JSON would keep the last one in silence', () => {
  const json = read('{\n "a": 1,\n "b": 2,\n "a": 3\n}')
  expect(json.doubled).toEqual([{ line: 4, reason: '"a" is written twice here.' }])
})

test.each([
  ['a comma left out', '{\n "a": 1\n "b": 2\n}', 2, ', or } is missing: there is "b".'],
  ['a comma too many', '[\n 1,\n]', 3, '] stands where a value should.'],
  ['a comma too many in an object', '{\n "a": 1,\n}', 3, 'A name in quotes is missing before }.'],
  ['a text without end', '{\n "a": "hall,\n "b": 2\n}', 2, 'does not end on its line'],
  ['a colon left out', '{ "a" 1 }', 1, ': is missing: there is 1.'],
  ['a bare word', '{\n "a": yes\n}', 2, 'yes stands where'],
  ['an end too early', '{\n "a": [1', 2, ', or ] is missing: the file ends.'],
  ['a bottomless nest', '['.repeat(50_000), 1, 'Too much stands inside each other.'],
  ['nothing at all', '', 1, 'The file ends too early.'],
  ['a second document', '{}\n{}', 2, '{ stands after the end.'],
])('%s is told with its line', (_, text, line, reason) => {
  const result = readLocatedJson(text)
  expect(result).toMatchObject({ ok: false, mistake: { line } })
  if (!result.ok) expect(result.mistake.reason).toContain(reason)
})
