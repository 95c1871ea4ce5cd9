import { expect, test } from 'vitest'
import { acting, answerOf } from '../../../tests/support/acting.ts'
import { anonymous, system, type Actor } from '../../platform/actor.ts'
import { roles } from '../../shared/role.ts'
import * as mandates from './mandate/policy.ts'
import * as policy from './policy.ts'

const lead = acting('lead', 'coordinator')
const leadOfOne = acting('lead', 'coordinator', 'here')
const champion = acting('eva', 'champion')
const eva = { personId: 'eva' }
const visitor = anonymous()

test('a claim is decided by a coordinator who neither gets the money nor wrote it down', () => {
  const claim = { ...eva, recorderId: 'eva', byLead: false }
  const says = (actor: Actor, more: Partial<typeof claim> = {}) =>
    answerOf(policy.mayDecideExpense(actor, { ...claim, ...more }))
  expect(says(lead)).toBe('yes')
  expect(says(system)).toBe('yes')
  expect(says(lead, { personId: 'lead', recorderId: 'eva' })).toBe('never-own')
  expect(says(lead, { recorderId: 'lead' })).toBe('four-eyes')
  expect(says(leadOfOne)).toBe('coordinators-only')
  const others = roles.filter((role) => role !== 'coordinator')
  for (const role of others) expect(says(acting('x', role))).toBe('coordinators-only')
})

test('where a coordinator is in a claim, a provider manager of the whole lab decides it too', () => {
  const claim = { personId: 'lead', recorderId: 'lead', byLead: true }
  const says = (actor: Actor, byLead = true) =>
    answerOf(policy.mayDecideExpense(actor, { ...claim, byLead }))
  expect(says(acting('boss', 'provider-manager'))).toBe('yes')
  expect(says(acting('boss', 'provider-manager'), false)).toBe('coordinators-only')
  expect(says(acting('boss', 'provider-manager', 'here'))).toBe('coordinators-only')
  expect(says(acting('lead', 'provider-manager'))).toBe('never-own')
  expect(says(acting('x', 'champion'))).toBe('coordinators-only')
})

test('nobody raises their own hours, and a coordinator those of others', () => {
  expect(policy.mayRaiseCap(lead, eva).ok).toBe(true)
  expect(policy.mayRaiseCap(lead, { personId: 'lead' }).ok).toBe(false)
  expect(policy.mayRaiseCap(champion, eva).ok).toBe(false)
  expect(policy.mayRaiseCap(acting('x', 'champion'), eva).ok).toBe(false)
})

test('a name is made public by whose it is, and by a coordinator only for who cannot sign in', () => {
  const says = (actor: Actor, hasAccount: boolean) =>
    policy.maySayNamed(actor, { ...eva, hasAccount }).ok
  expect([says(champion, true), says(champion, false)]).toEqual([true, true])
  expect([says(lead, true), says(lead, false)]).toEqual([false, true])
  expect([says(acting('x', 'champion'), true), says(acting('x', 'champion'), false)]).toEqual([
    false,
    false,
  ])
})

test('working time is given by the manager of the role card, else of the organisation, never to oneself', () => {
  const giving = { ...eva, managerId: null, sameOrganisation: false, unmanaged: false }
  const says = (actor: Actor, more: object) =>
    answerOf(policy.mayDecideRelease(actor, { ...giving, ...more }))
  const boss = acting('boss', 'provider-manager')
  const managed = { managerId: 'boss' }
  expect(says(boss, managed)).toBe('yes')
  expect(says(acting('other', 'provider-manager'), { ...managed, sameOrganisation: true })).toBe(
    'managers-only',
  )
  expect(says(lead, { ...managed, unmanaged: true })).toBe('managers-only')
  expect(says(boss, { sameOrganisation: true })).toBe('yes')
  expect(says(boss, {})).toBe('managers-only')
  expect(says(acting('x', 'observer'), { sameOrganisation: true })).toBe('managers-only')
  expect(says(lead, { unmanaged: true })).toBe('yes')
  expect(says(lead, {})).toBe('managers-only')
  expect(says(acting('x', 'champion'), { unmanaged: true })).toBe('managers-only')
  expect(says(acting('eva', 'provider-manager'), { sameOrganisation: true })).toBe('never-own')
  expect(says(acting('eva', 'coordinator'), { unmanaged: true })).toBe('never-own')
})

