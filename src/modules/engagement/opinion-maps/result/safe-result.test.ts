import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyseMap, matrixBuilder, type Answers } from '../../../../analysis/opinion-map/index.ts'
import { answersIn, none, plus, safeFigures } from './safe-figures.ts'
import { safeResult } from './safe-result.ts'

const least = 5
const answers = fc.record({
  agree: fc.integer({ min: 0, max: 9 }),
  disagree: fc.integer({ min: 0, max: 9 }),
  pass: fc.integer({ min: 0, max: 4 }),
})
/** Groups of one statement, and the people who are in none. */
const cells = fc.record({
  groups: fc.array(answers, { minLength: 0, maxLength: 5 }),
  nobodys: answers,
  large: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
})

/** What the mathematics says besides counts rests on everybody's answers: here it is any number. */
function figuresOf(groups: readonly Answers[], nobodys: Answers, score = 0.5) {
  const places = { x: score, y: score, extremity: score }
  const scores = { ...places, difference: score, unsure: score, priority: score }
  return {
    statement: 1,
    leftOut: false,
    ...scores,
    commonGround: score,
    commonDisagreement: score,
    ...groups.reduce(plus, nobodys),
    groups: groups.map((one, id) => ({ id, ...one })),
  }
}

test('what is shown of a statement, and what is left of it, counts five people or nobody', () => {
  fc.assert(
    fc.property(cells, ({ groups, nobodys, large }) => {
      const ids = new Set(groups.keys().filter((id) => large[id]))
      const shown = safeFigures(figuresOf(groups, nobodys), ids, least)
      const inGroups = shown.groups.reduce(plus, none)
      for (const group of shown.groups) expect(answersIn(group)).toBeGreaterThanOrEqual(least)
      const rest = answersIn(shown) - answersIn(inGroups)
      expect(rest === 0 || rest >= least).toBe(true)
      expect(answersIn(shown) === 0 || answersIn(shown) >= least).toBe(true)
    }),
  )
})

test('what is shown of a statement is true', () => {
  fc.assert(
    fc.property(cells, ({ groups, nobodys, large }) => {
      const ids = new Set(groups.keys().filter((id) => large[id]))
      const shown = safeFigures(figuresOf(groups, nobodys), ids, least)
      for (const { id, ...group } of shown.groups) expect(group).toEqual(groups[id])
      const everybody = groups.reduce(plus, nobodys)
      const hidden = answersIn(everybody) - answersIn(shown)
      expect(hidden).toBeGreaterThanOrEqual(0)
      expect(shown.isFew || hidden < least).toBe(true)
    }),
  )
})

test('two worlds that differ only in what a few answered look the same', () => {
  const few = fc.integer({ min: 0, max: 4 }).chain((count) =>
    fc.tuple(
      fc.array(fc.constantFrom('agree', 'disagree', 'pass'), {
        minLength: count,
        maxLength: count,
      }),
      fc.array(fc.constantFrom('agree', 'disagree', 'pass'), {
        minLength: count,
        maxLength: count,
      }),
    ),
  )
  const counted = (said: readonly string[]): Answers => ({
    agree: said.filter((one) => one === 'agree').length,
    disagree: said.filter((one) => one === 'disagree').length,
    pass: said.filter((one) => one === 'pass').length,
  })
  fc.assert(
    fc.property(
      fc.array(answers, { maxLength: 3 }),
      few,
      fc.boolean(),
      (groups, [a, b], grouped) => {
        const ids = new Set([...groups.keys(), ...(grouped ? [groups.length] : [])])
        const look = (said: readonly string[], score: number) => {
          const raw = grouped
            ? figuresOf([...groups, counted(said)], none, score)
            : figuresOf(groups, counted(said), score)
          return safeFigures(raw, ids, least)
        }
        const together = groups.filter((one) => answersIn(one) < least).reduce(plus, none)
        fc.pre(answersIn(together) + a.length < least)
        expect(look(a, 0.2)).toEqual(look(b, 0.8))
      },
    ),
  )
})

/** Votes of camps by their sizes on twelve statements. */
function mapOf(sizes: readonly number[]) {
  const builder = matrixBuilder()
  const keys: string[] = []
  sizes.forEach((size, camp) => {
    for (let p = 0; p < size; p++) {
      keys.push(`${camp}-${p}`)
      builder.startVoter()
      for (let s = 1; s <= 12; s++)
        builder.add(
          s,
          (s * (camp + 1) + (p % 5 === s % 5 ? camp + 1 : 0)) % (camp + 2) === 0 ? 1 : -1,
        )
    }
  })
  return analyseMap({ ...builder.finish(), keys, leftOut: [], memory: null })
}

test('a group of fewer than five is in nothing that is kept', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 4 }),
      (sizes) => {
        const shown = safeResult(mapOf(sizes))
        const ids = new Set(shown.groups.map(({ id }) => id))
        expect(shown.groups.every(({ size }) => size >= least)).toBe(true)
        expect(shown.groups.length).not.toBe(1)
        expect(shown.compass.groups.every(({ id }) => ids.has(id))).toBe(true)
        expect(shown.figures.flatMap(({ groups }) => groups).every(({ id }) => ids.has(id))).toBe(
          true,
        )
        for (const { typical } of shown.groups)
          for (const { count, of, share, elsewhere } of typical) {
            expect(count).toBeGreaterThan(0)
            if (elsewhere) expect(share).toBeGreaterThan((elsewhere.count + 1) / (elsewhere.of + 2))
            expect(of).toBeGreaterThanOrEqual(least)
            expect(elsewhere === null || elsewhere.of >= least).toBe(true)
          }
        for (const { of, groups } of shown.commonGround) {
          expect(of).toBeGreaterThanOrEqual(least)
          expect(groups.every((group) => group.of >= least)).toBe(true)
        }
        const views = [...shown.majority.agree, ...shown.majority.disagree, ...shown.unsure]
        expect(views.every((view) => view.of >= least)).toBe(true)
      },
    ),
    { numRuns: 40 },
  )
})

test('what nobody of a group says, or fewer than elsewhere, is not typical of it', () => {
  const raw = mapOf([12, 12])
  const [first] = raw.groups
  const typical = first!.typical[0]!
  const none = { ...typical, direction: 'disagree' as const, count: 0, share: 1 / 14 }
  const less = { ...typical, share: 0 }
  first!.typical = [typical, none, less]
  const shown = safeResult(raw).groups.find(({ id }) => id === first!.id)!
  expect(shown.typical.map(({ share }) => share)).toEqual([typical.share])
})
