import {
  addCost,
  addEntry,
  addPilotPerson,
  addRisk,
  agreeToPilot,
  closePilot,
  countReach,
  decideExit,
  makeIndicator,
  planPilot,
  planSupport,
  startPilot,
  takeObservations,
  tellPeople,
  writeConsentText,
  writeCriteria,
} from '../../src/modules/pilots/index.ts'
import type { LocalText } from '../../src/shared/language.ts'
import { deliverMessages, postLetters, ringAndVisit } from './answering.ts'
import type { Act } from './in-one.ts'
import type { Stage } from './stage.ts'

/** A pilot of the demo from its plan to its end. Days are days before today; every figure is invented. */
export type WholePilot = {
  initiativeId: string
  /** The idea it begins from. */
  ideaId?: string
  title: LocalText
  tried: LocalText
  /** Who answers for it, and who runs the lab and its telephone; keys of the cast. */
  owner: string
  coordinator: string
  champion: string
  place: string
  planned: number
  starts: number
  ends: number
  decided: number
  currency: string
  budget: string
  /** Keys of those who take part, with how they answered before and after, from 1 to 5. */
  people: readonly (readonly [key: string, before: number, after: number])[]
  consent: LocalText
  /** Two criteria, and whether each was met. */
  criteria: readonly (readonly [words: LocalText, judgement: 'met' | 'not-met', why: string])[]
  measure: { name: LocalText; definition: LocalText; target: number; source: string }
  /** What went wrong or might have, and what was done on the way. */
  risk: string
  coaching: string
  costs: readonly (readonly [days: number, words: string, amount: string])[]
  volunteerHours: number
  othersReached: number
  outcome: 'adopt' | 'adapt' | 'scale' | 'stop' | 'transfer'
  reasons: LocalText
  power: string
  told: LocalText
}

/** Where a pilot is. */
export type PilotAt = { initiativeId: string; pilotId: string }

/** Plans a pilot with those who agreed to take part, and starts it. */
export async function beginPilot(stage: Stage, pilot: WholePilot): Promise<PilotAt> {
  stage.daysAgo(pilot.planned)
  return stage.inOne(pilot.coordinator, (act) => plan(act, stage, pilot))
}

/** Runs a pilot to its last day, decides what becomes of it and tells everybody who took part. */
export async function endPilot(stage: Stage, pilot: WholePilot, at: PilotAt): Promise<void> {
  const { coordinator, champion } = pilot
  stage.daysAgo(pilot.ends)
  await stage.inOne(coordinator, (act) => run(act, stage, pilot, at))
  stage.daysAgo(pilot.decided)
  await stage.inOne(coordinator, async (act) => {
    const { outcome, reasons, power, criteria } = pilot
    const verdicts = criteria.map(([, judgement, words], place) => [
      String(place + 1),
      { judgement, words },
    ])
    const decision = { outcome, reasons, power, depth: 6, decidedOn: stage.day(-pilot.decided) }
    await act(decideExit, {
      ...at,
      ...decision,
      version: 0,
      criteriaNumber: 1,
      verdicts: Object.fromEntries(verdicts),
    })
    await act(tellPeople, { ...at, told: pilot.told })
  })
  await deliverMessages(stage, champion)
  await postLetters(stage, champion)
  await ringAndVisit(stage, champion)
  stage.daysAgo(pilot.decided - 2)
  await stage.act(coordinator, closePilot, at)
}

async function plan(act: Act, stage: Stage, pilot: WholePilot): Promise<PilotAt> {
  const { initiativeId, ideaId, title, tried, currency, budget, criteria, measure } = pilot
  const { id: pilotId } = await act(planPilot, {
    initiativeId,
    ideaId,
    title,
    tried,
    ownerId: stage.people[pilot.owner],
    placeWords: pilot.place,
    startsOn: stage.day(-pilot.starts),
    lastDay: stage.day(-pilot.ends),
    currency,
    budget,
    public: true,
  })
  const at = { initiativeId, pilotId }
  const { ids } = await act(writeConsentText, { ...at, body: pilot.consent })
  const words = criteria.map(([one], place) => [String(place + 1), one])
  await act(writeCriteria, {
    ...at,
    version: 0,
    criteria: Object.fromEntries(words),
    adoptWhen: { en: 'All are met.', sv: 'Alla är uppfyllda.' },
    adaptWhen: { en: 'Only the first is met.', sv: 'Bara det första är uppfyllt.' },
    stopWhen: { en: 'None is met.', sv: 'Inget är uppfyllt.' },
  })
  await act(makeIndicator, { ...at, ...measure, kind: 'grade', direction: 'more' })
  await act(addRisk, { ...at, words: pilot.risk, answer: pilot.coaching })
  for (const [key] of pilot.people) {
    const participantId = stage.people[key]
    const { id: pilotPersonId } = await act(addPilotPerson, { ...at, participantId, part: 'pilot' })
    const person = { ...at, pilotPersonId, textId: ids[0] }
    await act(agreeToPilot, { ...person, mode: 'paper', witness: 'In the folder of the lab' })
    await act(planSupport, { ...at, pilotPersonId, support: 'none', words: '' })
  }
  await act(takeObservations, { ...at, csv: answers(pilot, 'before', stage.day(-pilot.planned)) })
  await act(startPilot, at)
  return at
}

async function run(act: Act, stage: Stage, pilot: WholePilot, at: PilotAt): Promise<void> {
  const onDay = stage.day(-pilot.ends)
  await act(takeObservations, { ...at, csv: answers(pilot, 'after', onDay) })
  await act(addEntry, { ...at, kind: 'coaching', onDay, words: pilot.coaching })
  const known = { ...at, amount: '', hours: '', unsurePercent: '10' }
  for (const [days, words, amount] of pilot.costs) {
    await act(addCost, { ...known, kind: 'money', onDay: stage.day(-days), words, amount })
  }
  const given = { kind: 'volunteer', words: 'Neighbours', hours: String(pilot.volunteerHours) }
  await act(addCost, { ...known, ...given, onDay })
  await act(countReach, { ...at, othersReached: pilot.othersReached })
}

function answers({ people }: WholePilot, moment: 'before' | 'after', day: string): string {
  const lines = people.map(([, before, after], n) => {
    const value = moment === 'before' ? before : after
    return `i1,${moment},pilot,P${String(n + 1).padStart(3, '0')},${day},${value}`
  })
  return ['indicator,moment,group,person,date,value', ...lines].join('\n')
}
