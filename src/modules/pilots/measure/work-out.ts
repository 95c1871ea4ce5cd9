import { sql } from 'drizzle-orm'
import { effectOf, type Reading } from '../../../analysis/effect/index.ts'
import { leasts } from '../../../analysis/suppression/index.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { PilotId } from '../pilot/schema.ts'
import { pilotEffect, type IndicatorId, type IndicatorKind } from './schema.ts'

type Found = { indicatorId: IndicatorId; kind: IndicatorKind; readings: Reading[] }

/**
 * Works out again what the observations of a pilot come to, within the change that moved them. Only what was observed
 * under an indicator's newest definition is compared, and two entries of one person count as one while they are merged.
 */
export async function workOutEffects(
  { db, labId, now }: Pick<CommandContext, 'db' | 'labId' | 'now'>,
  pilotId: string,
): Promise<void> {
  const found = await db.execute<Found>(sql`
    select i.id as "indicatorId", v.kind,
      coalesce(jsonb_agg(jsonb_build_object('moment', o.moment, 'part', o.part, 'person',
        coalesce(pa.merged_into::text, pa.id::text, o.person_key), 'value', o.value) order by o.on_day, o.id) filter (where o.id is not null), '[]') as readings
    from pilot_indicator i
    join lateral (select * from pilot_indicator_version n where n.lab_id = i.lab_id
      and n.pilot_indicator_id = i.id order by n.number desc limit 1) v on true
    left join pilot_observation o on o.lab_id = i.lab_id and o.pilot_indicator_id = i.id
      and o.indicator_version = v.number
    left join pilot_person pp on pp.lab_id = o.lab_id and pp.pilot_id = o.pilot_id
      and pp.person_key = o.person_key
    left join participant pa on pa.lab_id = pp.lab_id and pa.id = pp.participant_id
    where i.lab_id = ${labId} and i.pilot_id = ${pilotId}::uuid group by i.id, v.kind`)
  const worked = found.rows.map(({ indicatorId, kind, readings }) => ({
    labId,
    pilotId: pilotId as PilotId,
    pilotIndicatorId: indicatorId,
    effect: effectOf(readings, {
      kind: kind === 'share' ? 'shares' : 'means',
      least: leasts.inside,
    }),
    workedOutAt: now,
  }))
  if (worked.length === 0) return
  const { labId: lab, pilotId: pilot, pilotIndicatorId } = pilotEffect
  await db
    .insert(pilotEffect)
    .values(worked)
    .onConflictDoUpdate({
      target: [lab, pilot, pilotIndicatorId],
      set: { effect: sql`excluded.effect`, workedOutAt: now },
    })
}
