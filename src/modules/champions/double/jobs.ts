import { sql } from 'drizzle-orm'
import { system } from '../../../platform/actor.ts'
import { runCommand } from '../../../platform/command.ts'
import { addJob, type Job, type Listener } from '../../../platform/jobs.ts'
import type { Sweep } from '../../../platform/manifest.ts'
import type { AppParts } from '../../../platform/parts.ts'
import type { LabId } from '../../../shared/id.ts'
import { followRoleOf } from '../leaving/role-ended.ts'
import { part, unite } from './unite.ts'

async function run(parts: AppParts, labId: LabId, what: typeof unite, mergeId: unknown) {
  const result = await runCommand(parts, { actor: system, labId }, what, { mergeId })
  if (!result.ok && result.code !== 'nothing-to-unite') throw new Error(result.code)
}

/** Two people became one: so do their entries as champions. */
export const peopleMerged: Listener = {
  name: 'champions.people-merged',
  fact: 'participant.merged',
  run: (parts, { labId, data }) => run(parts, labId as LabId, unite, data!.mergeId),
}

/** One person became two again: so do the entries; whose role ended meanwhile leaves properly. */
export const mergeUndone: Listener = {
  name: 'champions.merge-undone',
  fact: 'participant.merge-undone',
  async run(parts, { labId, data }) {
    await run(parts, labId as LabId, part, data!.mergeId)
    await followRoleOf(parts, labId as LabId, data!.mergedId)
  },
}

/** The same for a merge that nobody reacted to. */
export const uniteLater: Job = {
  name: 'champions.unite-later',
  run: (parts, { labId, mergeId }) => run(parts, labId, unite, mergeId),
}

/** Finds every night entries of one person that still count as two. */
export const sweepDoubles: Sweep = async (db) => {
  const found = await db.execute<{ labId: string; mergeId: string }>(sql`
    select m.lab_id as "labId", m.id as "mergeId" from participant_merge m
    join champion b on b.lab_id = m.lab_id and b.participant_id = m.merged_id and b.united_with is null
    where m.undone_at is null and exists (select from champion a
      join participant e on e.lab_id = a.lab_id and e.id = a.participant_id
      where a.lab_id = m.lab_id and a.id <> b.id and a.united_with is null and coalesce(e.merged_into, e.id) = m.kept_id)
      and not exists (select from champion_union u where u.lab_id = m.lab_id and u.merge_id = m.id)`)
  for (const whose of found.rows) await addJob(db, uniteLater.name, whose)
}
