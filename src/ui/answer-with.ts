import { Forbidden } from '../platform/errors.ts'
import type { AppContext } from '../platform/http/routes.ts'
import type { Decision, Refusal, Result } from '../shared/result.ts'
import type { Problem } from './forms/problem.ts'
import { problemsOf, statusOf } from './problems-of.ts'

/** A form to show again: 422 when it was filled in wrongly, 409 when something stands in the way. */
export type Again = { status: 409 | 422; problems: Problem[]; refusal: Refusal<string> }

/**
 * How a module answers a change. Refusals named in `forbidding` turn people away;
 * the others are worded as `<words>.<code>` above the form, with what was typed.
 */
export function answerWith(words: string, forbidding: readonly string[]) {
  /** Turns away who may not do this at all; other refusals are for the page to word. */
  const insist = (decision: Decision<string> | Result<unknown>): void => {
    if (!decision.ok && forbidding.includes(decision.code)) throw new Forbidden()
  }
  /** Goes on after a change, else shows the form again with what was typed and what to mend. */
  const goOn = async <V>(
    c: AppContext,
    result: Result<V>,
    next: (value: V) => string,
    again: (what: Again) => Response | Promise<Response>,
  ): Promise<Response> => {
    if (result.ok) return c.redirect(next(result.value), 303)
    insist(result)
    const problems = problemsOf(c, result, words)
    return again({ status: statusOf(result), problems, refusal: result })
  }
  return { goOn, insist }
}
