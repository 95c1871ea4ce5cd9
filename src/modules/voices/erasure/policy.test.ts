import { expect, test } from 'vitest'
import { anonymous, system, type Actor } from '../../../platform/actor.ts'
import type { Role } from '../../../shared/role.ts'
import { mayErase, type ErasureQuestion, type ErasureRefusal } from './policy.ts'

const who = (role?: Role, initiativeId: string | null = null): Actor => ({
  ...anonymous(),
  kind: 'participant',
  grants: role ? [{ role, initiativeId }] : [],
})
const letter: ErasureQuestion = {
  isSelf: false,
  askedHow: 'letter',
  askedBy: 'relative',
  holdsRole: false,
  lastCoordinator: false,
  erased: false,
}
const page: ErasureQuestion = { ...letter, isSelf: true, askedHow: 'page', askedBy: 'self' }
type Wanted = 'yes' | ErasureRefusal

test.each<[string, Actor, ErasureQuestion, Wanted]>([
  ['oneself on the page', who(), page, 'yes'],
  ['oneself with a role', who('champion'), { ...page, holdsRole: true }, 'yes'],
  [
    'the last coordinator',
    who('coordinator'),
    { ...page, lastCoordinator: true },
    'last-coordinator',
  ],
  ['oneself by letter', who('coordinator'), { ...letter, isSelf: true }, 'not-yours-to-erase'],
  ['oneself for a relative', who(), { ...page, askedBy: 'relative' }, 'not-yours-to-erase'],
  ['another one on the page', who('coordinator'), { ...page, isSelf: false }, 'not-yours-to-erase'],
  ['a resident by a champion', who('champion'), letter, 'yes'],
  ['a worker by a champion', who('champion'), { ...letter, holdsRole: true }, 'coordinators-erase'],
  ['a worker by a coordinator', who('coordinator'), { ...letter, holdsRole: true }, 'yes'],
  [
    'a resident by a champion of one initiative',
    who('champion', 'i'),
    letter,
    'not-yours-to-erase',
  ],
  ['a resident by an observer', who('observer'), letter, 'not-yours-to-erase'],
  ['a worker by the house itself', system, { ...letter, holdsRole: true }, 'yes'],
  ['somebody already forgotten', who('coordinator'), { ...letter, erased: true }, 'erased-already'],
])('%s', (_what, actor, asked, wanted) => {
  const decided = mayErase(actor, asked)
  expect(decided.ok ? 'yes' : decided.code).toBe(wanted)
})
