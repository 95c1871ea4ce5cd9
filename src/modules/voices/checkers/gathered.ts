import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'

/** A phase of an initiative, with what it collected: how many need an answer, have one, or wait for a moderator. */
export type PhaseCount = {
  initiativeId: string
  processId: string | null
  /** None where nothing was open when it was said. */
  phaseId: string | null
  position: number
  state: 'later' | 'open' | 'closed'
  gathered: number
  unanswered: number
  unlooked: number
}

const counts = {
  name: 'voices-gate-counts',
  text: `with said as (
      select c.initiative_id, c.phase_id,
        count(*) filter (where c.state = 'received' and c.about_id is null)::int as gathered,
        count(*) filter (where c.state = 'received' and c.about_id is null and d.id is null)::int as unanswered,
        count(*) filter (where c.state = 'quarantined' and c.about_id is null)::int as unlooked
      from contribution c
      left join disposition d on d.lab_id = c.lab_id and d.contribution_id = c.id and d.replaced_at is null
      where c.lab_id = $1 and c.initiative_id = any($2::uuid[]) and c.erased_at is null
        and c.state in ('received', 'quarantined')
      group by c.initiative_id, c.phase_id)
    select coalesce(ph.initiative_id, said.initiative_id) as "initiativeId", ph.process_id as "processId",
      ph.id as "phaseId", coalesce(ph.position, -1) as position, coalesce(ph.state, 'closed') as state,
      coalesce(said.gathered, 0) as gathered, coalesce(said.unanswered, 0) as unanswered,
      coalesce(said.unlooked, 0) as unlooked
    from (select * from phase where lab_id = $1 and initiative_id = any($2::uuid[])) ph
    full join said on said.phase_id = ph.id
    order by ph.process_id, ph.position`,
}

/** What every phase of the initiatives collected: one query. */
export async function phaseCounts(
  db: Db,
  labId: LabId,
  initiativeIds: readonly string[],
): Promise<PhaseCount[]> {
  return rows<PhaseCount>(db, counts, [labId, initiativeIds])
}

/** What counts at the gate of one phase. */
export type CountedAtGate = { gathered: number; unanswered: number; unlooked: number }

/**
 * What counts at the gate of a phase: what the phase collected; and, at the next open gate, what still waits from
 * phases that are closed. The next one is the first open phase after it in the same process, else the first open one.
 */
export function countedAt(all: readonly PhaseCount[], phaseId: string): CountedAtGate {
  const here = all.find((one) => one.phaseId === phaseId)
  if (!here) return { gathered: 0, unanswered: 0, unlooked: 0 }
  const phases = all.filter((one) => one.initiativeId === here.initiativeId)
  const late = phases.filter((one) => one.state === 'closed' && nextOpen(phases, one) === here)
  const unanswered = sum(late, 'unanswered')
  const unlooked = sum(late, 'unlooked')
  return {
    gathered: here.gathered + unanswered,
    unanswered: here.unanswered + unanswered,
    unlooked: here.unlooked + unlooked,
  }
}

function nextOpen(phases: readonly PhaseCount[], late: PhaseCount): PhaseCount | undefined {
  const open = phases.filter(({ state }) => state === 'open')
  const after = (one: PhaseCount) =>
    one.processId === late.processId && one.position > late.position
  return open.find(after) ?? open[0]
}

function sum(counted: readonly PhaseCount[], what: 'unanswered' | 'unlooked'): number {
  return counted.reduce((total, one) => total + one[what], 0)
}
