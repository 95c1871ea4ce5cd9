import { suppressTotal } from '../../../analysis/suppression/index.ts'
import { answersLeast } from './assessment/least.ts'
import { answerDaysMax, type Evidence, type TestNote } from './evidence.ts'
import { fourTests, type FourTest } from './schema.ts'

/** Where what a line says can be looked up. */
export type Proof =
  | 'assessment'
  | 'changes'
  | 'ways'
  | 'voices'
  | 'touchpoints'
  | 'record'
  | 'pilot'

/** One thing that a test asks, with what the system shows about it; `key` names the text. */
export type TestLine = {
  met: boolean
  key: string
  values?: Record<string, unknown>
  /** The day the evidence is from. */
  on: string | null
  proof: Proof | null
}

/** How a service stands in one test. A note answers a test that fails until its day is over; it never makes it pass. */
export type TestResult = {
  test: FourTest
  passed: boolean
  lines: TestLine[]
  note: TestNote | null
  noteIsDue: boolean
}

/** The four tests of one service. Pure: all it knows is the evidence. */
export function testsOf(evidence: Evidence): TestResult[] {
  return fourTests.map((test) => {
    const lines = asked[test](evidence)
    const note = evidence.notes[test] ?? null
    const noteIsDue = note !== null && note.untilDay < evidence.today
    return { test, passed: lines.every(({ met }) => met), lines, note, noteIsDue }
  })
}

/** Whether a test is passed, or what is missing is written down with a day that has not gone by. */
export function isAnswered({ passed, note, noteIsDue }: TestResult): boolean {
  return passed || (note !== null && !noteIsDue)
}

const asked: Record<FourTest, (one: Evidence) => TestLine[]> = {
  'user-centred': (one) => [assessed(one), changed(one)],
  inclusive: (one) => [ways(one), reached(one)],
  responsive: (one) => [answered(one), met(one)],
  transparent: (one) => [
    shown(one),
    bought(one),
    costs(one),
    ...(one.fromPilot ? [decided(one)] : []),
  ],
}

const line = (
  met: boolean,
  key: string,
  on: string | null,
  proof: Proof | null,
  values: Record<string, unknown> = {},
): TestLine => ({ met, key: `${key}.${met ? 'yes' : 'no'}`, on, proof, values })

function assessed({ assessedOn, assessedBy, lastRoundOn }: Evidence): TestLine {
  const ever = lastRoundOn ? 'yes' : 'no'
  const values = { people: assessedBy, ever, least: answersLeast }
  return line(assessedOn !== null, 'assessed', assessedOn ?? lastRoundOn, 'assessment', values)
}

function changed({ changes, changedOn }: Evidence): TestLine {
  return line(changes > 0, 'changed', changedOn, 'changes', { count: changes })
}

function ways({ phone, paper, today }: Evidence): TestLine {
  const values = { phone: phone ? 'yes' : 'no', paper: paper ? 'yes' : 'no' }
  return line(phone && paper, 'ways', today, 'ways', values)
}

/** Who is offline is heard too: somebody came by phone, paper, a visit or a meeting, or all of the pilot have a support plan. */
function reached({ heard, pilotPeople, pilotSupported, today }: Evidence): TestLine {
  const offline = (['phone', 'paper', 'visit', 'session'] as const).some(
    (way) => (heard?.ways[way] ?? 0) > 0,
  )
  const supported = pilotPeople > 0 && pilotSupported === pilotPeople
  const how = supported ? (offline ? 'both' : 'plans') : 'heard'
  return line(offline || supported, 'reached', today, supported ? 'pilot' : 'voices', { how })
}

function answered({ heard, waitingLong, today }: Evidence): TestLine {
  const received = heard?.received ?? 0
  const many = suppressTotal(received, answersLeast)
  const values = {
    received: many ?? 0,
    answered: heard?.answered ?? 0,
    days: heard?.medianDays ?? 0,
    said: received === 0 ? 'none' : many === null ? 'few' : 'some',
    knows: heard?.medianDays == null ? 'no' : 'yes',
    late: suppressTotal(waitingLong, answersLeast) ?? 0,
    waits: waitingLong === 0 ? 'none' : waitingLong < answersLeast ? 'few' : 'some',
    most: answerDaysMax,
  }
  return line(received > 0 && waitingLong === 0, 'answered', today, 'voices', values)
}

function met({ touchpoints, lapsed, keptOn }: Evidence): TestLine {
  const values = { count: touchpoints, lapsed }
  return line(touchpoints > 0 && lapsed === 0, 'met', keptOn, 'touchpoints', values)
}

function shown({ public: open, state, stateSince }: Evidence): TestLine {
  return line(open && state !== 'planned', 'shown', stateSince, null, {
    open: open ? 'yes' : 'no',
  })
}

function bought({ recordOn }: Evidence): TestLine {
  return line(recordOn !== null, 'bought', recordOn, 'record')
}

function costs({ hasValue, recordOn }: Evidence): TestLine {
  return line(hasValue, 'costs', hasValue ? recordOn : null, 'record')
}

function decided({ exitOn }: Evidence): TestLine {
  return line(exitOn !== null, 'decided', exitOn, 'pilot')
}
