import { expect, test } from 'vitest'
import { anonymous, type Actor } from '../../../platform/actor.ts'
import type { Id } from '../../../shared/id.ts'
import { roles, type Role } from '../../../shared/role.ts'
import type { PolicyGate } from '../gate/policy.ts'
import { mayAskToSign, mayRecordSignOff, maySign, mayWithdrawSignOff } from './policy.ts'
import type { Capacity } from './schema.ts'

const here = 'initiative-1'
const gate: PolicyGate = {
  initiativeId: here,
  holderRole: 'coordinator',
  holderGroupId: null,
  passedAt: null,
  phaseState: 'open',
  initiativeState: 'running',
}
const said = (decision: { ok: boolean; code?: string }) => (decision.ok ? 'yes' : decision.code)

function holding(role: Role, initiativeId: string | null = here): Actor {
  const participantId = 'me' as Id<'participant'>
  return { ...anonymous(), kind: 'participant', participantId, grants: [{ role, initiativeId }] }
}

const wanted: Capacity[] = ['funder', 'group-member']

test.each<[string, Capacity, Capacity[], Capacity[], string]>([
  ['who holds the role', 'funder', ['funder'], [], 'yes'],
  ['who holds another role', 'funder', ['champion'], [], 'role-not-held'],
  [
    'who holds a role that is not asked for',
    'champion',
    ['champion'],
    [],
    'signature-not-asked-for',
  ],
  ['who has signed', 'funder', ['funder'], ['funder'], 'signed-already'],
  ['who has signed as something else', 'group-member', wanted, ['funder'], 'yes'],
  ['who is no member', 'group-member', ['funder'], [], 'role-not-held'],
])('%s', (_who, capacity, held, signed, answer) => {
  expect(said(maySign({ gate, capacity, wanted, held, signed }))).toBe(answer)
})

test.each([
  [{ passedAt: new Date(0) }, 'gate-passed-already'],
  [{ phaseState: 'later' }, 'phase-not-open'],
  [{ initiativeState: 'paused' }, 'initiative-paused'],
])('nobody signs or takes back at a gate in the state %j', (state, code) => {
  const shut = { ...gate, ...state } as PolicyGate
  const question = { capacity: 'funder' as const, wanted, held: wanted, signed: [] }
  expect(said(maySign({ gate: shut, ...question }))).toBe(code)
  const own = { participantId: 'me', recordedBy: null, withdrawnAt: null }
  expect(said(mayWithdrawSignOff(holding('funder'), shut, own))).toBe(code)
})

test.each(roles)('who asks and who types for others: %s', (role) => {
  const asks = ['coordinator', 'champion'].includes(role)
  expect(said(mayAskToSign(holding(role), gate))).toBe(asks ? 'yes' : 'no-role-here')
  const types = asks || role === 'independent-facilitator'
  expect(said(mayRecordSignOff(holding(role), gate, 'you'))).toBe(types ? 'yes' : 'no-role-here')
  expect(said(mayRecordSignOff(holding(role, 'elsewhere'), gate, 'you'))).toBe('no-role-here')
})

test('nobody types for themselves', () => {
  expect(said(mayRecordSignOff(holding('coordinator'), gate, 'me'))).toBe('sign-yourself')
})

test.each([
  ['me', null, null, 'yes'],
  ['me', 'you', null, 'yes'],
  ['you', 'me', null, 'yes'],
  ['you', null, null, 'not-your-signature'],
  ['you', 'she', null, 'not-your-signature'],
  ['me', null, new Date(0), 'withdrawn-already'],
])('a signature of %s, typed by %s', (participantId, recordedBy, withdrawnAt, answer) => {
  const signed = { participantId, recordedBy, withdrawnAt }
  expect(said(mayWithdrawSignOff(holding('coordinator'), gate, signed))).toBe(answer)
})
