import { expect, test } from 'vitest'
import { anonymous, system, type Actor } from '../../../platform/actor.ts'
import type { Id } from '../../../shared/id.ts'
import { roles, type Role } from '../../../shared/role.ts'
import { tallyOf, type DecidingGroup, type Vote } from './group-rule.ts'
import {
  mayChangeHolder,
  mayLeaveGroup,
  mayOverride,
  mayPassGate,
  type PolicyGate,
} from './policy.ts'
import { stateOf, type CheckedRequirement, type RequirementState } from './requirement-state.ts'
import type { RequirementRow } from './schema.ts'

const here = 'initiative-1'
const gate: PolicyGate = {
  initiativeId: here,
  holderRole: 'coordinator',
  holderGroupId: null,
  passedAt: null,
  phaseState: 'open',
  initiativeState: 'running',
}
const groupGate: PolicyGate = { ...gate, holderGroupId: 'group-1' }

function holding(
  role: Role,
  initiativeId: string | null = here,
  participantId = 'somebody',
): Actor {
  const grants = [{ role, initiativeId }]
  return {
    ...anonymous(),
    kind: 'participant',
    participantId: participantId as Id<'participant'>,
    grants,
  }
}

function asked(
  state: RequirementState,
  more: Partial<CheckedRequirement> = {},
): CheckedRequirement {
  return {
    id: 'requirement-1' as CheckedRequirement['id'],
    key: 'one',
    checker: 'evidence-present',
    params: {},
    label: { en: 'One' },
    rule: null,
    appliesTo: null,
    state,
    detail: { key: 'initiatives.check.not-checkable' },
    waitingFor: [],
    override: null,
    ...more,
  }
}

const members = ['anna', 'bo', 'cilla', 'dan'].map((id) => ({ participantId: id, name: id }))
const group = (rule: DecidingGroup['rule'], quorum = 3): DecidingGroup => ({
  id: 'group-1',
  name: 'The village',
  since: new Date(0),
  quorum,
  rule,
  members,
})
const votes = (...signs: string[]): Vote[] =>
  signs.map((sign, place) => ({
    participantId: members[place]?.participantId ?? 'stranger',
    verdict: sign === '+' ? 'agree' : 'disagree',
  }))
const yesVote = tallyOf(group('majority'), votes('+', '+', '+'))
const noVote = tallyOf(group('majority'), votes('-', '-', '+'))

const said = (decision: { ok: boolean; code?: string }) => (decision.ok ? 'yes' : decision.code)
const passing = (actor: Actor, more: object = {}) =>
  said(
    mayPassGate(actor, { gate, requirements: [asked('met')], tally: null, witness: '', ...more }),
  )

test.each(roles)('a gate held by coordinators is passed by them alone: %s', (role) => {
  const wanted = role === 'coordinator' ? 'yes' : 'gate-holder-only'
  expect(passing(holding(role))).toBe(wanted)
  expect(passing(holding(role, null))).toBe(wanted)
  expect(passing(holding(role, 'initiative-2'))).toBe('gate-holder-only')
})

test('Talkoo itself and people who have not signed in pass nothing', () => {
  expect(passing(system)).toBe('gate-holder-only')
  expect(passing(anonymous())).toBe('gate-holder-only')
})

test.each([
  [{ passedAt: new Date(0) }, 'gate-passed-already'],
  [{ initiativeState: 'paused' }, 'initiative-paused'],
  [{ initiativeState: 'ended' }, 'initiative-ended'],
  [{ phaseState: 'later' }, 'phase-not-open'],
  [{ phaseState: 'closed' }, 'phase-not-open'],
])('a gate in the state %j stays shut: %s', (state, code) => {
  const shut = { ...gate, ...state } as PolicyGate
  expect(passing(holding('coordinator'), { gate: shut })).toBe(code)
  expect(said(mayOverride(holding('coordinator'), shut, null, asked('not-met')))).toBe(code)
})

test.each<[RequirementState, string]>([
  ['met', 'yes'],
  ['overridden', 'yes'],
  ['not-met', 'requirements-unmet'],
  ['waiting', 'requirements-unmet'],
  ['not-checkable', 'requirements-unmet'],
  ['not-applicable', 'yes'],
])('beside one that is met, a requirement that is %s: %s', (state, wanted) => {
  const requirements = [asked('met'), asked(state)]
  expect(passing(holding('coordinator'), { requirements })).toBe(wanted)
})

test('an empty gate, or one where nothing applies, is never passed', () => {
  expect(passing(holding('coordinator'), { requirements: [] })).toBe('gate-empty')
  const requirements = [asked('not-applicable')]
  expect(passing(holding('coordinator'), { requirements })).toBe('gate-empty')
})

test.each([
  ['a member, when the group agrees', holding('observer', here, 'anna'), yesVote, '', 'yes'],
  [
    'a member, when it does not',
    holding('observer', here, 'anna'),
    noVote,
    '',
    'group-not-decided',
  ],
  ['a coordinator without witness', holding('coordinator'), yesVote, '', 'minutes-need-witness'],
  ['a coordinator with minutes', holding('coordinator'), yesVote, 'Eva', 'yes'],
  ['a coordinator, before', holding('coordinator'), noVote, 'Eva', 'group-holds-gate'],
  ['a champion', holding('champion'), yesVote, 'Eva', 'group-holds-gate'],
  ['a coordinator elsewhere', holding('coordinator', 'x'), yesVote, 'Eva', 'group-holds-gate'],
])('at a gate held by a group, %s', (_who, actor, tally, witness, wanted) => {
  expect(passing(actor, { gate: groupGate, tally, witness })).toBe(wanted)
})

test('a group that is not there lets nobody through', () => {
  expect(passing(holding('coordinator'), { gate: groupGate, witness: 'Eva' })).toBe(
    'group-holds-gate',
  )
})

