import { and, eq, isNull } from 'drizzle-orm'
import type { LabId } from '../../../shared/id.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Ordering, Template } from '../../methods/index.ts'
import { phase, phaseMove, process, type PhaseId, type PhaseRow } from './schema.ts'
import type { InitiativeId } from '../initiative/schema.ts'

export type PhaseWithMethod = PhaseRow & {
  ordering: Ordering
  templateId: string
  templateVersion: string
}

/** The method that the process of a phase follows, in its version. */
export function methodOf({
  templateId,
  templateVersion,
}: Pick<PhaseWithMethod, 'templateId' | 'templateVersion'>) {
  return { id: templateId, version: templateVersion }
}

/** The evidence that a method expects in a phase; of a phase that it no longer has, none. */
export function expectedIn({ phases }: Template, { key }: Pick<PhaseRow, 'key'>) {
  return phases.find((one) => one.key === key)?.evidence ?? []
}

/** A phase of this initiative, with the method its process follows. */
export async function findPhaseOf(
  db: Db,
  labId: LabId,
  initiativeId: string,
  phaseId: string,
): Promise<PhaseWithMethod> {
  const found = await db
    .select({
      phase,
      ordering: process.ordering,
      templateId: process.templateId,
      templateVersion: process.templateVersion,
    })
    .from(phase)
    .innerJoin(process, and(eq(process.labId, phase.labId), eq(process.id, phase.processId)))
    .where(
      and(
        eq(phase.labId, labId),
        eq(phase.id, phaseId as PhaseId),
        eq(phase.initiativeId, initiativeId as InitiativeId),
      ),
    )
  if (!found[0]) throw new NotFound()
  const { phase: row, ...method } = found[0]
  return { ...row, ...method }
}

/** The phases of an initiative in order, for choosing one. */
export async function phasesToPick(db: Db, labId: LabId, initiativeId: string) {
  return db
    .select({ id: phase.id, name: phase.name, state: phase.state })
    .from(phase)
    .innerJoin(process, and(eq(process.labId, phase.labId), eq(process.id, phase.processId)))
    .where(
      and(
        eq(phase.labId, labId),
        eq(phase.initiativeId, initiativeId as InitiativeId),
        isNull(phase.retiredAt),
      ),
    )
    .orderBy(process.startedAt, process.id, phase.position)
}

/** How a phase came to where it is, oldest first. */
export async function movesOf(db: Db, labId: LabId, phaseId: PhaseId) {
  return db
    .select()
    .from(phaseMove)
    .where(and(eq(phaseMove.labId, labId), eq(phaseMove.phaseId, phaseId)))
    .orderBy(phaseMove.at, phaseMove.id)
}
