import { runCommand, type Command } from '../../../platform/command.ts'
import type { AppContext } from '../../../platform/http/routes.ts'
import { siteLabId } from '../../../shared/id.ts'

/** Runs a sign-in. Each try makes a new secret, so an operation id would only get in the way: what is shown works once. */
export function runUnnamed<I, V, C extends string>(
  c: AppContext,
  what: Command<I, V, C>,
  input: unknown,
) {
  return runCommand(c.var.parts, { actor: c.var.actor, labId: siteLabId }, what, input)
}
