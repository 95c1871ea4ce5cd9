import { sql, type SQL } from 'drizzle-orm'
import { labToday } from '../../../platform/db/lab-today.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { GatheredPage, Pointer } from '../../../platform/manifest.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { entriesOf } from '../contribution/readable.ts'
import { commitmentPaths } from './paths.ts'
import { lateToday } from './queries.ts'

const shownMax = 6
const stuckMax = 100
/** This many days before its day a promise waits for the one who made it. */
const aheadDays = 14

type Watched = {
  id: string
  initiativeId: string
  title: LocalText
  promise: LocalText
  owner: string
  at: Date
  late: boolean
}

/** What commitments say on gathered pages: what was kept, what is late, and what the one who promised has to do. */
export const commitmentsGathered = {
  async cameOfIt(db, labId, lab) {
    const found = await watched(
      db,
      labId,
      sql`false`,
      sql`k.state = 'kept'
      order by k.settled_at desc, k.id limit ${shownMax}`,
    )
    return found.map((one): Pointer => ({
      ...base(lab, one),
      key: 'voices.commitment.gathered-kept',
      urgency: 'later',
    }))
  },

  async stuck(db, labId, lab, now) {
    const late = lateToday(labId, now)
    const found = await watched(
      db,
      labId,
      sql`true`,
      sql`${late} order by k.due_on, k.id limit ${stuckMax}`,
    )
    return found.map((one): Pointer => ({
      ...base(lab, one),
      key: 'voices.commitment.gathered-late',
      values: { owner: one.owner },
      reason: 'overdue',
      urgency: 'now',
    }))
  },

  async waitsForMe(db, labId, lab, { participantId }, now) {
    if (participantId === null) return []
    const found = await watched(
      db,
      labId,
      lateToday(labId, now),
      sql`k.owner_id in (${entriesOf(participantId)}) and k.state in ('open', 'changed')
        and k.due_on <= ${labToday(labId, now)} + ${aheadDays}::int
      order by k.due_on, k.id limit ${stuckMax}`,
    )
    return found.map((one): Pointer => ({
      ...base(lab, one),
      key: one.late ? 'voices.commitment.mine-late' : 'voices.commitment.mine-due',
      urgency: one.late ? 'now' : 'soon',
    }))
  },
} satisfies GatheredPage

async function watched(db: Db, labId: LabId, late: SQL, which: SQL): Promise<Watched[]> {
  const found = await db.execute<Watched>(sql`
    select k.id, k.initiative_id as "initiativeId", i.title, k.promise,
      coalesce(kept.name, p.name, k.owner_name) as owner,
      coalesce(k.settled_at, k.due_on::timestamptz) as at, ${late} as late
    from commitment k
    join initiative i on i.lab_id = k.lab_id and i.id = k.initiative_id
    left join participant p on p.lab_id = k.lab_id and p.id = k.owner_id
    left join participant kept on kept.lab_id = p.lab_id and kept.id = p.merged_into
    where k.lab_id = ${labId} and ${which}`)
  return found.rows
}

function base(lab: string, { id, initiativeId, title, promise, at }: Watched) {
  return {
    texts: { promise, initiative: title },
    address: commitmentPaths.commitment({ lab, initiativeId, commitmentId: id }),
    about: { id: initiativeId, title },
    at: new Date(at),
  }
}
