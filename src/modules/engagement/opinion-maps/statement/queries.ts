import { and, asc, count, desc, eq, gt } from 'drizzle-orm'
import type { Db } from '../../../../platform/db/database.ts'
import { NotFound } from '../../../../platform/errors.ts'
import type { LabId } from '../../../../shared/id.ts'
import type { OpinionMapId } from '../map/schema.ts'
import type { VoterId } from '../vote/schema.ts'
import type { StatementState } from '../words.ts'
import { opinionStatement, type StatementId, type StatementRow } from './schema.ts'

const perPage = 30

/** A page of the statements of a map in one state, by number, and the number after which the next page begins. */
export async function listStatements(
  db: Db,
  labId: LabId,
  opinionMapId: OpinionMapId,
  state: StatementState,
  after: number,
): Promise<{ statements: StatementRow[]; next: number | null }> {
  const found = await db
    .select()
    .from(opinionStatement)
    .where(
      and(
        eq(opinionStatement.labId, labId),
        eq(opinionStatement.opinionMapId, opinionMapId),
        eq(opinionStatement.state, state),
        gt(opinionStatement.number, after),
      ),
    )
    .orderBy(asc(opinionStatement.number))
    .limit(perPage + 1)
  const statements = found.slice(0, perPage)
  return { statements, next: found.length > perPage ? statements.at(-1)!.number : null }
}

const ownMax = 100

/** What one voter has added, newest first. */
export async function statementsBy(
  db: Db,
  labId: LabId,
  opinionMapId: OpinionMapId,
  voterId: VoterId,
): Promise<StatementRow[]> {
  return db
    .select()
    .from(opinionStatement)
    .where(
      and(
        eq(opinionStatement.labId, labId),
        eq(opinionStatement.opinionMapId, opinionMapId),
        eq(opinionStatement.voterId, voterId),
      ),
    )
    .orderBy(desc(opinionStatement.number))
    .limit(ownMax)
}

/** A statement of this map, whoever may read it. */
export async function findStatement(
  db: Db,
  labId: LabId,
  opinionMapId: OpinionMapId,
  id: string,
): Promise<StatementRow> {
  const found = await db
    .select()
    .from(opinionStatement)
    .where(
      and(
        eq(opinionStatement.labId, labId),
        eq(opinionStatement.id, id as StatementId),
        eq(opinionStatement.opinionMapId, opinionMapId),
      ),
    )
  if (!found[0]) throw new NotFound()
  return found[0]
}

/** How many statements of a map are in each state. */
export async function countByState(
  db: Db,
  labId: LabId,
  opinionMapId: OpinionMapId,
): Promise<Record<StatementState, number>> {
  const found = await db
    .select({ state: opinionStatement.state, count: count() })
    .from(opinionStatement)
    .where(and(eq(opinionStatement.labId, labId), eq(opinionStatement.opinionMapId, opinionMapId)))
    .groupBy(opinionStatement.state)
  const counts = Object.fromEntries(found.map((one) => [one.state, one.count]))
  return { waiting: 0, shown: 0, rejected: 0, ...counts }
}
