import { Forbidden, NotFound } from '../../platform/errors.ts'
import type { AppContext } from '../../platform/http/routes.ts'
import { answerWith } from '../../ui/index.ts'
import { viewOf } from './policy.ts'

export type { Again } from '../../ui/index.ts'

/** How the map answers a change: who does not keep it is turned away. */
export const { goOn } = answerWith('ecosystem.refused', ['keepers-only'])

/** The lab of the address, for building others. */
export function here(c: AppContext): { lab: string } {
  return { lab: c.var.lab.slug }
}

/** Ends a page that is for everybody with a role in the lab, also in one of its initiatives. */
export function insistInside(c: AppContext): void {
  if (viewOf(c.var.actor) === 'open') throw new Forbidden()
}

/** An id from the address. */
export function idFrom(c: AppContext, name: string): string {
  const id = c.req.param(name)
  if (!id) throw new NotFound()
  return id
}
