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

test('a draft and an adoption of one initiative are read with a role there, never from another', () => {
  const draft = { state: 'draft', initiativeId } as const
  const at = (where: string | null) => ({ initiativeId: where })
  for (const role of roles) {
    expect([role, policy.mayReadLesson(person('p', role), draft).ok]).toEqual([role, true])
    expect(policy.mayReadLesson(person('p', role, 'elsewhere'), draft).ok).toBe(false)
    expect(policy.mayReadWork(person('p', role, 'elsewhere'), { initiativeId }).ok).toBe(false)
    const adopts = (actor: Actor, where: string | null) =>
      policy.mayReadAdoption(actor, at(where)).ok
    expect([adopts(person('p', role, null), 'here'), adopts(person('p', role), 'here')]).toEqual([
      true,
      true,
    ])
    expect([adopts(person('p', role), 'elsewhere'), adopts(person('p', role), null)]).toEqual([
      false,
      false,
    ])
  }
  expect(policy.mayReadLesson(anonymous(), { ...draft, state: 'withdrawn' }).ok).toBe(true)
  expect(policy.mayReadAdoption(person('p', null), at(null)).ok).toBe(false)
})

test('keepers note what others think and hide words that break the rules, but not beside their own lesson', () => {
  for (const role of roles) {
    const keeps = role === 'coordinator' || role === 'champion'
    const notes = (at?: string) =>
      policy.mayNoteStanding(person('p', role, at), { initiativeId }).ok
    expect([role, notes(), notes('elsewhere')]).toEqual([role, keeps, false])
    const hides = (id: string) =>
      code(policy.mayHideWords(person(id, role), { initiativeId, writtenBy }))
    expect(hides('p')).toBe(keeps ? 'yes' : 'no-role-here')
    expect(hides('writer')).toBe(keeps ? 'own-lesson' : 'no-role-here')
  }
})
