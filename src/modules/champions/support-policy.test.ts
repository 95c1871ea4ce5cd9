import { expect, test } from 'vitest'
import { acting, answerOf } from '../../../tests/support/acting.ts'
import { anonymous, type Actor } from '../../platform/actor.ts'
import { roles } from '../../shared/role.ts'
import * as policy from './support-policy.ts'

const lead = acting('lead', 'coordinator')
const visitor = anonymous()

test('who asked without a name is known to coordinators and to themselves', () => {
  const sees = (actor: Actor, nameless: boolean, askerId: string | null = 'eva') =>
    policy.maySeeAsker(actor, { nameless, askerId })
  expect([sees(acting('x'), false), sees(acting('x'), true)]).toEqual([true, false])
  expect([sees(lead, true), sees(acting('eva'), true)]).toEqual([true, true])
  expect(sees(acting('x', 'champion'), true)).toBe(false)
  expect(sees(visitor, true, null)).toBe(false)
  expect(policy.maySayHelped(visitor, null).ok).toBe(false)
  expect(policy.maySayHelped(acting('eva'), 'eva').ok).toBe(true)
  expect(policy.maySayHelped(lead, 'eva').ok).toBe(false)
})

test('a pair is asked for by one of the two or a coordinator', () => {
  const asks = (actor: Actor) => policy.mayAskPair(actor, { firstId: 'eva', secondId: 'per' }).ok
  expect([asks(acting('eva')), asks(acting('per')), asks(lead)]).toEqual([true, true, true])
  expect([asks(acting('x', 'champion')), asks(visitor)]).toEqual([false, false])
})

test('a hand-over is for the successor and coordinators, the papers of who leaves for themselves', () => {
  expect(policy.mayReadHandOver(acting('next'), 'next').ok).toBe(true)
  expect(policy.mayReadHandOver(lead, 'next').ok).toBe(true)
  expect(policy.mayReadHandOver(acting('gone', 'champion'), 'next').ok).toBe(false)
  expect(policy.mayLetLeave(acting('eva'), 'eva').ok).toBe(true)
  expect(policy.mayLetLeave(acting('x', 'champion'), 'eva').ok).toBe(false)
})

test('anybody with a role thanks a champion, and nobody themselves', () => {
  for (const role of roles) {
    expect([role, answerOf(policy.mayThank(acting('x', role), 'eva'))]).toEqual([role, 'yes'])
    expect(answerOf(policy.mayThank(acting('eva', role), 'eva'))).toBe('never-own')
  }
  expect(answerOf(policy.mayThank(acting('x'), 'eva'))).toBe('no-role-here')
})

test('thanks are read by both sides, by all where they are public, and by who took them down', () => {
  const thanks = { toId: 'eva', fromId: 'svea' as string | null, isPublic: false, isDown: false }
  const reads = (actor: Actor, more: Partial<typeof thanks> = {}) =>
    policy.mayReadThanks(actor, { ...thanks, ...more }).ok
  expect([reads(acting('eva')), reads(acting('svea')), reads(acting('x', 'champion'))]).toEqual([
    true,
    true,
    false,
  ])
  expect([reads(lead), reads(lead, { isDown: true })]).toEqual([false, true])
  expect(reads(acting('x', 'champion'), { isDown: true })).toBe(false)
  expect(reads(visitor, { isPublic: true })).toBe(true)
  expect(reads(visitor, { fromId: null })).toBe(false)
  const takes = (actor: Actor, isPublic: boolean, isDown: boolean) =>
    answerOf(policy.mayTakeThanksDown(actor, { isPublic, isDown }))
  expect([takes(lead, true, false), takes(lead, false, true)]).toEqual(['yes', 'yes'])
  expect(takes(lead, false, false)).toBe('not-public')
  expect(takes(acting('eva', 'champion'), true, false)).toBe('coordinators-only')
})

test('the board is for champions, coordinators and mentors, and cleared by coordinators', () => {
  expect(policy.mayUseBoard(acting('x', 'champion', 'here'), false).ok).toBe(true)
  expect(policy.mayUseBoard(acting('x'), true).ok).toBe(true)
  expect(policy.mayUseBoard(acting('x', 'funder'), false).ok).toBe(false)
  expect(policy.mayModerateBoard(acting('x', 'champion')).ok).toBe(false)
})

test('ties are declared by a facilitator of that initiative, and read by who has a role there', () => {
  const facilitator = acting('x', 'independent-facilitator', 'here')
  expect(policy.mayDeclare(facilitator, 'here').ok).toBe(true)
  expect(policy.mayDeclare(facilitator, 'there').ok).toBe(false)
  expect(policy.mayDeclare(lead, 'here').ok).toBe(false)
  expect(policy.mayReadDeclarations(acting('x', 'observer', 'here'), 'here').ok).toBe(true)
  expect(policy.mayReadDeclarations(acting('x', 'observer', 'there'), 'here').ok).toBe(false)
})
