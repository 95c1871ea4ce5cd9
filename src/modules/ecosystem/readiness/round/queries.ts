import { and, eq, sql } from 'drizzle-orm'
import { rows, type Db } from '../../../../platform/db/database.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { isUuid, type LabId } from '../../../../shared/id.ts'
import {
  readinessLink,
  readinessRound,
  type ReadinessLinkRow,
  type ReadinessRoundId,
  type ReadinessRoundRow,
} from '../schema.ts'
import { tiers, type Tier } from '../tiers.ts'
import { leasts } from '../../../../analysis/suppression/index.ts'

export type RoundState = 'coming' | 'open' | 'closed'

/** Where a round stands on a day of the lab. */
export function stateOf(
  { opensOn, closesOn, closedAt }: Pick<ReadinessRoundRow, 'opensOn' | 'closesOn' | 'closedAt'>,
  today: string,
): RoundState {
  if (closedAt || closesOn < today) return 'closed'
  return opensOn > today ? 'coming' : 'open'
}

/** A round of an organisation; `hold` keeps it until the change is over. */
export async function findRound(
  db: Db,
  labId: LabId,
  { stakeholderId, readinessRoundId }: { stakeholderId: string; readinessRoundId: string },
  hold: 'update' | 'share' | null = null,
): Promise<ReadinessRoundRow> {
  if (!isUuid(readinessRoundId) || !isUuid(stakeholderId)) throw new NotFound()
  const query = db
    .select()
    .from(readinessRound)
    .where(
      and(
        eq(readinessRound.labId, labId),
        eq(readinessRound.id, readinessRoundId as ReadinessRoundId),
        sql`${readinessRound.stakeholderId} = ${stakeholderId}`,
      ),
    )
  const [found] = hold ? await query.for(hold) : await query
  if (!found) throw new NotFound()
  return found
}

/** How many rounds of one organisation are looked at, the newest first. */
const roundsMax = 40

/** The rounds of an organisation, the newest first. */
export async function roundsOf(db: Db, labId: LabId, id: string): Promise<ReadinessRoundRow[]> {
  return db
    .select()
    .from(readinessRound)
    .where(and(eq(readinessRound.labId, labId), sql`${readinessRound.stakeholderId} = ${id}`))
    .orderBy(sql`${readinessRound.closesOn} desc, ${readinessRound.id} desc`)
    .limit(roundsMax)
}

/** The ways in of a round, by tier. */
export async function linksOf(db: Db, labId: LabId, roundId: string): Promise<ReadinessLinkRow[]> {
  const found = await db
    .select()
    .from(readinessLink)
    .where(and(eq(readinessLink.labId, labId), sql`${readinessLink.roundId} = ${roundId}`))
  return found.toSorted((a, b) => tiers.indexOf(a.tier) - tiers.indexOf(b.tier))
}

/** The round and tier that a code opens. */
export async function lookLink(db: Db, labId: LabId, codeHash: string) {
  const [found] = await db
    .select({ round: readinessRound, tier: readinessLink.tier })
    .from(readinessLink)
    .innerJoin(
      readinessRound,
      and(
        eq(readinessRound.labId, readinessLink.labId),
        eq(readinessRound.id, readinessLink.roundId),
      ),
    )
    .where(and(eq(readinessLink.labId, labId), eq(readinessLink.codeHash, codeHash)))
  return found ?? null
}

const steps = {
  name: 'readiness-steps',
  text: `select tier, (count(*) / ${leasts.inside} * ${leasts.inside})::int as count
    from readiness_response where lab_id = $1 and round_id = $2 group by tier`,
}

/** How many answers have come while a round is open: only in steps, so that nobody sees whose came just now. */
export async function answersInSteps(
  db: Db,
  labId: LabId,
  roundId: string,
): Promise<Map<Tier, number>> {
  const found = await rows<{ tier: Tier; count: number }>(db, steps, [labId, roundId])
  return new Map(found.map(({ tier, count }) => [tier, count]))
}

const any = {
  name: 'readiness-any-answer',
  text: `select exists (select from readiness_response where lab_id = $1 and round_id = $2) as there`,
}

/** Whether anybody has answered at all. */
export async function hasAnswers(db: Db, labId: LabId, roundId: string): Promise<boolean> {
  const [found] = await rows<{ there: boolean }>(db, any, [labId, roundId])
  return found!.there
}
