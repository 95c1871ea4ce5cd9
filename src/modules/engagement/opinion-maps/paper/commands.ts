import { command, type CommandContext } from '../../../../platform/command.ts'
import { newId } from '../../../../platform/ids.ts'
import { done, refuse, type Result } from '../../../../shared/result.ts'
import { mayKeep } from '../map/policy.ts'
import { findMap } from '../map/queries.ts'
import { makeSheetInput, statementsOnSheetMax } from './input.ts'
import { printable, type Printable } from './queries.ts'
import { opinionSheet } from './schema.ts'

/** Makes a sheet to print: the same statements on each of its copies. */
export const makeSheet = command('opinion-sheet.make', makeSheetInput, async (ctx, input) => {
  const { db, labId, actor, now } = ctx
  const map = await findMap(db, labId, input)
  const allowed = mayKeep(actor, map.initiativeId)
  if (!allowed.ok) return allowed
  const chosen = await choose(ctx, input)
  if (!chosen.ok) return chosen
  const id = newId<'opinion-sheet'>(now)
  const { language, copies } = input
  const made = { madeBy: actor.participantId, madeAt: now, statements: chosen.value }
  await db
    .insert(opinionSheet)
    .values({ ...made, labId, id, opinionMapId: map.id, language, copies })
  const data = { opinionMapId: map.id, copies, statements: chosen.value.length }
  ctx.record({ name: 'opinion-sheet.made', subject: id, data })
  return done({ id })
})

type Chosen = Result<number[], 'nothing-to-print' | 'too-many-for-sheet' | 'statement-gone'>

async function choose(
  { db, labId }: CommandContext,
  {
    opinionMapId,
    choice,
    statements,
  }: { opinionMapId: string; choice: string; statements: number[] },
): Promise<Chosen> {
  const shown = await printable(db, labId, opinionMapId)
  const chosen = choice === 'weight' ? weightiest(shown) : inOrder(shown, choice, statements)
  if (choice === 'picked' && chosen.length < new Set(statements).size)
    return refuse('statement-gone')
  if (chosen.length === 0) return refuse('nothing-to-print')
  if (chosen.length > statementsOnSheetMax)
    return refuse('too-many-for-sheet', { max: statementsOnSheetMax, count: chosen.length })
  return done(chosen)
}

function weightiest(shown: readonly Printable[]): number[] {
  const best = shown.toSorted((a, b) => b.weight - a.weight || a.number - b.number)
  return best.slice(0, statementsOnSheetMax).map(({ number }) => number)
}

function inOrder(
  shown: readonly Printable[],
  choice: string,
  statements: readonly number[],
): number[] {
  const picked = new Set(statements)
  return shown
    .filter(({ number }) => choice === 'all' || picked.has(number))
    .map(({ number }) => number)
}
