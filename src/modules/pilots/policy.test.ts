import { expect, test } from 'vitest'
import { acting, answerOf } from '../../../tests/support/acting.ts'
import { anonymous, type Actor } from '../../platform/actor.ts'
import { roles } from '../../shared/role.ts'
import * as ideas from './idea/policy.ts'
import * as policy from './policy.ts'
import * as prototypes from './prototype/policy.ts'
import * as services from './service/policy.ts'

const at = { initiativeId: 'here' as never, ownerId: 'owner' as never }
const nobodys = { initiativeId: 'here' as never, ownerId: null }
const visitor = anonymous()
const there = (role: (typeof roles)[number]) => acting('x', role, 'there')

test('what is not public is read by people with a role in its initiative alone', () => {
  const reads: ((actor: Actor, open: boolean) => boolean)[] = [
    (actor, open) => policy.mayReadPilot(actor, { ...at, public: open }).ok,
    (actor, open) => ideas.mayReadIdea(actor, { ...at, public: open }).ok,
    (actor, open) => services.mayReadService(actor, { ...nobodys, public: open }).ok,
  ]
  for (const may of reads) {
    for (const role of roles) {
      expect([role, may(acting('x', role, 'here'), false)]).toEqual([role, true])
      expect([role, may(there(role), false)]).toEqual([role, false])
    }
    expect([may(visitor, true), may(visitor, false)]).toEqual([true, false])
  }
  const owned = { ...at, public: false }
  expect(services.mayReadService(acting('owner'), owned).ok).toBe(true)
  expect(services.mayReadService(visitor, owned).ok).toBe(false)
})

test('people in a pilot and a team are cared for by keepers of the initiative and whoever answers for it', () => {
  const cares = [
    (actor: Actor, whose: typeof at | typeof nobodys) => policy.mayCareFor(actor, whose).ok,
    (actor: Actor, whose: typeof at | typeof nobodys) => ideas.mayLeadTeam(actor, whose).ok,
  ]
  for (const may of cares) {
    for (const role of roles) {
      const keeps = role === 'coordinator' || role === 'champion'
      expect([role, may(acting('x', role, 'here'), at)]).toEqual([role, keeps])
      expect(may(there(role), at)).toBe(false)
    }
    expect([may(acting('owner'), at), may(acting('owner'), nobodys)]).toEqual([true, false])
    expect([may(visitor, at), may(visitor, nobodys)]).toEqual([false, false])
  }
})

test('a plan is read by people with a role there and its owner, and published by the coordinator', () => {
  for (const role of roles) {
    expect([role, policy.mayReadPlan(acting('x', role, 'here'), at).ok]).toEqual([role, true])
    expect(policy.mayReadPlan(there(role), at).ok).toBe(false)
    const leads = [
      policy.mayPublishPlan(acting('x', role, 'here'), 'here').ok,
      ideas.mayLeadCalls(acting('x', role, 'here'), 'here').ok,
    ]
    expect([role, leads]).toEqual([role, Array(2).fill(role === 'coordinator')])
    expect(policy.mayPublishPlan(there(role), 'here').ok).toBe(false)
  }
  expect(policy.mayReadPlan(acting('owner'), at).ok).toBe(true)
  expect([policy.mayReadPlan(visitor, nobodys).ok, policy.mayReadPlan(visitor, at).ok]).toEqual([
    false,
    false,
  ])
})

const states = ['planned', 'running', 'decided', 'closed', 'withdrawn'] as const

test('what a pilot allows follows from its state, and one put away allows nothing', () => {
  const table = states.map((state) =>
    [policy.isPlanned, policy.isOpen, policy.mayPlanMoney, policy.mayArchive].map((may) => {
      const away = answerOf(may({ state, archivedAt: new Date(0) }))
      expect(away).toBe(may === policy.mayArchive ? 'already-so' : 'pilot-archived')
      return answerOf(may({ state, archivedAt: null }))
    }),
  )
  expect(table).toEqual([
    ['yes', 'yes', 'yes', 'yes'],
    ['pilot-not-planned', 'yes', 'yes', 'decision-first'],
    ['pilot-not-planned', 'yes', 'yes', 'decision-first'],
    ['pilot-not-planned', 'pilot-over', 'yes', 'yes'],
    ['pilot-not-planned', 'pilot-over', 'pilot-called-off', 'yes'],
  ])
  expect(states.filter((state) => policy.isDecided({ state }))).toEqual(['decided', 'closed'])
})

test('criteria are set by residents and keepers there, rounds are kept by keepers', () => {
  for (const role of roles) {
    const keeps = role === 'coordinator' || role === 'champion'
    const sets = keeps || role === 'resident-representative'
    const actor = acting('x', role, 'here')
    expect([role, ideas.maySetCriteria(actor, 'here', false).ok]).toEqual([role, sets])
    expect([role, ideas.mayKeepRound(actor, 'here').ok]).toEqual([role, keeps])
    expect(ideas.maySetCriteria(there(role), 'here', false).ok).toBe(false)
    expect(ideas.mayKeepRound(there(role), 'here').ok).toBe(false)
  }
  expect(ideas.maySetCriteria(acting('x'), 'here', true).ok).toBe(true)
})

test('a call takes ideas from its first day to the evening of its last, unless it was closed', () => {
  const days = { opensOn: '2026-05-01', closesBefore: '2026-06-01', closedAt: null as Date | null }
  const says = (today: string, more: Partial<typeof days> = {}) =>
    answerOf(ideas.mayAnswerCall({ ...days, ...more }, today))
  expect(says('2026-04-30')).toBe('call-not-open')
  expect([says('2026-05-01'), says('2026-05-31')]).toEqual(['yes', 'yes'])
  expect(says('2026-06-01')).toBe('call-closed')
  expect(says('2026-05-02', { closedAt: new Date(0) })).toBe('call-closed')
})

test('words of a trial are taken back by whose they are, by keepers, and by workers where nobody is named', () => {
  const takes = (actor: Actor, of: { works: boolean; self: boolean; named: boolean }) =>
    prototypes.mayTakeBack(actor, of, 'here').ok
  expect(takes(acting('x'), { works: false, self: true, named: true })).toBe(true)
  expect(takes(acting('x'), { works: true, self: false, named: true })).toBe(false)
  expect(takes(acting('x'), { works: true, self: false, named: false })).toBe(true)
  expect(takes(acting('x'), { works: false, self: false, named: false })).toBe(false)
  expect(takes(acting('x', 'champion', 'here'), { works: true, self: false, named: true })).toBe(
    true,
  )
})

test('a service goes from planned to running, pauses and ends, and may begin again', () => {
  const may = (['planned', 'running', 'paused', 'ended'] as const).map((state) =>
    services.nextStates({ state }),
  )
  expect(may).toEqual([
    ['running', 'ended'],
    ['paused', 'ended'],
    ['running', 'ended'],
    ['running'],
  ])
  expect(services.mayBecome({ state: 'running' }, 'planned').ok).toBe(false)
})
