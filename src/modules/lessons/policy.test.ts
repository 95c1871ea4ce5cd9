import { expect, test } from 'vitest'
import { anonymous, type Actor } from '../../platform/actor.ts'
import type { Id } from '../../shared/id.ts'
import { roles, type Role } from '../../shared/role.ts'
import * as policy from './policy.ts'
import type { PracticeState } from './words.ts'

const initiativeId = 'here' as Id<'initiative'>
const writtenBy = 'writer' as Id<'participant'>

function person(id: string, role: Role | null, at: string | null = initiativeId): Actor {
  const grants = role ? [{ role, initiativeId: at }] : []
  return { ...anonymous(), kind: 'participant', participantId: id as Id<'participant'>, grants }
}
const code = (decision: { ok: boolean; code?: string }) => (decision.ok ? 'yes' : decision.code)

test('a practice is reviewed by anybody with a role there, while it is up for review, never by its writer', () => {
  const states: PracticeState[] = [
    'draft',
    'submitted',
    'in-review',
    'sent-back',
    'published',
    'retired',
  ]
  for (const state of states) {
    const open = state === 'submitted' || state === 'in-review'
    for (const role of roles) {
      const may = (actor: Actor) =>
        code(policy.mayReview(actor, { state, writers: [writtenBy], initiativeId }))
      expect([state, role, may(person('peer', role))]).toEqual([
        state,
        role,
        open ? 'yes' : 'not-submitted',
      ])
      expect(may(person('writer', role))).toBe('own-practice')
      expect(may(person('peer', role, 'elsewhere'))).toBe('no-role-here')
    }
  }
})

test('who works in the initiative writes, who looks on does not, and the coordinator of the lab speaks for it', () => {
  const lookingOn: Role[] = ['observer', 'funder']
  for (const role of roles) {
    const written = code(policy.mayWrite(person('p', role), { initiativeId }))
    expect([role, written]).toEqual([role, lookingOn.includes(role) ? 'no-role-here' : 'yes'])
    const speaks = policy.maySpeak(person('p', role, null)).ok
    expect([role, speaks]).toEqual([role, role === 'coordinator'])
    expect(policy.maySpeak(person('p', role)).ok).toBe(false)
    const hides = code(policy.mayHideWords(person('writer', role), { initiativeId, writtenBy }))
    expect(hides).not.toBe('yes')
  }
})

test('everybody who belongs to the lab takes a standing while a lesson is published', () => {
  const take = (actor: Actor, state: 'draft' | 'published' | 'withdrawn') =>
    code(policy.mayTakeStanding(actor, { state }))
  expect(take(person('p', null), 'published')).toBe('yes')
  expect(take(person('p', 'coordinator'), 'withdrawn')).toBe('lesson-not-published')
  expect(take(person('p', 'coordinator'), 'draft')).toBe('lesson-not-published')
  expect(take(anonymous(), 'published')).toBe('no-role-here')
})
