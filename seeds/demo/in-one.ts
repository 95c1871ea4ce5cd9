import {
  command,
  runCommand,
  type Command,
  type CommandContext,
  type Who,
} from '../../src/platform/command.ts'
import type { AppParts } from '../../src/platform/parts.ts'
import { done } from '../../src/shared/result.ts'
import { z } from 'zod'

/** Does one change and answers what it answered; a demo world in which a change is refused is not made. */
export type Act = <I, V, C extends string>(what: Command<I, V, C>, input: unknown) => Promise<V>

/** Many changes by one actor in one transaction: somebody waits for the first page of a demo. */
export async function inOne<T>(
  parts: AppParts,
  who: Who,
  play: (act: Act) => Promise<T>,
): Promise<T> {
  const whole = command('world.play', z.null(), async (ctx) => {
    return done(await play((what, input) => changeIn(ctx, what, input)))
  })
  return must(parts, who, whole, null)
}

/** One change in a transaction that is open already. */
export async function changeIn<I, V, C extends string>(
  ctx: CommandContext,
  what: Command<I, V, C>,
  input: unknown,
): Promise<V> {
  const result = await what.change(ctx, what.input.parse(input))
  return result.ok ? result.value : refused(what.name, result)
}

/** One change in a transaction of its own. */
export async function must<I, V, C extends string>(
  parts: AppParts,
  who: Who,
  what: Command<I, V, C>,
  input: unknown,
): Promise<V> {
  const result = await runCommand(parts, who, what, input)
  return result.ok ? result.value : refused(what.name, result)
}

function refused(what: string, { code, details }: { code: string; details: unknown }): never {
  throw new Error(`the demo world: ${what} was refused: ${code} ${JSON.stringify(details)}`)
}
