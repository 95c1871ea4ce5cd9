import { expect, test } from 'vitest'
import { csvCell, csvLines } from './csv.ts'

test.each([
  '=1+1',
  '+46 70 123',
  '-2+3',
  '@SUM(A1)',
  '|calc',
  '%x',
  '\t=1',
  '\r=1',
  ' =1',
  '＝1+1',
  '＋1',
  '－1+1',
  '＠A1',
  '\u200b=1',
])('%j is not read as a formula', (text) => {
  expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/)
})

test.each(['-12', '-12.5', '3,5', 'Anna', 'a=b', 'Åsa - Bo'])('%j stays as it is', (text) => {
  expect(csvCell(text).replaceAll('"', '')).toBe(text)
})

test('cells with marks, quotes and line ends are quoted', () => {
  expect(
    csvLines([
      ['a', 'b, "c"', 'd\ne'],
      ['1', '', '2'],
    ]),
  ).toBe('a,"b, ""c""","d\ne"\r\n1,,2\r\n')
})
