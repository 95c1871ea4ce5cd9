import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { mayCurate } from '../reading/policy.ts'
import { curatable, quotable } from '../reading/usable.ts'
import { inTheme } from '../theme/queries.ts'
import { dissent, finding, type FindingId, type FindingRow, type FindingState } from './schema.ts'

const findingsMax = 300
const extractsMax = 200
const dissentsMax = 200

/** A finding of this initiative; `hold` keeps it until the change is over. */
export async function findFinding(
  db: Db,
  labId: LabId,
  initiativeId: string,
  findingId: string,
  hold = false,
): Promise<FindingRow> {
  const query = db
    .select()
    .from(finding)
    .where(
      and(
        eq(finding.labId, labId),
        eq(finding.id, findingId as FindingId),
        eq(finding.initiativeId, initiativeId),
      ),
    )
  const found = hold ? await query.for('update') : await query
  if (!found[0]) throw new NotFound()
  return found[0]
}

export type ListedFinding = {
  id: string
  claim: LocalText
  state: FindingState
  publishedAt: Date | null
  extracts: number
  dissents: number
}

/** The findings of an initiative, newest first; others than readers see the published ones. */
export async function listFindings(
  db: Db,
  labId: LabId,
  actor: Actor,
  initiativeId: string,
): Promise<ListedFinding[]> {
  const every = mayCurate(actor, initiativeId).ok
  const found = await db.execute<ListedFinding>(sql`
    select f.id, f.claim, f.state, f.published_at as "publishedAt",
      (select count(*)::int from finding_extract e
        where e.lab_id = f.lab_id and e.finding_id = f.id and e.withdrawn_at is null) as extracts,
      (select count(*)::int from dissent d
        where d.lab_id = f.lab_id and d.finding_id = f.id and d.withdrawn_at is null) as dissents
    from finding f
    where f.lab_id = ${labId} and f.initiative_id = ${initiativeId}
      ${every ? sql`` : sql`and f.state = 'published'`}
    order by f.written_at desc, f.id desc limit ${findingsMax}`)
  return found.rows
}

/** An extract under a finding. Where it was withdrawn, its words and its source are gone for everybody. */
export type FindingExtract = {
  id: string
  state: 'shown' | 'withdrawn' | 'hidden'
  contributionId: string | null
  quote: string
  language: string
  open: boolean
}

/** What a finding rests on, as far as this reader may see it. */
export async function extractsOfFinding(
  db: Db,
  labId: LabId,
  actor: Actor,
  { id, initiativeId }: Pick<FindingRow, 'id' | 'initiativeId'>,
): Promise<FindingExtract[]> {
  const stands = sql`strpos(c.body, e.quote) > 0`
  const open = sql`(${quotable} and ${stands})`
  const seen = mayCurate(actor, initiativeId).ok
    ? sql`(${open} or ${curatable(actor, initiativeId)})`
    : open
  const gone = sql`(fe.withdrawn_at is not null or c.state = 'withdrawn')`
  const found = await db.execute<FindingExtract>(sql`
    select id, state, language, open,
      case when state = 'shown' then contribution_id end as "contributionId",
      case when state = 'shown' then quote else '' end as quote
    from (select e.id, e.quote, e.cut_at, c.id as contribution_id, c.language, ${open} as open,
        case when ${gone} then 'withdrawn' when ${seen} then 'shown' else 'hidden' end as state
      from finding_extract fe
      join extract e on e.lab_id = fe.lab_id and e.id = fe.extract_id
      join contribution c on c.lab_id = e.lab_id and c.id = e.contribution_id
      where fe.lab_id = ${labId} and fe.finding_id = ${id}) it
    order by cut_at, id limit ${extractsMax}`)
  return found.rows
}

export type ExtractToPick = { id: string; quote: string }

/** Extracts to lay under a finding: of one theme or of the whole initiative, newest first. */
export async function extractsToPick(
  db: Db,
  labId: LabId,
  actor: Actor,
  initiativeId: string,
  themeId: string | null,
): Promise<ExtractToPick[]> {
  const found = await db.execute<ExtractToPick>(sql`
    select e.id, e.quote from extract e
    join contribution c on c.lab_id = e.lab_id and c.id = e.contribution_id
    where e.lab_id = ${labId} and e.initiative_id = ${initiativeId} and e.removed_at is null
      and ${curatable(actor, initiativeId)}
      ${themeId ? sql`and ${inTheme(labId, themeId)}` : sql``}
    order by e.cut_at desc, e.id limit ${extractsMax}`)
  return found.rows
}

/** Who sees a finding otherwise, in their own words, oldest first. */
export async function dissentsOf(db: Db, labId: LabId, findingId: FindingId) {
  return db
    .select()
    .from(dissent)
    .where(
      and(eq(dissent.labId, labId), eq(dissent.findingId, findingId), isNull(dissent.withdrawnAt)),
    )
    .orderBy(asc(dissent.saidAt), asc(dissent.id))
    .limit(dissentsMax)
}
export type ShownDissent = Awaited<ReturnType<typeof dissentsOf>>[number]

/** Findings to choose from: for readers all that stand, for others the published ones. */
export async function findingsToPick(
  db: Db,
  labId: LabId,
  actor: Actor,
  initiativeId: string,
): Promise<{ id: string; claim: LocalText }[]> {
  const found = await listFindings(db, labId, actor, initiativeId)
  return found.filter(({ state }) => state !== 'withdrawn')
}
