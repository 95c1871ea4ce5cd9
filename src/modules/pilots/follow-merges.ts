import { sql } from 'drizzle-orm'
import { inLab } from '../../platform/db/database.ts'
import type { RecordedFact } from '../../platform/facts.ts'
import type { Listener } from '../../platform/jobs.ts'
import type { AppParts } from '../../platform/parts.ts'
import { workOutEffects } from './measure/work-out.ts'
import type { PilotId } from './pilot/schema.ts'

/**
 * When two entries of one person become one, or two again, what was measured of them is worked out again. When two
 * organisations become one, which is for good, the one that is kept carries the pilots of both.
 */
export const followMerges: readonly Listener[] = [
  { name: 'pilots-after-merge', fact: 'participant.merged', run: workOutAgain },
  { name: 'pilots-after-merge-undone', fact: 'participant.merge-undone', run: workOutAgain },
  { name: 'pilots-after-organisations-merged', fact: 'stakeholder.merged', run: moveHost },
]

async function workOutAgain(parts: AppParts, fact: RecordedFact): Promise<void> {
  const { labId, subject, data } = fact
  await inLab(parts.database, labId, async (db) => {
    const found = await db.execute<{ id: PilotId }>(sql`select p.id from pilot p
      where p.lab_id = ${labId} and exists (select from pilot_person pp where pp.lab_id = p.lab_id
        and pp.pilot_id = p.id and pp.participant_id in (${subject}::uuid, ${data?.mergedId}::uuid))
      order by p.id for update`)
    const ctx = { db, labId, now: parts.clock.now() }
    for (const { id } of found.rows) await workOutEffects(ctx, id)
  })
}

async function moveHost(parts: AppParts, { labId, subject, data }: RecordedFact): Promise<void> {
  await inLab(parts.database, labId, (db) =>
    db.execute(sql`update pilot set host_id = ${subject}::uuid
      where lab_id = ${labId} and host_id = ${data?.mergedId}::uuid`),
  )
}
