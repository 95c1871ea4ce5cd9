import type { AppContext } from '../../platform/http/routes.ts'
import { answerWith } from '../../ui/index.ts'

export type { Again } from '../../ui/index.ts'

/** How people's pages answer a change: who may not do this at all is turned away. */
export const { goOn, insist } = answerWith('people.refused', [
  'keepers-only',
  'keepers-or-self',
  'keepers-or-members',
  'coordinators-only',
  'not-signed-in',
  'system-only',
])

/** The lab of the address, for building others. */
export function labOf(c: AppContext): string {
  return c.var.lab.slug
}

/** An id from the address; the web has checked that it can be one. */
export function idFrom(c: AppContext, name: string): string {
  return c.req.param(name)!
}
