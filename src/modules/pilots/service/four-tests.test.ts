import { expect, test } from 'vitest'
import type { Evidence } from './evidence.ts'
import { isAnswered, testsOf } from './four-tests.ts'
import type { FourTest } from './schema.ts'

const heard = { received: 6, answered: 6, medianDays: 4, ways: { phone: 1 } } as unknown
const good: Evidence = {
  id: 'service',
  initiativeId: 'here',
  today: '2026-12-01',
  public: true,
  state: 'running',
  stateSince: '2026-01-01',
  phone: true,
  paper: true,
  assessedOn: '2026-10-01',
  assessedBy: 6,
  lastRoundOn: '2026-10-01',
  changes: 1,
  changedOn: '2026-11-01',
  touchpoints: 2,
  lapsed: 0,
  keptOn: '2026-11-01',
  recordOn: '2026-02-01',
  hasValue: true,
  fromPilot: true,
  exitOn: '2026-01-01',
  pilotPeople: 4,
  pilotSupported: 0,
  waitingLong: 0,
  heard: heard as Evidence['heard'],
  notes: {},
} as Evidence

const passes = (more: Partial<Evidence>) =>
  testsOf({ ...good, ...more }).flatMap(({ test: name, passed }) => (passed ? [name] : []))
const all: FourTest[] = testsOf(good).map(({ test: name }) => name)
const but = (name: FourTest) => all.filter((one) => one !== name)

test('a service passes all four tests when each thing is there, and fails one for each that is not', () => {
  expect(passes({})).toEqual(all)
  const lacking: [Partial<Evidence>, FourTest][] = [
    [{ assessedOn: null }, 'user-centred'],
    [{ changes: 0 }, 'user-centred'],
    [{ phone: false }, 'inclusive'],
    [{ paper: false }, 'inclusive'],
    [{ heard: null }, 'inclusive'],
    [{ waitingLong: 1 }, 'responsive'],
    [{ touchpoints: 0 }, 'responsive'],
    [{ lapsed: 1 }, 'responsive'],
    [{ public: false }, 'transparent'],
    [{ state: 'planned' }, 'transparent'],
    [{ recordOn: null }, 'transparent'],
    [{ hasValue: false }, 'transparent'],
    [{ exitOn: null }, 'transparent'],
  ]
  for (const [more, failed] of lacking) {
    expect([more, passes(more).includes(failed)]).toEqual([more, false])
    expect(but(failed).filter((name) => !passes(more).includes(name)).length).toBeLessThan(2)
  }
  expect(passes({ fromPilot: false, exitOn: null })).toContain('transparent')
})

test('who is offline is heard, or everybody in the pilot has a support plan: half of them is not enough', () => {
  const online = { received: 6, answered: 6, medianDays: 4, ways: { web: 6 } } as unknown
  const only = { heard: online as Evidence['heard'] }
  expect(passes(only)).not.toContain('inclusive')
  expect(passes({ ...only, pilotSupported: 2 })).not.toContain('inclusive')
  expect(passes({ ...only, pilotSupported: 4 })).toContain('inclusive')
  expect(passes({ ...only, pilotPeople: 0, pilotSupported: 0 })).not.toContain('inclusive')
})

test('a note answers a test that fails to the end of its day, and never makes it pass', () => {
  const note = (untilDay: string) => ({ id: 'n', words: {}, untilDay, writtenOn: '2026-11-01' })
  const failing = (notes: Evidence['notes']) =>
    testsOf({ ...good, public: false, notes }).find(({ test: name }) => name === 'transparent')!
  const told = failing({ transparent: note('2026-12-01') })
  expect([told.passed, isAnswered(told)]).toEqual([false, true])
  expect(isAnswered(failing({ transparent: note('2026-11-30') }))).toBe(false)
  expect(isAnswered(failing({ inclusive: note('2027-01-01') }))).toBe(false)
  expect(isAnswered(failing({}))).toBe(false)
})
