import { sql } from 'drizzle-orm'
import { inLab, type Db } from '../../../../platform/db/database.ts'
import { lookToday } from '../../../../platform/db/lab-today.ts'
import { codeFrom, hashOf, keyedBytes, newId } from '../../../../platform/ids.ts'
import type { AppParts } from '../../../../platform/parts.ts'
import type { LabId } from '../../../../shared/id.ts'
import { plainCode } from '../../../people/index.ts'
import { assessmentStatements } from '../../method-files.ts'
import { holdRound, isOpenOn } from './queries.ts'
import { serviceAssessmentAnswer, type AnswerWay, type Side } from './schema.ts'

/** Who answers, so that a second answer replaces the first: a person, a browser, or one numbered sheet of paper. */
export type Respondent = { person: string } | { browser: string } | { sheet: string }

/** What is stored of who answered: a hash, and only until the round is over. */
export function respondentKey(roundId: string, side: Side, who: Respondent): string {
  const name = Object.entries(who)[0]!.join(' ')
  return hashOf(`service assessment ${roundId} ${side} ${name}`)
}

/** The code of the way in for staff (60 bits): made again from the site's secret, so that nobody needs to store it. */
export function staffCode(signingKey: string, roundId: string): string {
  return codeFrom(keyedBytes(signingKey, `service assessment staff ${roundId}`), 3)
}

/** Whether a code, however it was typed, opens the round to staff. */
export function isStaffCode(signingKey: string, roundId: string, typed: string): boolean {
  return plainCode(typed) === plainCode(staffCode(signingKey, roundId))
}

type Given = {
  about: { serviceId: string; assessmentId: string }
  side: Side
  way: AnswerWay
  who: Respondent
  answers: Record<string, number>
  words: string
}
type Kept = 'kept' | 'round-over' | 'round-full'

/** How many answers one round holds. */
const answersMax = 5_000

/**
 * Keeps what somebody answered, as long as the round is open. Answers are no records: no fact and no name; the key
 * makes a second answer of the same person replace the first (ADR 0028).
 */
export async function keepAnswer(
  parts: Pick<AppParts, 'database' | 'clock'>,
  labId: LabId,
  { about, side, way, who, answers, words }: Given,
): Promise<Kept> {
  return inLab(parts.database, labId, async (db) => {
    const round = await holdRound(db, labId, about.serviceId, about.assessmentId, 'share')
    const now = parts.clock.now()
    const answeredOn = await lookToday(db, labId, now)
    if (!isOpenOn(round, answeredOn)) return 'round-over'
    const key = respondentKey(round.id, side, who)
    if (await isFull(db, labId, round.id, key)) return 'round-full'
    const grades = assessmentStatements().map((one) => answers[one.key]!)
    const said = { grades, words, way, answeredOn }
    const id = newId<'service-assessment-answer'>(now)
    await db
      .insert(serviceAssessmentAnswer)
      .values({ labId, id, serviceAssessmentId: round.id, side, respondentKey: key, ...said })
      .onConflictDoUpdate({
        target: [
          serviceAssessmentAnswer.labId,
          serviceAssessmentAnswer.serviceAssessmentId,
          serviceAssessmentAnswer.respondentKey,
        ],
        set: said,
      })
    if ('person' in who) await dropDoubles(db, labId, round.id, side, who.person)
    return 'kept'
  })
}

async function isFull(db: Db, labId: LabId, roundId: string, key: string): Promise<boolean> {
  const { rows } = await db.execute<{ full: boolean }>(sql`
    select count(*) >= ${answersMax} and not coalesce(bool_or(respondent_key is not distinct from ${key}), false) as full
    from service_assessment_answer where lab_id = ${labId} and service_assessment_id = ${roundId}`)
  return rows[0]!.full
}

/** Of somebody who stood in the lab twice, what they answered under their other entries gives way to this. */
async function dropDoubles(db: Db, labId: LabId, roundId: string, side: Side, person: string) {
  const { rows } = await db.execute<{ id: string }>(
    sql`select id from participant where lab_id = ${labId} and merged_into = ${person}`,
  )
  const keys = rows.map((one) => respondentKey(roundId, side, { person: one.id }))
  if (keys.length === 0) return
  await db.execute(sql`delete from service_assessment_answer where lab_id = ${labId}
    and service_assessment_id = ${roundId} and respondent_key = any(${sql.param(keys)}::text[])`)
}

/** Whether this respondent has answered; never what. */
export async function hasAnswered(
  db: Db,
  labId: LabId,
  roundId: string,
  key: string,
): Promise<boolean> {
  const { rowCount } = await db.execute(sql`select from service_assessment_answer
    where lab_id = ${labId} and service_assessment_id = ${roundId} and respondent_key = ${key}`)
  return rowCount === 1
}
