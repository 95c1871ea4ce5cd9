import type { AppContext } from '../platform/http/routes.ts'
import type { Refusal, Result } from '../shared/result.ts'
import type { Problem } from './forms/problem.ts'

/** The parts of a zod issue that matter here; its message is a message key. */
type Issue = { code: string; path: PropertyKey[]; message: string }

/**
 * A refusal in words for the form it answers: one problem a field for invalid input, else one sentence for the
 * code, found as `<words>.<code>`, then `ui.refused.<code>`. Nothing refused is left unsaid.
 */
export function problemsOf(c: AppContext, result: Result<unknown>, words?: string): Problem[] {
  if (result.ok) return []
  if (result.code === 'invalid-input') return fieldProblems(c, result.details.issues as Issue[])
  const { dictionary } = c.var.parts
  const key = [`${words}.${result.code}`, `ui.refused.${result.code}`].find(dictionary.has)
  return [{ text: key ? c.var.t(key, result.details) : c.var.t('ui.refused.other') }]
}

/** How a refused form is answered: 422 when what was sent is at fault, 409 when something else stands in the way. */
export function statusOf({ code }: Refusal<string>): 409 | 422 {
  return code === 'invalid-input' || code === 'op-id-reused' ? 422 : 409
}

function fieldProblems(c: AppContext, issues: readonly Issue[]): Problem[] {
  const first = new Map<string, Problem>()
  for (const issue of issues) {
    const field = issue.path.map(String).join('.')
    if (!first.has(field)) first.set(field, { field: field || undefined, text: textOf(c, issue) })
  }
  return [...first.values()]
}

function textOf(c: AppContext, issue: Issue): string {
  if (issue.code === 'unrecognized_keys') return c.var.t('ui.problem.unknownField')
  if (c.var.parts.dictionary.has(issue.message)) return c.var.t(issue.message, { ...issue })
  return c.var.t('ui.problem.invalid')
}
