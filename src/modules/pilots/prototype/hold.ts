import type { CommandContext } from '../../../platform/command.ts'
import { holdInitiative, mayCorrect } from '../../initiatives/index.ts'
import { holdPrototype } from './queries.ts'
import type { PrototypeRow } from './schema.ts'

/** A prototype to change with its initiative, and whether the actor works there: also after the initiative has ended. */
export async function toKeep(
  ctx: CommandContext,
  { initiativeId, prototypeId }: { initiativeId: string; prototypeId: string },
) {
  const initiative = await holdInitiative(ctx.db, ctx.labId, initiativeId)
  const found = await holdPrototype(ctx.db, ctx.labId, initiative.id, prototypeId)
  return { found, initiative, allowed: mayCorrect(ctx.actor, initiative) }
}

/** What the record says a change was about. */
export function aboutIt(
  { id, initiativeId }: Pick<PrototypeRow, 'id' | 'initiativeId'>,
  more: Record<string, unknown> = {},
) {
  return { subject: id, data: { initiativeId, ...more } }
}
