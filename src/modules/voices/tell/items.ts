import { sql } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { Outcome } from '../contribution/words.ts'

/** A contribution with the answer that stands, as a notice tells of it. */
export type ToldItem = {
  id: string
  initiativeId: string
  /** The living entries of whose voice it is and who brought it. */
  participantId: string | null
  broughtBy: string | null
  sheetId: string | null
  title: string
  body: string
  sensitive: boolean
  capturedAt: Date
  outcome: Outcome
  reason: LocalText
  restsOnKind: string | null
  restsOnId: string | null
  mergedInto: string | null
  deferredUntil: string | null
}

const living = (column: 'participant_id' | 'brought_by') =>
  sql.raw(`(select coalesce(p.merged_into, p.id) from participant p
    where p.lab_id = c.lab_id and p.id = c.${column} and p.erased_at is null)`)

/** The answered contributions among these that still stand, in the order they came. */
export async function itemsOf(
  db: Db,
  labId: LabId,
  ids: readonly string[],
): Promise<Map<string, ToldItem>> {
  if (ids.length === 0) return new Map()
  const found = await db.execute<ToldItem & { capturedAt: string }>(sql`
    select c.id, c.initiative_id as "initiativeId", ${living('participant_id')} as "participantId",
      ${living('brought_by')} as "broughtBy", c.sheet_id as "sheetId", c.title, left(c.body, 400) as body,
      c.sensitive, c.captured_at as "capturedAt", d.outcome, d.reason, d.rests_on_kind as "restsOnKind",
      d.rests_on_id as "restsOnId", d.merged_into as "mergedInto", d.deferred_until::text as "deferredUntil"
    from contribution c
    join disposition d on d.lab_id = c.lab_id and d.contribution_id = c.id and d.replaced_at is null
    where c.lab_id = ${labId} and c.id = any(${sql.param([...ids])}::uuid[])
      and c.state in ('received', 'hidden') and c.erased_at is null
    order by c.captured_at, c.id`)
  return new Map(
    found.rows.map((one) => [one.id, { ...one, capturedAt: new Date(one.capturedAt) }]),
  )
}

/** A notice that has not reached its person and tells of one contribution. */
export type OpenTelling = {
  noticeId: string
  contributionId: string
  personId: string
  aboutKind: string
  aboutId: string
}

/** Notices still open that tell of any of these contributions, with all they tell of. */
export async function openTellings(
  db: Db,
  labId: LabId,
  ids: readonly string[],
): Promise<OpenTelling[]> {
  const found = await db.execute<OpenTelling>(sql`
    select n.id as "noticeId", a.contribution_id as "contributionId",
      coalesce(p.merged_into, p.id) as "personId", n.about_kind as "aboutKind", n.about_id as "aboutId"
    from answer_notice a
    join feedback_notice n on n.lab_id = a.lab_id and n.id = a.notice_id
    join participant p on p.lab_id = n.lab_id and p.id = n.participant_id
    where a.lab_id = ${labId} and n.state in ('waiting', 'failed', 'returned')
      and a.notice_id in (select b.notice_id from answer_notice b
        where b.lab_id = ${labId} and b.contribution_id = any(${sql.param([...ids])}::uuid[]))`)
  return found.rows
}
