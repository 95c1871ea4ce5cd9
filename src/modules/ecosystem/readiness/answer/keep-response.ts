import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { lookToday } from '../../../../platform/db/lab-today.ts'
import { inLab, type Db } from '../../../../platform/db/database.ts'
import { hashOf } from '../../../../platform/ids.ts'
import type { AppParts } from '../../../../platform/parts.ts'
import type { Id, LabId } from '../../../../shared/id.ts'
import { findRound, stateOf } from '../round/queries.ts'
import { readinessResponse, type ReadinessRoundRow, type ResponseWay } from '../schema.ts'
import { askedOf, statementsOf } from '../statements.ts'
import type { Tier } from '../tiers.ts'

/** Who answers, so that a second copy replaces the first: a person, a browser and who sits at it, or one sheet. */
export type Respondent = { person: string } | { browser: string; turn: number } | { sheet: string }

/** What is stored of a respondent: a hash, and only until the round is closed. */
export function respondentKey(roundId: string, who: Respondent): string {
  if ('person' in who) return hashOf(`readiness ${roundId} person ${who.person}`)
  if ('sheet' in who) return hashOf(`readiness ${roundId} sheet ${who.sheet}`)
  return hashOf(`readiness ${roundId} browser ${who.browser} ${who.turn}`)
}

export type Given = {
  about: { stakeholderId: string; readinessRoundId: string }
  tier: Tier
  way: ResponseWay
  people: number
  who: Respondent
  answers: Record<string, number>
}
export type Kept = 'kept' | 'round-closed' | 'nothing-answered' | 'not-asked' | 'too-many'

/** How many answers one round holds. */
const responsesMax = 5_000

/**
 * Keeps what somebody answered, as long as the round is open. Answers are no records: no fact, no time, no name; the
 * key of the respondent makes a second copy harmless (ADR 0028).
 */
export async function keepResponse(
  parts: Pick<AppParts, 'database' | 'clock'>,
  labId: LabId,
  given: Given,
): Promise<Kept> {
  return inLab(parts.database, labId, async (db) => {
    const round = await findRound(db, labId, given.about, 'share')
    const today = await lookToday(db, labId, parts.clock.now())
    if (stateOf(round, today) !== 'open') return 'round-closed'
    const wrong = wrongWith(round, given)
    if (wrong) return wrong
    return insert(db, round, given)
  })
}

function wrongWith({ statements }: ReadinessRoundRow, { tier, answers }: Given): Kept | null {
  const asked = new Set(askedOf(statementsOf(statements), tier).map(({ key }) => key))
  const keys = Object.keys(answers)
  if (keys.some((key) => !asked.has(key))) return 'not-asked'
  return keys.some((key) => answers[key]! > 0) ? null : 'nothing-answered'
}

async function insert(db: Db, { labId, id }: ReadinessRoundRow, given: Given): Promise<Kept> {
  const { tier, way, people, who, answers } = given
  const respondent = respondentKey(id, who)
  const { rows } = await db.execute<{ full: boolean }>(sql`
    select count(*) >= ${responsesMax} and not bool_or(respondent_key is not distinct from ${respondent}) as full
    from readiness_response where lab_id = ${labId} and round_id = ${id}`)
  if (rows[0]!.full) return 'too-many'
  const said = { tier, way, people, answers }
  await db
    .insert(readinessResponse)
    .values({
      labId,
      id: randomUUID() as Id<'readiness-response'>,
      roundId: id,
      respondentKey: respondent,
      ...said,
    })
    .onConflictDoUpdate({
      target: [readinessResponse.labId, readinessResponse.roundId, readinessResponse.respondentKey],
      set: said,
    })
  return 'kept'
}

/** Takes back a sheet that was keyed in wrongly: by the number its form had, which nobody else knows. */
export async function takeBackSheet(
  parts: Pick<AppParts, 'database' | 'clock'>,
  labId: LabId,
  about: Given['about'],
  sheet: string,
): Promise<Kept> {
  return inLab(parts.database, labId, async (db) => {
    const round = await findRound(db, labId, about, 'share')
    const today = await lookToday(db, labId, parts.clock.now())
    if (stateOf(round, today) !== 'open') return 'round-closed'
    const key = respondentKey(round.id, { sheet })
    await db
      .delete(readinessResponse)
      .where(
        sql`${eq(readinessResponse.labId, labId)} and ${eq(readinessResponse.respondentKey, key)}`,
      )
    return 'kept'
  })
}

/** Whether this respondent has answered a round; never what. */
export async function hasAnswered(
  db: Db,
  labId: LabId,
  roundId: string,
  who: Respondent,
): Promise<boolean> {
  const { rowCount } = await db.execute(sql`select from readiness_response
    where lab_id = ${labId} and round_id = ${roundId} and respondent_key = ${respondentKey(roundId, who)}`)
  return rowCount === 1
}
