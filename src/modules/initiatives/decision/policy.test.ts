import { expect, test } from 'vitest'
import { anonymous, type Actor } from '../../../platform/actor.ts'
import { roles, type Role } from '../../../shared/role.ts'
import { mayJoin, mayKeepCoreTeam, mayLeave, mayNoteTraining } from '../core-team/policy.ts'
import { mayRecordDecision, mayStandAsDecision, recorders } from './policy.ts'

const initiative = { id: 'initiative-1' }
const said = (decision: { ok: boolean; code?: string }) => (decision.ok ? 'yes' : decision.code)

function holding(role: Role, initiativeId: string | null = initiative.id): Actor {
  return { ...anonymous(), kind: 'participant', grants: [{ role, initiativeId }] }
}

test.each(roles)('who records decisions and who keeps the core team: %s', (role) => {
  const records = recorders.includes(role) ? 'yes' : 'no-role-here'
  expect(said(mayRecordDecision(holding(role), initiative))).toBe(records)
  const keeps = role === 'coordinator' || role === 'champion' ? 'yes' : 'no-role-here'
  expect(said(mayKeepCoreTeam(holding(role), initiative))).toBe(keeps)
  expect(said(mayRecordDecision(holding(role, 'elsewhere'), initiative))).toBe('no-role-here')
})

test.each([
  ['2026-11-22', null, 'yes'],
  ['2020-01-01', null, 'yes'],
  ['2026-11-23', null, 'decided-in-future'],
  ['2026-11-22', 'another', 'corrected-already'],
])('a decision of %s, corrected by %s', (decidedOn, correctedBy, answer) => {
  const today = '2026-11-22'
  expect(said(mayStandAsDecision({ decidedOn, today, correctedBy }))).toBe(answer)
})

const seat = { joinedOn: '2026-11-01', leftOn: null }
const left = { joinedOn: '2026-11-01', leftOn: '2026-11-10' }
const today = '2026-11-22'

test('a seat is taken once and may be taken again after leaving', () => {
  expect(said(mayJoin(undefined))).toBe('yes')
  expect(said(mayJoin(seat))).toBe('in-the-team-already')
  expect(said(mayJoin(left))).toBe('yes')
})

test.each([
  [seat, '2026-11-22', 'yes', 'yes'],
  [seat, '2026-10-01', 'yes', 'before-joining'],
  [seat, '2026-11-23', 'day-in-future', 'day-in-future'],
  [left, '2026-11-20', 'left-the-team', 'left-the-team'],
])('at the seat %j on %s', (at, day, training, leaving) => {
  expect(said(mayNoteTraining(at, day, today))).toBe(training)
  expect(said(mayLeave(at, day, today))).toBe(leaving)
})
