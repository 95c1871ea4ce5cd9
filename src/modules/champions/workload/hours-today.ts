import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { lookOwn } from '../queries.ts'
import { loadAhead, type WeekAhead } from './ahead.ts'
import { lookEntry, type Entry } from './queries.ts'
import type { HourKind } from './schema.ts'

/** This week of a champion and the next, the kind they noted last, and what they noted just now, to undo it. */
export type HoursToday = {
  championId: string
  capMinutes: number
  ahead: readonly [WeekAhead, WeekAhead]
  kind: HourKind
  changed: Entry | undefined
}

const lastKind = {
  name: 'champion-last-kind',
  text: `select kind from champion_hours where lab_id = $1 and champion_id = $2 and removed_at is null
    order by on_day desc, id desc limit 1`,
}

/** The hours of an active champion for their page of today, in four queries at most; null for anybody else. */
export async function hoursToday(
  db: Db,
  labId: LabId,
  who: { participantId: string; now: Date; changedId: string | null },
): Promise<HoursToday | null> {
  const champion = await lookOwn(db, labId, who.participantId)
  if (!champion || champion.state !== 'active') return null
  const { id, capMinutes } = champion
  const ahead = await loadAhead(db, labId, id, who.now)
  const [last] = await rows<{ kind: HourKind }>(db, lastKind, [labId, id])
  const changed = who.changedId ? await lookEntry(db, labId, id, who.changedId) : undefined
  const kind = changed?.kind ?? last?.kind ?? 'visit'
  return { championId: id, capMinutes, ahead, kind, changed }
}
