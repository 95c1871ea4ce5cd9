import { describe, expect, test } from 'vitest'
import { anonymous, system, type Actor } from '../../platform/actor.ts'
import type { Id } from '../../shared/id.ts'
import { roles, type Role } from '../../shared/role.ts'
import { mayGiveConsent, mayPublishConsentText, mayWithdrawConsent } from './consent/policy.ts'
import { mayKeepGroup, mayReadGroup, mayTakeOutOfGroup } from './group/policy.ts'
import { mayInvite } from './invitation/policy.ts'
import { mayMerge, mayUndoMerge, type Since } from './merge/policy.ts'
import {
  mayAddParticipant,
  mayChangeParticipant,
  mayReadParticipant,
  mayTieAccount,
} from './participant/policy.ts'
import { mayEndRole, mayGiveRole } from './role/policy.ts'

const here = '00000000-0000-7000-8000-000000000001'
const elsewhere = '00000000-0000-7000-8000-000000000002'
const self = '00000000-0000-7000-8000-00000000000a' as Id<'participant'>
const other = '00000000-0000-7000-8000-00000000000b'

function holding(role: Role, initiativeId: string | null = null): Actor {
  const grants = [{ role, initiativeId }]
  return { ...anonymous(), kind: 'participant', participantId: self, grants }
}
const plain: Actor = { ...anonymous(), kind: 'participant', participantId: self }
const actors: [string, Actor][] = [
  ['anonymous', anonymous()],
  ['participant', plain],
  ...roles.map((role): [string, Actor] => [role, holding(role)]),
  ['champion of one initiative', holding('champion', here)],
  ['coordinator of one initiative', holding('coordinator', here)],
  ['Talkoo', system],
]
const keepers = ['coordinator', 'champion', 'Talkoo']

const entry = (id: string, more: { accountId?: string; mergedInto?: string } = {}) => ({
  id,
  accountId: null,
  mergedInto: null,
  ...more,
})
const observing = { role: 'observer', initiativeId: null } as const
const since: Since = {
  undone: false,
  keptIsMerged: false,
  accountElsewhere: false,
  roleGivenAgain: false,
}

/** What may be done by whom: everybody not named is refused. */
const table: [action: string, may: (actor: Actor) => { ok: boolean }, who: string[]][] = [
  ['adds a person', mayAddParticipant, keepers],
  ['merges two residents', (a) => mayMerge(a, entry(self), entry(other), []), keepers],
  [
    'merges a coordinator',
    (a) => mayMerge(a, entry(self), entry(other), [{ role: 'coordinator', initiativeId: null }]),
    ['coordinator', 'Talkoo'],
  ],
  ['undoes a merge of residents', (a) => mayUndoMerge(a, [], since), keepers],
  [
    'undoes a merge of a funder here',
    (a) => mayUndoMerge(a, [{ role: 'funder', initiativeId: here }], since),
    ['coordinator', 'Talkoo'],
  ],
  ['reads about somebody else', (a) => mayReadParticipant(a, other), keepers],
  ['changes somebody else', (a) => mayChangeParticipant(a, other), keepers],
  ['ties an account to a person', mayTieAccount, ['Talkoo']],
  ['forms a group', mayKeepGroup, keepers],
  ['reads a group they are not in', (a) => mayReadGroup(a, [other]), keepers],
  ['takes another out of a group', (a) => mayTakeOutOfGroup(a, other), keepers],
  ['publishes a consent text', mayPublishConsentText, ['coordinator', 'Talkoo']],
  ['notes a spoken consent of another', (a) => mayGiveConsent(a, other, 'spoken'), keepers],
  ['notes a paper consent of another', (a) => mayGiveConsent(a, other, 'paper'), keepers],
  ['taps consent for another', (a) => mayGiveConsent(a, other, 'tap'), ['Talkoo']],
  ['withdraws the consent of another', (a) => mayWithdrawConsent(a, other), keepers],
  [
    'gives coordinator in the lab',
    (a) => mayGiveRole(a, 'coordinator', null),
    ['coordinator', 'Talkoo'],
  ],
  ['gives champion in the lab', (a) => mayGiveRole(a, 'champion', null), ['coordinator', 'Talkoo']],
  [
    'gives observer in the lab',
    (a) => mayGiveRole(a, 'observer', null),
    ['coordinator', 'champion', 'Talkoo'],
  ],
  [
    'gives observer in the initiative',
    (a) => mayGiveRole(a, 'observer', here),
    [...keepers, 'champion of one initiative', 'coordinator of one initiative'],
  ],
  [
    'invites somebody new to the initiative',
    (a) => mayInvite(a, { role: 'observer', initiativeId: here }, null),
    [...keepers, 'champion of one initiative', 'coordinator of one initiative'],
  ],
  [
    'gives funder in the initiative',
    (a) => mayGiveRole(a, 'funder', here),
    ['coordinator', 'coordinator of one initiative', 'Talkoo'],
  ],
  [
    'gives observer in another initiative',
    (a) => mayGiveRole(a, 'observer', elsewhere),
    ['coordinator', 'champion', 'Talkoo'],
  ],
  [
    'ends the champion role of another',
    (a) => mayEndRole(a, { participantId: other, role: 'champion', initiativeId: null }),
    ['coordinator', 'Talkoo'],
  ],
  [
    'invites somebody of the list who has no role and is in no group',
    (a) => mayInvite(a, observing, { held: [], inGroup: false }),
    keepers,
  ],
  [
    'invites somebody who has a role already',
    (a) => mayInvite(a, observing, { held: [observing], inGroup: false }),
    ['coordinator', 'Talkoo'],
  ],
  [
    'invites a member of a group',
    (a) => mayInvite(a, observing, { held: [], inGroup: true }),
    ['coordinator', 'Talkoo'],
  ],
]

