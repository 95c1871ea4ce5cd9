import { Forbidden } from '../../platform/errors.ts'
import type { AppContext } from '../../platform/http/routes.ts'
import type { Result } from '../../shared/result.ts'
import { problemsOf, statusOf, type Problem } from '../../ui/index.ts'

/** A form to show again: 422 when it was filled in wrongly, 409 when something stands in the way. */
export type Again = { status: 409 | 422; problems: Problem[]; code: string }

const forbidding = new Set([
  'keepers-only',
  'keepers-or-self',
  'keepers-or-members',
  'coordinators-only',
  'not-signed-in',
  'system-only',
])

/** Goes on after a change, else shows the form again with what was typed and what to mend. */
export async function goOn<V>(
  c: AppContext,
  result: Result<V>,
  next: (value: V) => string,
  again: (what: Again) => Response | Promise<Response>,
): Promise<Response> {
  if (result.ok) return c.redirect(next(result.value), 303)
  insist(result)
  const problems = problemsOf(c, result, 'people.refused')
  return again({ status: statusOf(result), problems, code: result.code })
}

/** Turns away who may not do this at all; other refusals are for the page to word. */
export function insist(decision: { ok: true } | { ok: false; code: string }): void {
  if (!decision.ok && forbidding.has(decision.code)) throw new Forbidden()
}

/** The lab of the address, for building others. */
export function labOf(c: AppContext): string {
  return c.var.lab.slug
}

/** An id from the address; the web has checked that it can be one. */
export function idFrom(c: AppContext, name: string): string {
  return c.req.param(name)!
}
