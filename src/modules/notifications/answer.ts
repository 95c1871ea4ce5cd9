import { Forbidden } from '../../platform/errors.ts'
import type { AppContext } from '../../platform/http/routes.ts'
import type { Result } from '../../shared/result.ts'
import { problemsOf, statusOf, type Problem } from '../../ui/index.ts'
import { noticePaths } from './paths.ts'

/** A form to show again: 422 when it was filled in wrongly, 409 when something stands in the way. */
export type Again = { status: 409 | 422; problems: Problem[] }

/** Goes on after a change, else shows the page again with how things stand and what to mend. */
export async function goOn<V>(
  c: AppContext,
  result: Result<V>,
  next: (value: V) => string,
  again: (what: Again) => Response | Promise<Response>,
): Promise<Response> {
  if (result.ok) return c.redirect(next(result.value), 303)
  if (result.code === 'keepers-only') throw new Forbidden()
  return again({
    status: statusOf(result),
    problems: problemsOf(c, result, 'notifications.refused'),
  })
}

/** The way back to all answers. */
export function noticesCrumb(c: AppContext) {
  const address = noticePaths.notices({ lab: c.var.lab.slug })
  return { label: c.var.t('notifications.navigation'), address }
}
