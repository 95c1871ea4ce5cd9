import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { mayReadContribution } from '../contribution/policy.ts'
import { ownEntries } from '../contribution/queries.ts'
import { entriesOf } from '../contribution/readable.ts'
import { contribution, type ContributionId, type ContributionRow } from '../contribution/schema.ts'
import { isLeadOf } from './leads.ts'
import type { StepKind } from './schema.ts'

/** How many worries a list shows. */
const concernsMax = 200

/** A worry as the named person's list shows it. */
export type ListedConcern = {
  id: string
  words: string
  raisedAt: Date
  raisedByName: string | null
  initiativeTitle: LocalText | null
  seenAt: Date | null
  closedAt: Date | null
}

type Dated = {
  raisedAt: string | Date
  seenAt: string | Date | null
  closedAt: string | Date | null
}

function dated<T extends Dated>(row: T) {
  const { raisedAt, seenAt, closedAt } = row
  return {
    ...row,
    raisedAt: new Date(raisedAt),
    seenAt: seenAt && new Date(seenAt),
    closedAt: closedAt && new Date(closedAt),
  }
}

/** The worries of which the one who asks is the named person: unseen first, then open, then closed. */
export async function concernsFor(db: Db, labId: LabId, actor: Actor): Promise<ListedConcern[]> {
  const found = await db.execute<ListedConcern>(sql`
    select k.id, k.words, k.raised_at as "raisedAt", p.name as "raisedByName",
      i.title as "initiativeTitle", k.seen_at as "seenAt", k.closed_at as "closedAt"
    from concern k
    left join participant p on p.lab_id = k.lab_id and p.id = k.raised_by
    left join initiative i on i.lab_id = k.lab_id and i.id = k.initiative_id
    where k.lab_id = ${labId} and ${isLeadOf(labId, actor)}
    order by k.closed_at is not null, k.seen_at is not null, k.raised_at desc limit ${concernsMax}`)
  return found.rows.map(dated)
}

/** What somebody raised themselves: when, and whether it was seen; not what was done. */
export type OwnConcern = Pick<ListedConcern, 'id' | 'words' | 'raisedAt' | 'seenAt' | 'closedAt'>

/** The worries that the one who asks has raised, newest first. */
export async function ownConcerns(db: Db, labId: LabId, actor: Actor): Promise<OwnConcern[]> {
  if (!actor.participantId) return []
  const found = await db.execute<OwnConcern>(sql`
    select k.id, k.words, k.raised_at as "raisedAt", k.seen_at as "seenAt", k.closed_at as "closedAt"
    from concern k
    where k.lab_id = ${labId} and k.raised_by in (${entriesOf(actor.participantId)})
    order by k.raised_at desc limit ${concernsMax}`)
  return found.rows.map(dated)
}

/** One worry with what was done about it. */
export type ConcernPage = ListedConcern & {
  initiativeId: string | null
  contributionId: string | null
  steps: { kind: StepKind; words: string; at: Date; byName: string | null }[]
}

/** A worry, for its named person only: for everybody else there is nothing here. */
export async function findConcern(
  db: Db,
  labId: LabId,
  actor: Actor,
  concernId: string,
): Promise<ConcernPage> {
  const found = await db.execute<ConcernPage>(sql`
    select k.id, k.words, k.raised_at as "raisedAt", p.name as "raisedByName",
      i.title as "initiativeTitle", k.seen_at as "seenAt", k.closed_at as "closedAt",
      k.initiative_id as "initiativeId", k.contribution_id as "contributionId",
      coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'words', s.words, 'at', s.at,
          'byName', who.name) order by s.at, s.id)
        from concern_step s left join participant who on who.lab_id = s.lab_id and who.id = s.by_whom
        where s.lab_id = k.lab_id and s.concern_id = k.id), '[]') as steps
    from concern k
    left join participant p on p.lab_id = k.lab_id and p.id = k.raised_by
    left join initiative i on i.lab_id = k.lab_id and i.id = k.initiative_id
    where k.lab_id = ${labId} and k.id = ${concernId}::uuid and ${isLeadOf(labId, actor)}`)
  const row = found.rows[0]
  if (!row) throw new NotFound()
  return { ...dated(row), steps: row.steps.map((step) => ({ ...step, at: new Date(step.at) })) }
}

/** The words that a worry came from, where the one who asks may read them. */
export async function lookReadable(
  db: Db,
  labId: LabId,
  actor: Actor,
  contributionId: string,
): Promise<ContributionRow | undefined> {
  const [found] = await db
    .select()
    .from(contribution)
    .where(
      and(eq(contribution.labId, labId), eq(contribution.id, contributionId as ContributionId)),
    )
  const may = found && mayReadContribution(actor, await ownEntries(db, actor), found).ok
  return may ? found : undefined
}