test.each([
  [asked('not-met'), 'yes'],
  [asked('waiting'), 'yes'],
  [asked('not-checkable', { rule: 3 }), 'yes'],
  [asked('not-met', { rule: 1 }), 'yes'],
  [asked('not-met', { rule: 2, checker: 'pilot-ready' }), 'yes'],
  [asked('not-met', { rule: 5, checker: 'exit-decision' }), 'yes'],
  [asked('not-met', { rule: 4 }), 'never-overridden'],
  [asked('not-checkable', { rule: 4, checker: 'story-consent' }), 'never-overridden'],
  [asked('not-met', { rule: 2, checker: 'pilot-consent' }), 'never-overridden'],
  [asked('not-met', { checker: 'group-decision' }), 'never-overridden'],
  [asked('met'), 'nothing-to-override'],
  [asked('overridden'), 'nothing-to-override'],
  [asked('not-applicable'), 'nothing-to-override'],
])('the holder goes on without requirement %#: %s', (requirement, wanted) => {
  expect(said(mayOverride(holding('coordinator'), gate, null, requirement))).toBe(wanted)
  const other = wanted === 'never-overridden' ? wanted : 'gate-holder-only'
  expect(said(mayOverride(holding('champion'), gate, null, requirement))).toBe(other)
})

test('at a group’s gate members propose to go on without something before any vote, and coordinators do not', () => {
  const member = holding('observer', here, 'bo')
  const fresh = tallyOf(group('majority'), [])
  expect(said(mayOverride(member, groupGate, fresh, asked('not-met')))).toBe('yes')
  const voted = tallyOf(group('majority'), votes('+'))
  expect(said(mayOverride(member, groupGate, voted, asked('not-met')))).toBe('group-votes-already')
  const outside = holding('coordinator')
  expect(said(mayOverride(outside, groupGate, yesVote, asked('not-met')))).toBe('group-holds-gate')
})

test.each(roles)('who says who holds a gate: %s', (role) => {
  const wanted = role === 'coordinator' ? 'yes' : 'no-role-here'
  expect(said(mayChangeHolder(holding(role), gate, false))).toBe(wanted)
})

test('the holder stays once somebody has signed or the gate is passed', () => {
  const coordinator = holding('coordinator')
  expect(said(mayChangeHolder(coordinator, gate, true))).toBe('signed-meanwhile')
  const passed = { ...gate, passedAt: new Date(0) }
  expect(said(mayChangeHolder(coordinator, passed, false))).toBe('gate-passed-already')
})

test.each<[string, string | null, string | null, boolean, string]>([
  ['a role to a group', null, 'group-1', true, 'yes'],
  ['a group before anybody took part', 'group-1', null, false, 'yes'],
  ['the same group anew', 'group-1', 'group-1', true, 'yes'],
  ['a group that took part', 'group-1', null, true, 'gate-belongs-to-group'],
  ['such a group to another', 'group-1', 'group-2', true, 'gate-belongs-to-group'],
])('the gate goes from %s', (_, holderGroupId, groupId, tookPart, wanted) => {
  expect(said(mayLeaveGroup({ holderGroupId }, groupId, tookPart))).toBe(wanted)
})

test.each<[DecidingGroup['rule'], string, boolean]>([
  ['majority', '++', false],
  ['majority', '++-', true],
  ['majority', '++--', false],
  ['majority', '---', false],
  ['two-thirds', '++-', true],
  ['two-thirds', '++--', false],
  ['two-thirds', '+++-', true],
  ['consensus', '+++', true],
  ['consensus', '+++-', false],
])('%s of four with quorum three, votes %s: agreed is %s', (rule, signs, decided) => {
  expect(tallyOf(group(rule), votes(...signs)).decided).toBe(decided)
})

test('votes of people outside the group do not count, and nobody is not a quorum', () => {
  const strangers = Array.from({ length: 9 }, (_, place): Vote => ({
    participantId: `stranger ${place}`,
    verdict: 'agree',
  }))
  expect(tallyOf(group('majority', 1), strangers)).toMatchObject({ agree: 0, decided: false })
  expect(tallyOf({ ...group('consensus', 1), members: [] }, [])).toMatchObject({ decided: false })
})

const row = (more: Partial<RequirementRow>) => ({ ...asked('met'), ...more }) as CheckedRequirement
const override = { reason: 'Because', madeBy: null, at: new Date(0) }
const answered = (state: 'met' | 'not-met' | 'waiting' | 'not-applicable') => ({
  state,
  detail: { key: 'x' },
})

test.each([
  ['no checker', row({}), null, false, null, 'not-checkable'],
  ['no checker, gone on without', row({}), null, false, override, 'overridden'],
  [
    'nothing gathered',
    row({ appliesTo: 'contributions' }),
    answered('not-applicable'),
    false,
    null,
    'not-applicable',
  ],
  ['nobody to count', row({ appliesTo: 'contributions' }), null, false, null, 'not-checkable'],
  [
    'gathered, unanswered',
    row({ appliesTo: 'contributions' }),
    answered('not-met'),
    false,
    null,
    'not-met',
  ],
  ['no pilot', row({ appliesTo: 'pilot' }), null, false, null, 'not-applicable'],
  ['no group', row({ appliesTo: 'group' }), null, false, null, 'not-applicable'],
  ['group waiting', row({ appliesTo: 'group' }), answered('waiting'), true, null, 'waiting'],
  ['met after an override', row({}), answered('met'), false, override, 'met'],
] as const)('a requirement with %s', (_what, requirement, verdict, groupHeld, given, wanted) => {
  expect(stateOf({ requirement, verdict, groupHeld, override: given }).state).toBe(wanted)
})
