import { Forbidden } from '../../platform/errors.ts'
import type { AppContext } from '../../platform/http/routes.ts'
import { formatsFor } from '../../platform/i18n.ts'
import { pickText, type LocalText } from '../../shared/language.ts'
import type { Decision, Refusal, Result } from '../../shared/result.ts'
import { problemsOf, statusOf, type Crumb, type Problem } from '../../ui/index.ts'
import { initiativeCrumbs, maySeeWork } from '../initiatives/index.ts'
import { paths } from './paths.ts'

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
  const problems = problemsOf(c, worded(c, result), 'sessions.refused')
  return again({ status: statusOf(result), problems, refusal: result })
}

const forbidding = ['no-role-here', 'no-business-of-yours', 'keepers-or-self']

/** Turns away whose business it is not, such as who has no role in the initiative; other refusals are for the page to word. */
export function insist(decision: Decision): void {
  if (!decision.ok && forbidding.includes(decision.code)) throw new Forbidden()
}

/** A refusal that names another session, with its title in the reader's language and its day written out. */
function worded<V>(c: AppContext, result: Result<V>): Result<V> {
  if (result.ok || !result.code.startsWith('leader-busy')) return result
  const { language, lab } = c.var
  const { title, day } = result.details as { title?: LocalText; day: string }
  const words = {
    title: title && pickText(title, language).text,
    day: formatsFor(language, lab.timeZone).date(day),
  }
  return { ...result, details: { ...result.details, ...words } }
}

/** The lab and the initiative of an address. */
export function here(c: AppContext): { lab: string; initiativeId: string } {
  return { lab: c.var.lab.slug, initiativeId: c.req.param('initiativeId')! }
}

/** The same with the session. */
export function hereIn(c: AppContext) {
  return { ...here(c), sessionId: c.req.param('sessionId')! }
}

/** The way to the sessions of an initiative. */
export function listCrumbs(c: AppContext, initiativeTitle: LocalText): Crumb[] {
  const inside = maySeeWork(c.var.actor, here(c).initiativeId).ok
  const label = c.var.t('sessions.list.title')
  return [
    ...initiativeCrumbs(c, initiativeTitle, inside),
    { label, address: paths.sessions(here(c)) },
  ]
}

/** The way to one session. */
export function sessionCrumbs(
  c: AppContext,
  { title, initiativeTitle }: { title: LocalText; initiativeTitle: LocalText },
): Crumb[] {
  const label = pickText(title, c.var.language).text
  return [...listCrumbs(c, initiativeTitle), { label, address: paths.session(hereIn(c)) }]
}
