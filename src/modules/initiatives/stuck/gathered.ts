import type { GatheredPage, Pointer } from '../../../platform/manifest.ts'
import { paths } from '../paths.ts'
import { activitiesOfMine, stuckActivities, type WatchedActivity } from './activities.ts'
import { openGates, ownChecks, readyGates, type OpenGate } from './open-gates.ts'
import { waitingGates, type WaitingGate } from './waiting-gates.ts'

/** After this long without an answer, a question to sign is stuck. */
const patienceMs = 7 * 24 * 60 * 60 * 1000
/** How many names one sentence holds. */
const namesMax = 5

/** What initiatives say on the page of what is stuck, and on everyone's own page. */
export const gathered: Pick<GatheredPage, 'stuck' | 'waitsForMe'> = {
  async stuck(db, labId, lab, now) {
    const activities = await stuckActivities(db, labId, now)
    const gates = await waitingGates(db, labId, await openGates(db, labId, ownChecks, now))
    return [
      ...activities.map((one) => stuckWork(lab, one)),
      ...gates.map((one) => stuckGate(lab, one, now)),
    ]
  },

  async waitsForMe(db, labId, lab, actor, now, checkers) {
    const { participantId } = actor
    if (participantId === null) return []
    const activities = await activitiesOfMine(db, labId, participantId, now)
    const open = await openGates(db, labId, checkers, now)
    const ready = await readyGates(db, labId, open, actor)
    const gates = await waitingGates(db, labId, open)
    const mine = gates.filter(({ people }) =>
      people.some((one) => one.participantId === participantId),
    )
    return [
      ...ready.map((one) => readyGate(lab, one)),
      ...mine.map((one) => myGate(lab, one, now)),
      ...activities.map((one) => myWork(lab, one)),
    ]
  },
}

function work(lab: string, one: WatchedActivity) {
  return {
    texts: { activity: one.title, initiative: one.initiativeTitle },
    address: paths.activity({ lab, initiativeId: one.initiativeId, activityId: one.id }),
    about: { id: one.initiativeId, title: one.initiativeTitle },
  }
}

function stuckWork(lab: string, one: WatchedActivity): Pointer {
  const owner = one.ownerName ?? ''
  const owned = owner ? 'yes' : 'no'
  const base = work(lab, one)
  if (one.state === 'blocked') {
    const values = { because: one.because, owner, owned }
    return {
      ...base,
      reason: 'blocked',
      key: 'initiatives.stuck.blocked',
      values,
      at: one.changedAt,
      urgency: 'now',
    }
  }
  if (one.overdue) {
    return {
      ...base,
      reason: 'overdue',
      key: 'initiatives.stuck.overdue',
      values: { owner, owned },
      at: dayAt(one.dueOn),
      urgency: 'now',
    }
  }
  const key = 'initiatives.stuck.no-owner'
  return { ...base, reason: 'unowned', key, at: one.changedAt, urgency: 'soon' }
}

function myWork(lab: string, one: WatchedActivity): Pointer {
  const base = work(lab, one)
  if (one.state === 'blocked') {
    const values = { because: one.because }
    return { ...base, key: 'initiatives.mine.blocked', values, at: one.changedAt, urgency: 'now' }
  }
  const at = dayAt(one.dueOn)
  return one.overdue
    ? { ...base, key: 'initiatives.mine.overdue', at, urgency: 'now' }
    : { ...base, key: 'initiatives.mine.due-soon', at, urgency: 'soon' }
}

function gateOf(lab: string, { gate, since }: Pick<WaitingGate, 'gate' | 'since'>) {
  return {
    texts: { phase: gate.phaseName, initiative: gate.initiativeTitle },
    address: paths.gate({ lab, initiativeId: gate.initiativeId, gateId: gate.id }),
    about: { id: gate.initiativeId, title: gate.initiativeTitle },
    reason: 'waiting' as const,
    at: since,
  }
}

function stuckGate(lab: string, one: WaitingGate, now: Date): Pointer {
  const names = one.people.slice(0, namesMax).map(({ name }) => name)
  const values = { people: names.join(', '), more: one.people.length - names.length }
  return isLate(one, now)
    ? { ...gateOf(lab, one), key: 'initiatives.stuck.gate-late', values, urgency: 'now' }
    : { ...gateOf(lab, one), key: 'initiatives.stuck.gate-waiting', values, urgency: 'soon' }
}

function myGate(lab: string, one: WaitingGate, now: Date): Pointer {
  const urgency = isLate(one, now) ? 'now' : 'soon'
  return { ...gateOf(lab, one), key: 'initiatives.mine.sign', urgency }
}

function readyGate(lab: string, { gate }: OpenGate): Pointer {
  return { ...gateOf(lab, { gate, since: null }), key: 'initiatives.mine.ready', urgency: 'now' }
}

function isLate({ since }: WaitingGate, now: Date): boolean {
  return since !== null && now.getTime() - since.getTime() > patienceMs
}

function dayAt(day: string | null): Date | null {
  return day === null ? null : new Date(day)
}
