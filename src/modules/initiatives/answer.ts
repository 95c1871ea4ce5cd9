import { Forbidden } from '../../platform/errors.ts'
import type { AppContext } from '../../platform/http/routes.ts'
import type { Decision, Refusal, Result } from '../../shared/result.ts'
import { problemsOf, statusOf, type Problem } from '../../ui/index.ts'

/** A form to show again: 422 when it was filled in wrongly, 409 when something stands in the way. */
export type Again = { status: 409 | 422; problems: Problem[]; refusal: Refusal<string> }

/** Goes on after a change, else shows the form again with what was typed and what to mend. */
export async function goOn<V>(
  c: AppContext,
  result: Result<V>,
  next: (value: V) => string,
  again: (what: Again) => Response | Promise<Response>,
): Promise<Response> {
  if (result.ok) return c.redirect(next(result.value), 303)
  insist(result)
  return again({
    status: statusOf(result),
    problems: problemsOf(c, result, 'initiatives.refused'),
    refusal: result,
  })
}

/** Turns away who has no role in the initiative; other refusals are for the page to word. */
export function insist(decision: Decision): void {
  if (!decision.ok && decision.code === 'no-role-here') throw new Forbidden()
}

/** The lab and the initiative of an address. */
export function here(c: AppContext): { lab: string; initiativeId: string } {
  return { lab: c.var.lab.slug, initiativeId: c.req.param('initiativeId')! }
}
