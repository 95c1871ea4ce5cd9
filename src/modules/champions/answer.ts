import { NotFound } from '../../platform/errors.ts'
import type { AppContext } from '../../platform/http/routes.ts'
import { answerWith } from '../../ui/index.ts'

export type { Again } from '../../ui/index.ts'

/** How champions answer a change: who may not do it at all is turned away. */
export const { goOn, insist } = answerWith('champions.refused', [
  'coordinators-only',
  'keepers-only',
  'self-or-coordinator',
  'managers-only',
  'no-role-here',
])

/** The lab of the address, for building others. */
export function here(c: AppContext): { lab: string } {
  return { lab: c.var.lab.slug }
}

/** An id from the address. */
export function idFrom(c: AppContext, name: string): string {
  const id = c.req.param(name)
  if (!id) throw new NotFound()
  return id
}
