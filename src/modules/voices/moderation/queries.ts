import { desc, and, eq, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { isUuid, type LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { packCursor, unpackCursor } from '../../people/index.ts'
import { withinHandled } from '../assisted/handled.ts'
import { contribution, type ContributionId, type ContributionRow } from '../contribution/schema.ts'
import { moderationDecision, moderationReport } from './schema.ts'

const casesPerPage = 30
const recordPerPage = 50
const reportsMax = 100

/** Contributions that wait for a person: reported and not decided, or in quarantine. */
function waiting(labId: LabId): SQL {
  return sql`select r.contribution_id as id, min(r.reported_at) as since, count(*)::int as reports
      from moderation_report r where r.lab_id = ${labId} and r.decision_id is null group by r.contribution_id
    union all
    select q.id, q.received_at, 0 from contribution q
      where q.lab_id = ${labId} and q.state = 'quarantined' and not exists (
        select from moderation_report r
        where r.lab_id = q.lab_id and r.contribution_id = q.id and r.decision_id is null)`
}

export type WaitingCase = Pick<
  ContributionRow,
  'id' | 'initiativeId' | 'kind' | 'title' | 'body' | 'language' | 'state'
> & { since: Date; reports: number; initiativeTitle: LocalText; at: string }

/** A page of what waits for whoever asks, longest waiting first. */
export async function waitingCases(
  db: Db,
  labId: LabId,
  actor: Actor,
  after: string | undefined,
): Promise<{ cases: WaitingCase[]; next: string | null }> {
  const cursor = unpackCursor(after, ['at', 'id'])
  const isRead = cursor && isUuid(cursor.id) && /^\d{4}-[\d :.+-]+$/.test(cursor.at)
  const from = isRead
    ? sql`and (w.since, w.id) > (${cursor.at}::timestamptz, ${cursor.id}::uuid)`
    : sql``
  const found = await db.execute<WaitingCase>(sql`
    select c.id, c.initiative_id as "initiativeId", c.kind, c.title, c.body, c.language, c.state,
      w.since::text as at, w.reports, i.title as "initiativeTitle"
    from (${waiting(labId)}) w
    join contribution c on c.lab_id = ${labId} and c.id = w.id
    join initiative i on i.lab_id = c.lab_id and i.id = c.initiative_id
    where c.state <> 'withdrawn' and ${withinHandled(actor, sql`c.initiative_id`)} ${from}
    order by w.since, w.id limit ${casesPerPage + 1}`)
  const cases = found.rows
    .slice(0, casesPerPage)
    .map((one) => ({ ...one, since: new Date(one.at) }))
  const last = cases.at(-1)
  const more = found.rows.length > casesPerPage && last
  return { cases, next: more ? packCursor({ at: last.at, id: last.id }) : null }
}

/** How many cases wait for somebody, since when the oldest does. */
export async function countWaiting(
  db: Db,
  labId: LabId,
  actor: Actor,
): Promise<{ count: number; oldest: Date | null }> {
  const found = await db.execute<{ count: number; oldest: string | null }>(sql`
    select count(*)::int as count, min(w.since) as oldest
    from (${waiting(labId)}) w join contribution c on c.lab_id = ${labId} and c.id = w.id
    where c.state <> 'withdrawn' and ${withinHandled(actor, sql`c.initiative_id`)}`)
  const { count, oldest } = found.rows[0]!
  return { count, oldest: oldest ? new Date(oldest) : null }
}

/** A contribution of any initiative, whoever may read it. */
export async function lookContribution(
  db: Db,
  labId: LabId,
  contributionId: string,
): Promise<ContributionRow | undefined> {
  const found = await db
    .select()
    .from(contribution)
    .where(
      and(eq(contribution.labId, labId), eq(contribution.id, contributionId as ContributionId)),
    )
  return found[0]
}

/** What people said against a contribution, newest first. */
export async function reportsOn(db: Db, labId: LabId, contributionId: string) {
  return db
    .select()
    .from(moderationReport)
    .where(
      and(
        eq(moderationReport.labId, labId),
        eq(moderationReport.contributionId, contributionId as ContributionId),
      ),
    )
    .orderBy(desc(moderationReport.reportedAt), desc(moderationReport.id))
    .limit(reportsMax)
}

/** What was decided about a contribution, newest first. */
export async function decisionsOn(db: Db, labId: LabId, contributionId: string) {
  return db
    .select()
    .from(moderationDecision)
    .where(
      and(
        eq(moderationDecision.labId, labId),
        eq(moderationDecision.contributionId, contributionId as ContributionId),
      ),
    )
    .orderBy(desc(moderationDecision.decidedAt), desc(moderationDecision.id))
    .limit(reportsMax)
}

/** What its writer is told: the standing decision to hide it or mark it, and why. */
export type ModerationNote = {
  outcome: 'hidden' | 'sensitive'
  reason: string
  because: string
  at: Date
}

/** The note for whoever said it, where something was decided against it and not undone. */
export async function lookModerationNote(
  db: Db,
  labId: LabId,
  contributionId: string,
): Promise<ModerationNote | null> {
  const [last] = await decisionsOn(db, labId, contributionId)
  if (!last || last.undoneAt) return null
  const { outcome, reason, because, decidedAt: at } = last
  return outcome === 'hidden' || outcome === 'sensitive' ? { outcome, reason, because, at } : null
}

export type HiddenEntry = {
  id: string
  contributionId: string
  initiativeId: string
  initiativeTitle: LocalText
  kind: ContributionRow['kind']
  reason: string
  because: string
  decidedAt: Date
  undoneAt: Date | null
  at: string
}

/** What was hidden in the lab and why, without its words, newest first. */
export async function hiddenRecord(
  db: Db,
  labId: LabId,
  after: string | undefined,
): Promise<{ entries: HiddenEntry[]; next: string | null }> {
  const cursor = unpackCursor(after, ['at', 'id'])
  const isRead = cursor && isUuid(cursor.id) && /^\d{4}-[\d :.+-]+$/.test(cursor.at)
  const from = isRead
    ? sql`and (d.decided_at, d.id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`
    : sql``
  const found = await db.execute<
    Omit<HiddenEntry, 'decidedAt' | 'undoneAt'> & { undone: string | null }
  >(sql`
    select d.id, d.contribution_id as "contributionId", d.initiative_id as "initiativeId",
      i.title as "initiativeTitle", c.kind, d.reason, d.because, d.undone_at::text as undone, d.decided_at::text as at
    from moderation_decision d
    join contribution c on c.lab_id = d.lab_id and c.id = d.contribution_id
    join initiative i on i.lab_id = d.lab_id and i.id = d.initiative_id
    where d.lab_id = ${labId} and d.outcome = 'hidden' ${from}
    order by d.decided_at desc, d.id desc limit ${recordPerPage + 1}`)
  const entries = found.rows.slice(0, recordPerPage).map(({ undone, ...one }) => ({
    ...one,
    decidedAt: new Date(one.at),
    undoneAt: undone ? new Date(undone) : null,
  }))
  const last = entries.at(-1)
  const more = found.rows.length > recordPerPage && last
  return { entries, next: more ? packCursor({ at: last.at, id: last.id }) : null }
}
