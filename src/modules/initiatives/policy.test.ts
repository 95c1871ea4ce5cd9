import { expect, test } from 'vitest'
import { anonymous, type Actor } from '../../platform/actor.ts'
import type { Id } from '../../shared/id.ts'
import { roles, type Role } from '../../shared/role.ts'
import {
  mayChangeState,
  mayCorrect,
  mayGuide,
  mayLead,
  maySeeWork,
  mayStartInitiative,
  mayWorkIn,
} from './initiative/policy.ts'
import { initiativeStates } from './initiative/schema.ts'
import { mayReadEvidence } from './evidence/policy.ts'

const here = 'here'

function holder(role: Role, initiativeId: string | null): Actor {
  const participantId = 'p' as Id<'participant'>
  return { ...anonymous(), kind: 'participant', participantId, grants: [{ role, initiativeId }] }
}

/** What a role in the initiative may do in each state: s see, w work, g guide, c correct, l lead. */
const table: Record<Role, { running: string; paused: string; ended: string }> = {
  coordinator: { running: 'swgcl', paused: 'scl', ended: 'scl' },
  champion: { running: 'swgc', paused: 'sc', ended: 'sc' },
  'provider-manager': { running: 'swc', paused: 'sc', ended: 'sc' },
  'frontline-professional': { running: 'swc', paused: 'sc', ended: 'sc' },
  researcher: { running: 'swc', paused: 'sc', ended: 'sc' },
  'resident-representative': { running: 'swc', paused: 'sc', ended: 'sc' },
  'core-team-member': { running: 'swc', paused: 'sc', ended: 'sc' },
  'independent-facilitator': { running: 'swc', paused: 'sc', ended: 'sc' },
  funder: { running: 's', paused: 's', ended: 's' },
  observer: { running: 's', paused: 's', ended: 's' },
}

function allowed(actor: Actor, state: (typeof initiativeStates)[number]): string {
  const subject = { id: here, state }
  const asked = {
    s: maySeeWork(actor, here),
    w: mayWorkIn(actor, subject),
    g: mayGuide(actor, subject),
    c: mayCorrect(actor, subject),
    l: mayLead(actor, subject),
  }
  return Object.entries(asked)
    .filter(([, decision]) => decision.ok)
    .map(([letter]) => letter)
    .join('')
}

for (const role of roles) {
  for (const state of initiativeStates) {
    test(`a ${role} of an initiative that is ${state} may: ${table[role][state]}`, () => {
      expect(allowed(holder(role, here), state)).toBe(table[role][state])
      expect(allowed(holder(role, null), state)).toBe(table[role][state])
      expect(allowed(holder(role, 'elsewhere'), state)).toBe('')
    })
  }
}

test('who has no role may do nothing, in any state', () => {
  for (const state of initiativeStates) expect(allowed(anonymous(), state)).toBe('')
})

test('only a coordinator of the whole lab starts an initiative', () => {
  for (const role of roles) {
    expect(mayStartInitiative(holder(role, null)).ok).toBe(role === 'coordinator')
    expect(mayStartInitiative(holder(role, here)).ok).toBe(false)
  }
})

test('a refusal says whether the role or the state stands in the way', () => {
  const champion = holder('champion', here)
  expect(mayWorkIn(champion, { id: here, state: 'paused' })).toMatchObject({
    code: 'initiative-paused',
  })
  expect(mayWorkIn(champion, { id: here, state: 'ended' })).toMatchObject({
    code: 'initiative-ended',
  })
  expect(mayWorkIn(anonymous(), { id: here, state: 'ended' })).toMatchObject({
    code: 'no-role-here',
  })
})

test('an initiative is paused while it runs, ended unless it has ended, and taken up again when it rests', () => {
  const coordinator = holder('coordinator', here)
  const may = (change: 'pause' | 'end' | 'resume') =>
    initiativeStates.filter((state) => mayChangeState(coordinator, { id: here, state }, change).ok)
  expect(may('pause')).toEqual(['running'])
  expect(may('end')).toEqual(['running', 'paused'])
  expect(may('resume')).toEqual(['paused', 'ended'])
})

test('public evidence that stands is for everyone, the rest for people with a role', () => {
  const initiativeId = here as Id<'initiative'>
  const read = (shown: boolean, withdrawnAt: Date | null, actor: Actor) =>
    mayReadEvidence(actor, { public: shown, withdrawnAt, initiativeId }).ok
  const day = new Date('2026-05-01')
  expect(read(true, null, anonymous())).toBe(true)
  expect(read(false, null, anonymous())).toBe(false)
  expect(read(true, day, anonymous())).toBe(false)
  expect(read(false, day, holder('observer', here))).toBe(true)
  expect(read(false, null, holder('observer', 'elsewhere'))).toBe(false)
})
