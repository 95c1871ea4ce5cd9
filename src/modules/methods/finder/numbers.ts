const rows = [
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
  ' två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton',
].map((row) => row.split(' '))
const tens = [
  'ten twenty thirty forty fifty sixty seventy eighty ninety',
  'tio tjugo trettio fyrtio femtio sextio sjuttio åttio nittio',
].map((row) => row.split(' '))

/** Numbers as words; a Swedish 'ett' counts only before a unit, for it is also the small word. */
const names = new Map<string, number>([
  ...rows.flatMap((row) => row.map((name, at): [string, number] => [name, at + 1])),
  ...tens.flatMap((row) => row.map((name, at): [string, number] => [name, 10 * (at + 1)])),
  ['dozen', 12],
  ['dussin', 12],
])
names.delete('')
const articles = new Map<string, number>([
  ...['a', 'an', 'en', 'ett'].map((word): [string, number] => [word, 1]),
  ['a couple of', 2],
  ['ett par', 2],
])

/** A number in figures or as a word, as the inside of a pattern. */
export const count = ['\\d{1,5}', ...names.keys()].join('|')
/** The same, with fractions and with words that count before a unit. */
export const amount = [
  '\\d{1,4}(?:[.,]\\d{1,2})?',
  ...names.keys(),
  ...[...articles.keys()].toSorted((a, b) => b.length - a.length),
].join('|')
/** What may stand between the two ends of a span. */
export const upTo = ' ?(?:-|–|—|to|till|or|eller) ?'

/** The number that a text found by one of these patterns means. */
export function numberOf(text: string): number {
  return names.get(text) ?? articles.get(text) ?? Number(text.replace(',', '.'))
}