test('a champion is read by people with a role and by themselves, while asked by keepers alone', () => {
  const says = (actor: Actor, state: 'asked' | 'active' | 'left') =>
    policy.mayReadChampion(actor, { ...eva, state }).ok
  for (const role of roles) {
    const keeps = role === 'coordinator' || role === 'champion'
    expect([role, says(acting('x', role), 'active')]).toEqual([role, true])
    expect([role, says(acting('x', role), 'asked')]).toEqual([role, keeps])
    expect(says(acting('x', role, 'here'), 'asked')).toBe(false)
  }
  expect(says(acting('eva'), 'left')).toBe(true)
  expect(says(acting('x'), 'active')).toBe(false)
  expect(says(visitor, 'active')).toBe(false)
  expect(answerOf(policy.serves({ state: 'asked' }))).toBe('champion-asked')
  expect(answerOf(policy.serves({ state: 'left' }))).toBe('champion-left')
})

test('communities of an initiative are set by whoever coordinates it', () => {
  expect(policy.maySetTargets(acting('x', 'coordinator', 'here'), 'here').ok).toBe(true)
  expect(policy.maySetTargets(acting('x', 'coordinator', 'there'), 'here').ok).toBe(false)
  for (const role of roles.filter((one) => one !== 'coordinator'))
    expect(policy.maySetTargets(acting('x', role, 'here'), 'here').ok).toBe(false)
})

const parties = { ...eva, managerId: 'boss' }

test('a role card is read and ended by its two sides and those who lead, and by nobody else', () => {
  const reads = (actor: Actor) => mandates.mayReadMandate(actor, parties).ok
  expect([reads(acting('eva')), reads(acting('boss')), reads(lead)]).toEqual([true, true, true])
  expect([reads(acting('x', 'provider-manager')), reads(visitor)]).toEqual([false, false])
  const unmanaged = { ...eva, managerId: null }
  expect(mandates.mayReadMandate(visitor, unmanaged).ok).toBe(false)
  expect(mandates.partyOf(visitor, unmanaged)).toBe(null)
  const ends = (actor: Actor) => mandates.mayEndMandate(actor, parties).ok
  expect([ends(lead), ends(acting('eva')), ends(acting('boss'))]).toEqual([true, true, false])
})

test('a role card is signed once it is offered, to its last day and that day too', () => {
  const says = (state: 'draft' | 'offered' | 'agreed' | 'ended', endsOn: string | null) =>
    answerOf(mandates.maySign({ state, endsOn }, '2026-12-01'))
  expect(says('draft', null)).toBe('not-offered')
  expect(says('offered', null)).toBe('yes')
  expect(says('offered', '2026-12-01')).toBe('yes')
  expect(says('offered', '2026-11-30')).toBe('mandate-past')
  expect(says('agreed', null)).toBe('mandate-over')
  expect(says('ended', null)).toBe('mandate-over')
})

test('a signature on paper is noted by a coordinator, never their own nor about their own card', () => {
  const says = (actor: Actor, who: mandates.Party) =>
    answerOf(mandates.mayRecordPaper(actor, parties, who))
  expect([says(lead, 'champion'), says(lead, 'manager')]).toEqual(['yes', 'yes'])
  expect(says(acting('boss', 'coordinator'), 'manager')).toBe('never-own')
  expect(says(acting('boss', 'coordinator'), 'champion')).toBe('yes')
  expect(says(acting('eva', 'coordinator'), 'champion')).toBe('never-own')
  expect(says(acting('eva', 'coordinator'), 'manager')).toBe('never-own')
  expect(says(acting('x', 'champion'), 'champion')).toBe('coordinators-only')
})
