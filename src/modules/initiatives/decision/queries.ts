import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import { participant, residentGroup } from '../../people/index.ts'
import type { InitiativeId } from '../initiative/schema.ts'
import { phase } from '../process/schema.ts'
import { decision, type DecisionId } from './schema.ts'

const later = alias(decision, 'later')

/** How many decisions of one initiative a page lists. */
export const decisionsMax = 200

function decisions(db: Db) {
  return db
    .select({
      decision,
      groupName: residentGroup.name,
      phaseName: phase.name,
      recordedByName: participant.name,
      correctedBy: later.id,
    })
    .from(decision)
    .leftJoin(
      residentGroup,
      and(eq(residentGroup.labId, decision.labId), eq(residentGroup.id, decision.groupId)),
    )
    .leftJoin(phase, and(eq(phase.labId, decision.labId), eq(phase.id, decision.phaseId)))
    .leftJoin(
      participant,
      and(eq(participant.labId, decision.labId), eq(participant.id, decision.recordedBy)),
    )
    .leftJoin(later, and(eq(later.labId, decision.labId), eq(later.corrects, decision.id)))
    .$dynamic()
}

type Found = Awaited<ReturnType<typeof decisions>>[number]
export type ShownDecision = ReturnType<typeof shown>

function shown({ decision: row, ...context }: Found) {
  return { ...row, ...context }
}

/** The decisions of an initiative, newest first, corrected ones too. */
export async function decisionsOf(
  db: Db,
  labId: LabId,
  initiativeId: string,
): Promise<ShownDecision[]> {
  const found = await decisions(db)
    .where(and(eq(decision.labId, labId), eq(decision.initiativeId, initiativeId as InitiativeId)))
    .orderBy(desc(decision.decidedOn), desc(decision.recordedAt))
    .limit(decisionsMax)
  return found.map(shown)
}

/** One decision of an initiative; there is nothing to answer without it. */
export async function findDecision(
  db: Db,
  labId: LabId,
  initiativeId: string,
  decisionId: string,
): Promise<ShownDecision> {
  const [found] = await decisions(db).where(
    and(
      eq(decision.labId, labId),
      eq(decision.id, decisionId as DecisionId),
      eq(decision.initiativeId, initiativeId as InitiativeId),
    ),
  )
  if (!found) throw new NotFound()
  return shown(found)
}

/** A decision held until the change is over, and the one that corrects it already. */
export async function holdDecision(db: Db, labId: LabId, initiativeId: string, id: string) {
  await db
    .select({ id: decision.id })
    .from(decision)
    .where(and(eq(decision.labId, labId), eq(decision.id, id as DecisionId)))
    .for('update')
  return findDecision(db, labId, initiativeId, id)
}

/** Questions of decisions by id, for the thread. */
export async function decisionsById(db: Db, labId: LabId, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .select({
      id: decision.id,
      initiativeId: decision.initiativeId,
      question: decision.question,
      decidedOn: sql<Date>`${decision.decidedOn}::timestamptz`.mapWith(decision.recordedAt),
    })
    .from(decision)
    .where(and(eq(decision.labId, labId), inArray(decision.id, ids as DecisionId[])))
}
