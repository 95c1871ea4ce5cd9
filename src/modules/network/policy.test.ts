import { expect, test } from 'vitest'
import { acting } from '../../../tests/support/acting.ts'
import { system } from '../../platform/actor.ts'
import { roles } from '../../shared/role.ts'
import { mayKeepProgramme, maySpeakForLab } from './policy.ts'

test('a lab is spoken for by its coordinator, and a programme kept by the host alone', () => {
  for (const role of roles) {
    const speaks = maySpeakForLab(acting('x', role)).ok
    expect([role, speaks]).toEqual([role, role === 'coordinator'])
    expect(maySpeakForLab(acting('x', role, 'here')).ok).toBe(false)
    expect(mayKeepProgramme(acting('x', role)).ok).toBe(false)
  }
  expect(mayKeepProgramme(system).ok).toBe(true)
})
