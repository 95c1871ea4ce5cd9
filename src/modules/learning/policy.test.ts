import { expect, test } from 'vitest'
import { acting, answerOf } from '../../../tests/support/acting.ts'
import { anonymous, system, type Actor } from '../../platform/actor.ts'
import { roles } from '../../shared/role.ts'
import * as policy from './policy.ts'
import * as skills from './skills/policy.ts'
import * as trainers from './trainer/policy.ts'
import { mayWaive } from './waiver/policy.ts'

const visitor = anonymous()
const eva = { participantId: 'eva' as never }

test('keepers of the whole lab record what others did on paper, never their own', () => {
  const says = (actor: Actor, mode: 'paper' | 'here') =>
    answerOf(policy.mayRecordCompletion(actor, { ...eva, mode: mode as never }))
  for (const role of roles) {
    const keeps = role === 'coordinator' || role === 'champion'
    const actor = acting('x', role)
    expect([role, says(actor, 'paper')]).toEqual([role, keeps ? 'yes' : 'keepers-only'])
    expect(says(acting('x', role, 'here'), 'paper')).toBe('keepers-only')
    expect(policy.mayReadCompletion(actor, eva).ok).toBe(keeps)
    expect(policy.mayCorrectCompletion(actor).ok).toBe(keeps)
    expect(trainers.mayRecordTraining(actor).ok).toBe(keeps)
  }
  expect(says(acting('x', 'coordinator'), 'here')).toBe('paper-only')
  expect(says(system, 'here')).toBe('yes')
  expect(says(acting('eva', 'coordinator'), 'paper')).toBe('never-own')
  expect(policy.mayReadCompletion(acting('eva'), eva).ok).toBe(true)
})

test('skills are written down by keepers, never their own, and read by whom they are shown to', () => {
  expect(answerOf(skills.mayRecordSkills(acting('x', 'champion'), eva))).toBe('yes')
  expect(answerOf(skills.mayRecordSkills(acting('eva', 'champion'), eva))).toBe('rate-yourself')
  expect(answerOf(skills.mayRecordSkills(acting('x', 'observer'), eva))).toBe('keepers-only')
  const reads = (actor: Actor, shownTo: string[]) =>
    skills.mayReadSkills(actor, { ...eva, shownTo }).ok
  expect([reads(acting('eva'), []), reads(acting('x', 'coordinator'), [])]).toEqual([true, false])
  expect(reads(acting('x', 'coordinator'), ['x'])).toBe(true)
  expect(reads(acting('x', 'observer'), ['x'])).toBe(false)
  expect(reads(visitor, [])).toBe(false)
  const corrects = (actor: Actor, recordedBy: string | null) =>
    skills.mayCorrectSkills(actor, { ...eva, recordedBy: recordedBy as never }).ok
  expect([corrects(acting('eva'), 'x'), corrects(acting('x'), 'x')]).toEqual([true, true])
  expect([corrects(acting('y', 'coordinator'), 'x'), corrects(visitor, null)]).toEqual([
    false,
    false,
  ])
})

test('a trainer is recognised by a coordinator or who taught them, never by themselves', () => {
  const says = (actor: Actor, trainedBy: string | null) =>
    answerOf(trainers.mayRecognise(actor, { ...eva, trainedBy }))
  expect([says(acting('x', 'coordinator'), null), says(acting('t'), 't')]).toEqual(['yes', 'yes'])
  expect(says(acting('t'), 'other')).toBe('trainers-only')
  expect(says(acting('x', 'champion'), null)).toBe('trainers-only')
  expect(says(acting('eva', 'coordinator'), null)).toBe('never-recognise-own')
  expect(says(acting('eva'), 'eva')).toBe('never-recognise-own')
  expect(says(visitor, null)).toBe('trainers-only')
  const ends = (actor: Actor) => trainers.mayEndTrainer(actor, eva).ok
  expect([ends(acting('x', 'coordinator')), ends(acting('eva')), ends(acting('t'))]).toEqual([
    true,
    true,
    false,
  ])
})

test('coordinators of the whole lab let others off a path, never themselves', () => {
  expect(answerOf(mayWaive(acting('x', 'coordinator'), 'eva'))).toBe('yes')
  expect(answerOf(mayWaive(acting('eva', 'coordinator'), 'eva'))).toBe('never-waive-own')
  expect(answerOf(mayWaive(acting('x', 'coordinator', 'here'), 'eva'))).toBe('coordinators-only')
  expect(answerOf(mayWaive(acting('x', 'champion'), 'eva'))).toBe('coordinators-only')
})
