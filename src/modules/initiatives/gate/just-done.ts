import { and, eq, gt } from 'drizzle-orm'
import type { AppContext } from '../../../platform/http/routes.ts'
import type { LocalText } from '../../../shared/language.ts'
import { paths } from '../paths.ts'
import { phase, type PhaseId } from '../process/schema.ts'
import { counting, gateHere, type GateView } from './gate-view.ts'
import { maySeeNames } from './policy.ts'

type Kind = 'passed' | 'signed' | 'typed'

/** What somebody has just done at a gate, and where the work goes on for who may read it. */
export type JustDone = {
  kind: Kind
  next: { id: PhaseId; name: LocalText } | null
  work: string | null
}

/** The address of the gate that also says what was done there just now. */
export function doneAt(c: AppContext, kind: Kind): string {
  return `${paths.gate(gateHere(c))}?done=${kind}`
}

/** What the address says was done, where that is so: no link makes the page thank for what never happened. */
export async function justDone(c: AppContext, view: GateView): Promise<JustDone | null> {
  const kind = c.req.query('done')
  const { actor } = c.var
  const { gate } = view
  if (actor.participantId === null) return null
  if (kind === 'signed' || kind === 'typed') {
    const theirs = counting(view).some(({ participantId, recordedBy }) =>
      kind === 'signed'
        ? participantId === actor.participantId
        : recordedBy === actor.participantId,
    )
    return theirs ? { kind, next: null, work: null } : null
  }
  if (kind !== 'passed' || gate.passedAt === null) return null
  const works = maySeeNames(actor, gate.initiativeId)
  return { kind, next: await openedNext(c, gate), work: works ? paths.work(gateHere(c)) : null }
}

async function openedNext(c: AppContext, gate: GateView['gate']): Promise<JustDone['next']> {
  const [next] = await c.var.read((db) =>
    db
      .select({ id: phase.id, name: phase.name, state: phase.state })
      .from(phase)
      .where(
        and(
          eq(phase.labId, c.var.labId),
          eq(phase.processId, gate.processId),
          gt(phase.position, gate.phasePosition),
        ),
      )
      .orderBy(phase.position)
      .limit(1),
  )
  return next?.state === 'open' ? { id: next.id, name: next.name } : null
}
