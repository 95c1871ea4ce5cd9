import type { AppContext } from '../../platform/http/routes.ts'
import { isUuid } from '../../shared/id.ts'
import { answerWith } from '../../ui/index.ts'

export type { Again } from '../../ui/index.ts'

/** How learning answers a change: who may not record for others is turned away. */
export const { goOn, insist } = answerWith('learning.refused', [
  'keepers-only',
  'keepers-or-self',
  'paper-only',
  'coordinators-only',
  'trainers-only',
  'own-or-shared',
  'not-in-lab',
])

/** An id that an address asks for, where it is one. */
export function idAsked(c: AppContext, name: string): string | null {
  const asked = c.req.query(name)
  return isUuid(asked) ? asked : null
}