describe.each(table)('who %s', (_action, may, who) => {
  test.each(actors)('%s', (name, actor) => {
    expect(may(actor).ok).toBe(who.includes(name))
  })
})

describe('what people may do about themselves', () => {
  test.each(actors.filter(([, actor]) => actor.participantId === self))('%s', (_name, actor) => {
    expect(mayReadParticipant(actor, self).ok).toBe(true)
    expect(mayChangeParticipant(actor, self).ok).toBe(true)
    expect(mayReadGroup(actor, [self]).ok).toBe(true)
    expect(mayTakeOutOfGroup(actor, self).ok).toBe(true)
    expect(mayGiveConsent(actor, self, 'tap').ok).toBe(true)
    expect(mayGiveConsent(actor, self, 'spoken').ok).toBe(false)
    expect(mayWithdrawConsent(actor, self).ok).toBe(true)
    expect(
      mayEndRole(actor, { participantId: self, role: 'coordinator', initiativeId: null }).ok,
    ).toBe(true)
  })
})

describe('two entries', () => {
  const code = (decision: { ok: boolean; code?: string }) => (decision.ok ? 'yes' : decision.code)

  test.each([
    ['the same twice', entry(self), entry(self), 'same-person'],
    ['one merged before', entry(self), entry(other, { mergedInto: here }), 'merged-already'],
    ['into one merged before', entry(self, { mergedInto: here }), entry(other), 'merged-already'],
    [
      'two who sign in',
      entry(self, { accountId: '1' }),
      entry(other, { accountId: '2' }),
      'both-sign-in',
    ],
    ['one who signs in', entry(self), entry(other, { accountId: '2' }), 'yes'],
  ])('become one, or not: %s', (_, kept, double, answer) => {
    expect(code(mayMerge(system, kept, double, []))).toBe(answer)
  })

  test.each<[keyof Since, string]>([
    ['undone', 'undone-already'],
    ['keptIsMerged', 'merged-on'],
    ['accountElsewhere', 'account-changed-since'],
    ['roleGivenAgain', 'role-given-since'],
  ])('stay one because of what happened since: %s', (what, answer) => {
    expect(code(mayUndoMerge(system, [], { ...since, [what]: true }))).toBe(answer)
  })
})
