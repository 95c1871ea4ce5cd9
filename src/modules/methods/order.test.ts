import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayOpenPhase, moveTo, possibleMoves, type PhaseProgress } from './order.ts'
import { orderings, type Ordering } from './template.ts'

type Step = { act: 'open' | 'pass' | 'close'; at: number }

const steps = fc.array(
  fc.record({
    act: fc.constantFrom('open', 'pass', 'close'),
    at: fc.nat({ max: 5 }),
  }) as fc.Arbitrary<Step>,
  { maxLength: 40 },
)
const size = fc.integer({ min: 1, max: 6 })

/** Walks a process as its people would: only opening what may be opened, only passing and closing what is open. */
function walk(
  ordering: Ordering,
  count: number,
  taken: Step[],
  watch: (before: PhaseProgress[], key: string) => void,
) {
  let phases: PhaseProgress[] = Array.from({ length: count }, (_, i) => ({
    key: `p${i}`,
    state: 'later',
    passed: false,
  }))
  for (const { act, at } of taken) {
    const phase = phases[at % count]!
    const change = (next: Partial<PhaseProgress>) =>
      (phases = phases.map((one) => (one === phase ? { ...one, ...next } : one)))
    if (act === 'open' && mayOpenPhase(ordering, phases, phase.key).ok) {
      watch(phases, phase.key)
      change({ state: 'open' })
    }
    if (act === 'pass' && phase.state === 'open') change({ passed: true })
    if (act === 'close' && phase.state === 'open' && phase.passed) change({ state: 'closed' })
  }
  return phases
}

const always = (ordering: Ordering, check: (phases: PhaseProgress[]) => void) =>
  fc.assert(
    fc.property(size, steps, (count, taken) => check(walk(ordering, count, taken, () => {}))),
  )

const onOpening = (ordering: Ordering, check: (before: PhaseProgress[], at: number) => void) =>
  fc.assert(
    fc.property(size, steps, (count, taken) => {
      walk(ordering, count, taken, (before, key) =>
        check(
          before,
          before.findIndex((p) => p.key === key),
        ),
      )
    }),
  )

describe.each(orderings)('%s', (ordering) => {
  test('going back is never blocked', () => {
    always(ordering, (phases) => {
      for (const phase of phases.filter(({ state }) => state === 'closed')) {
        expect(mayOpenPhase(ordering, phases, phase.key).ok).toBe(true)
        expect(moveTo(ordering, phases, phase.key)).not.toBe('forward')
      }
    })
  })

  test('there is always something open or something to open', () => {
    always(ordering, (phases) => {
      const open = phases.some(({ state }) => state === 'open')
      expect(open || possibleMoves(ordering, phases).length > 0).toBe(true)
    })
  })

  test('what may be opened is exactly what is offered', () => {
    always(ordering, (phases) => {
      const offered = possibleMoves(ordering, phases).map(({ key }) => key)
      const allowed = phases.filter(({ key }) => mayOpenPhase(ordering, phases, key).ok)
      expect(offered).toEqual(allowed.map(({ key }) => key))
    })
  })

  test('every phase can be reached', () => {
    fc.assert(
      fc.property(size, (count) => {
        const onward = Array.from({ length: count }, (_, at) =>
          (['open', 'pass', 'close'] as const).map((act) => ({ act, at })),
        )
        const phases = walk(ordering, count, onward.flat(), () => {})
        expect(phases.every(({ state }) => state === 'closed')).toBe(true)
      }),
    )
  })
})

test('sequential: a phase is first opened when all before it are closed', () => {
  onOpening('sequential', (before, at) => {
    if (before[at]!.state !== 'later') return
    expect(before.slice(0, at).every(({ state }) => state === 'closed')).toBe(true)
  })
})

test.each(['sequential-with-return', 'iterative'] as const)(
  '%s: a phase is first opened when all gates before it were passed, even if those phases go on',
  (ordering) => {
    onOpening(ordering, (before, at) => {
      if (before[at]!.state !== 'later') return
      expect(before.slice(0, at).every(({ passed }) => passed)).toBe(true)
    })
  },
)

test('cyclic: after the first, a phase is opened when the one before it in the circle was passed', () => {
  onOpening('cyclic', (before, at) => {
    if (before[at]!.state !== 'later' || before.every(({ state }) => state === 'later')) return
    expect(before.at(at - 1)!.passed).toBe(true)
  })
})

test('unordered nodes: every phase that is not open may be opened', () => {
  always('unordered-nodes', (phases) => {
    const notOpen = phases.filter(({ state }) => state !== 'open').map(({ key }) => key)
    expect(possibleMoves('unordered-nodes', phases).map(({ key }) => key)).toEqual(notOpen)
  })
})

const half: PhaseProgress[] = [
  { key: 'first', state: 'closed', passed: true },
  { key: 'second', state: 'open', passed: true },
  { key: 'third', state: 'later', passed: false },
]

test('only the methods that may return let a phase begin while the one before it goes on', () => {
  expect(mayOpenPhase('sequential', half, 'third')).toMatchObject({
    ok: false,
    code: 'earlier-gate-not-passed',
    details: { blocking: 'second' },
  })
  expect(mayOpenPhase('sequential-with-return', half, 'third').ok).toBe(true)
})

test('opening a phase again is a step back in a sequence and another round in a cycle', () => {
  expect(possibleMoves('sequential-with-return', half)[0]).toEqual({ key: 'first', move: 'back' })
  expect(possibleMoves('iterative', half)[0]).toEqual({ key: 'first', move: 'again' })
})

test('a phase that is open or unknown cannot be opened', () => {
  expect(mayOpenPhase('sequential', half, 'second')).toMatchObject({ code: 'phase-open-already' })
  expect(mayOpenPhase('sequential', half, 'fourth')).toMatchObject({ code: 'no-such-phase' })
})
