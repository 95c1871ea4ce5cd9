import { expect, test } from 'vitest'
import { acting } from '../../../tests/support/acting.ts'
import { anonymous, type Actor } from '../../platform/actor.ts'
import { roles } from '../../shared/role.ts'
import * as assets from './asset/policy.ts'
import * as changes from './change/policy.ts'
import { maySpeakFor } from './cooperation/policy.ts'
import { mayKeepMap, viewOf } from './policy.ts'
import * as readiness from './readiness/policy.ts'

const visitor = anonymous()
const keeps = (role: string) => role === 'coordinator' || role === 'champion'

test('the map is kept by keepers of the whole lab, read inside by any role, and open to others', () => {
  for (const role of roles) {
    expect([role, viewOf(acting('x', role))]).toEqual([role, keeps(role) ? 'keeper' : 'inside'])
    expect([role, viewOf(acting('x', role, 'here'))]).toEqual([role, 'inside'])
    expect(mayKeepMap(acting('x', role)).ok).toBe(keeps(role))
    expect(readiness.mayKeyIn(acting('x', role)).ok).toBe(keeps(role))
    expect(readiness.mayKeyIn(acting('x', role, 'here')).ok).toBe(false)
  }
  expect([viewOf(acting('x')), viewOf(visitor)]).toEqual(['open', 'open'])
})

test('an offer is changed by whose it is and by keepers, and one of an organisation by keepers alone', () => {
  const may = (actor: Actor, of: string | null) => assets.mayKeepOffer(actor, of).ok
  expect([may(acting('eva'), 'eva'), may(acting('x', 'champion'), 'eva')]).toEqual([true, true])
  expect([may(acting('x', 'observer'), 'eva'), may(visitor, null)]).toEqual([false, false])
})

test('what fits an initiative is seen by who has a part in it, and asked for by its keepers', () => {
  for (const role of roles) {
    const [here, there] = [acting('x', role, 'here'), acting('x', role, 'there')]
    expect([role, assets.mayMatch(here, 'here').ok]).toEqual([role, true])
    expect([role, assets.mayMatch(there, 'here').ok]).toEqual([role, false])
    expect([role, assets.mayAsk(here, 'here').ok]).toEqual([role, keeps(role)])
    expect([role, assets.mayAsk(there, 'here').ok]).toEqual([role, false])
    expect([role, assets.mayAsk(acting('x', role), 'here').ok]).toEqual([role, keeps(role)])
  }
  expect(assets.mayMatch(acting('x'), 'here').ok).toBe(false)
})

test('readiness and change are led by keepers and the manager who belongs to the organisation', () => {
  const manager = acting('boss', 'provider-manager')
  const may = (actor: Actor, belongs: boolean) => readiness.mayLead(actor, { belongs }).ok
  expect([may(manager, true), may(manager, false)]).toEqual([true, false])
  expect([may(acting('x', 'observer'), true), may(acting('x'), true)]).toEqual([false, false])
  expect(may(acting('x', 'champion'), false)).toBe(true)
  const reads = (actor: Actor, belongs: boolean) =>
    readiness.mayReadOrganisation(actor, { belongs }).ok
  expect([reads(acting('x'), true), reads(acting('x'), false)]).toEqual([true, false])
  expect(reads(acting('x', 'funder', 'here'), false)).toBe(true)
  const moves = (actor: Actor, ownerId: string | null) =>
    changes.mayMoveAction(actor, { belongs: true }, ownerId).ok
  expect([moves(acting('eva'), 'eva'), moves(acting('x'), 'eva')]).toEqual([true, false])
  expect(moves(visitor, null)).toBe(false)
})

test('time and money are confirmed by the manager of the organisation alone, not by a coordinator', () => {
  const may = (actor: Actor, belongs: boolean) => changes.mayConfirmResources(actor, { belongs }).ok
  expect(may(acting('boss', 'provider-manager'), true)).toBe(true)
  expect(may(acting('boss', 'provider-manager'), false)).toBe(false)
  expect(may(acting('x', 'coordinator'), true)).toBe(false)
})

test('an organisation is spoken for by its own people and by keepers', () => {
  expect(maySpeakFor(acting('x'), ['a'], 'a', 'b').ok).toBe(true)
  expect(maySpeakFor(acting('x', 'provider-manager'), ['c'], 'a', 'b').ok).toBe(false)
  expect(maySpeakFor(acting('x', 'coordinator'), [], 'a').ok).toBe(true)
})
