import { and, eq, inArray, sql } from 'drizzle-orm'
import type { CommandContext } from '../../../../platform/command.ts'
import { newId } from '../../../../platform/ids.ts'
import { done, refuse, type Result } from '../../../../shared/result.ts'
import { renewContent } from '../map/queries.ts'
import type { OpinionMapRow } from '../map/schema.ts'
import { statementsMax } from '../words.ts'
import { opinionStatement, type StatementId, type StatementRow } from './schema.ts'
import { wordsKey } from './words-key.ts'

type New = Pick<StatementRow, 'words' | 'origin' | 'state' | 'isAboutPeople'> & {
  /** The first wording. */
  text: string
  language: string
  voterId?: StatementRow['voterId']
  addedBy?: StatementRow['addedBy']
}
export type AddRefusal = 'too-many-statements' | 'said-already'

/**
 * Adds statements to a map that is held, numbered on. Of two that say the same the first stays; when all are there
 * already, the number of one of them is told.
 */
export async function insertStatements(
  ctx: CommandContext,
  map: OpinionMapRow,
  wanted: readonly New[],
): Promise<Result<{ ids: (StatementId | null)[]; added: number }, AddRefusal>> {
  const { db, labId, now } = ctx
  const here = and(eq(opinionStatement.labId, labId), eq(opinionStatement.opinionMapId, map.id))
  const keys = wanted.map(({ text }) => wordsKey(text))
  const known = await db
    .select({ key: opinionStatement.wordsKey, number: opinionStatement.number })
    .from(opinionStatement)
    .where(and(here, inArray(opinionStatement.wordsKey, keys)))
  const there = new Set(known.map(({ key }) => key))
  const fresh = wanted.map((one, n) =>
    there.has(keys[n]!) || keys.indexOf(keys[n]!) < n ? null : one,
  )
  const count = fresh.filter((one) => one !== null).length
  if (count === 0) return refuse('said-already', { number: known[0]?.number })
  const { next, living } = await countStatements(ctx, map)
  if (living + count > statementsMax) return refuse('too-many-statements', { max: statementsMax })
  let number = next
  const ids = fresh.map((one) => (one ? newId<'opinion-statement'>(now) : null))
  const values = fresh.flatMap((one, n) => {
    if (!one) return []
    const { text: _, ...row } = one
    const where = { labId, opinionMapId: map.id, wordsKey: keys[n]! }
    return [{ ...row, ...where, id: ids[n]!, number: number++, addedAt: now }]
  })
  await db.insert(opinionStatement).values(values)
  await renewContent(db, labId, map.id)
  return done({ ids, added: count })
}

/** The next free number, and how many statements are shown or wait: rejected ones take no room. */
async function countStatements({ db, labId }: CommandContext, { id }: OpinionMapRow) {
  const found = await db.execute<{ next: number; living: number }>(sql`
    select coalesce(max(number) + 1, 1) as next, count(*) filter (where state <> 'rejected')::int as living
    from opinion_statement where lab_id = ${labId} and opinion_map_id = ${id}`)
  return found.rows[0]!
}
