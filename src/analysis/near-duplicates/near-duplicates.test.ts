import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandsOf, estimatedLikeness, signatureOf } from './bands.ts'
import { likenessOf, plainLetters, shinglesOf } from './shingles.ts'

const alike = (one: string, other: string) => likenessOf(shinglesOf(one), shinglesOf(other))
const grams = fc
  .array(fc.nat(0xffffffff), { minLength: 1, maxLength: 60 })
  .map((values) => new Set(values))

test.each([
  ['A bench by the river, please!', 'a bench by the RIVER please', 1],
  ['Vi vill ha en bänk vid vägen till skolan', 'Vi vill ha en bänk vid vägen till skolan nu', 0.8],
  ['優步就是叫派計程車談不上運用閒置資源', '優步就是叫派計程車，談不上運用閒置資源！', 0.8],
  ['ﬁne', 'fine', 1],
])('%j and %j say the same', (one, other, least) => {
  expect(alike(one, other)).toBeGreaterThanOrEqual(least)
})

test.each([
  ['A bench by the river', 'Night buses on Fridays'],
  ['優步就是叫派計程車', '探討法律稅務安全等問題'],
  ['', ''],
  ['', 'A bench'],
])('%j and %j do not', (one, other) => expect(alike(one, other)).toBeLessThan(0.1))

test('likeness is symmetric, one for the same set, and stays between 0 and 1', () => {
  fc.assert(
    fc.property(grams, grams, (one, other) => {
      const likeness = likenessOf(one, other)
      expect(likeness).toBe(likenessOf(other, one))
      expect(likeness).toBeGreaterThanOrEqual(0)
      expect(likeness).toBeLessThanOrEqual(1)
      expect(likenessOf(one, one)).toBe(1)
    }),
  )
})

test('what is no letter or figure does not matter, nor does the size of letters', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zåäö0-9 ]{1,60}$/), (text) => {
      expect(shinglesOf(`  ${text.toUpperCase().replaceAll(' ', ' -- ')}!?`)).toEqual(
        shinglesOf(text),
      )
      expect(plainLetters(plainLetters(text))).toBe(plainLetters(text))
    }),
  )
})

test('the same grams give the same bands in whatever order, for ever', () => {
  fc.assert(
    fc.property(grams, (set) => {
      const turned = new Set([...set].toReversed())
      expect(bandsOf(signatureOf(turned)!)).toEqual(bandsOf(signatureOf(set)!))
    }),
  )
  expect(bandsOf(signatureOf(shinglesOf('A bench by the river'))!).slice(0, 2))
    .toMatchInlineSnapshot(`
    [
      -1604125912,
      -13376293,
    ]
  `)
})

test('a signature of two sets together is the smaller of both in each row', () => {
  fc.assert(
    fc.property(grams, grams, (one, other) => {
      const [a, b] = [signatureOf(one)!, signatureOf(other)!]
      const together = signatureOf(new Set([...one, ...other]))!
      expect([...together]).toEqual([...a].map((value, row) => Math.min(value, b[row]!)))
    }),
  )
})

test('bands are signed 32-bit numbers, each its own', () => {
  fc.assert(
    fc.property(grams, (set) => {
      const bands = bandsOf(signatureOf(set)!)
      expect(bands).toHaveLength(12)
      for (const band of bands)
        expect(Number.isInteger(band) && Math.abs(band) <= 2 ** 31).toBe(true)
    }),
  )
})

test('signatures tell likeness within their error, and bands find what is alike', () => {
  const set = (from: number, count: number) =>
    new Set(Array.from({ length: count }, (_, n) => Math.imul(from + n, 0x9e3779b1) >>> 0))
  let [off, found, strangers] = [0, 0, 0]
  const rounds = 300
  for (let round = 0; round < rounds; round++) {
    const from = round * 10_000
    const [one, near, far] = [set(from, 200), set(from + 20, 200), set(from + 5000, 200)]
    const [a, b, c] = [one, near, far].map((grams) => signatureOf(grams)!)
    off += estimatedLikeness(a!, b!) - likenessOf(one, near)
    const bands = new Set(bandsOf(a!))
    if (bandsOf(b!).some((band) => bands.has(band))) found += 1
    if (bandsOf(c!).some((band) => bands.has(band))) strangers += 1
  }
  expect(Math.abs(off / rounds)).toBeLessThan(0.02)
  expect(found / rounds).toBeGreaterThan(0.99)
  expect(strangers).toBe(0)
})

test('nothing has no signature', () => expect(signatureOf(new Set())).toBeNull())
