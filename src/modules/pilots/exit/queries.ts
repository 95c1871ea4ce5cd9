import { and, desc, eq } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { heard } from '../standing.ts'
import type { PilotId } from '../pilot/schema.ts'
import { pilotExit, type Outcome, type Standing } from './schema.ts'

/** The newest exit decision of a pilot, with what the initiative's decision says of power and depth. */
export type ShownExit = {
  id: string
  /** Which one it is of those that were made. */
  number: number
  outcome: Outcome
  decisionId: string
  criteriaNumber: number
  verdicts: { judgement: 'met' | 'not-met' | 'unknown'; words: string }[]
  reasons: LocalText
  decidedOn: string
  madeAt: Date
  told: LocalText | null
  tellingSince: Date | null
  depth: number
  power: string
  groupName: string | null
}

const shown = {
  name: 'pilot-exit-shown',
  text: `select e.id, e.outcome, e.decision_id as "decisionId", e.criteria_number as "criteriaNumber",
      e.verdicts, e.reasons,
      (select count(*)::int from pilot_exit n where n.lab_id = e.lab_id and n.pilot_id = e.pilot_id) as number,
      e.decided_on::text as "decidedOn", e.made_at as "madeAt", e.told,
      e.telling_since as "tellingSince", d.depth, d.power, g.name as "groupName"
    from pilot_exit e
    join decision d on d.lab_id = e.lab_id and d.id = e.decision_id
    left join resident_group g on g.lab_id = d.lab_id and g.id = d.group_id
    where e.lab_id = $1 and e.pilot_id = $2 order by e.id desc limit 1`,
}

/** How a pilot ended, if it has. */
export async function lookExit(
  db: Db,
  labId: LabId,
  pilotId: string,
): Promise<ShownExit | undefined> {
  const [found] = await rows<ShownExit>(db, shown, [labId, pilotId])
  return found
}

/** The newest exit decision, and which one it is of those that were made. Who changes it holds the pilot. */
export async function holdExit(db: Db, labId: LabId, pilotId: string) {
  const found = await db
    .select()
    .from(pilotExit)
    .where(and(eq(pilotExit.labId, labId), eq(pilotExit.pilotId, pilotId as PilotId)))
    .orderBy(desc(pilotExit.id))
    .for('update')
  return found[0] && { ...found[0], number: found.length }
}

/** Somebody to be told what came of a pilot, and whether they have heard. */
export type ToTell = { participantId: string; name: string; language: 'en' | 'sv'; told: boolean }

const toTell = {
  name: 'pilot-to-tell',
  text: `select coalesce(pa.merged_into, pa.id) as "participantId", min(kept.name) as name,
      min(kept.language) as language, bool_or(${heard('$3::timestamptz')}) as told
    from pilot_person pp
    join participant pa on pa.lab_id = pp.lab_id and pa.id = pp.participant_id
    join participant kept on kept.lab_id = pa.lab_id and kept.id = coalesce(pa.merged_into, pa.id)
    where pp.lab_id = $1 and pp.pilot_id = $2 and pp.wants_to_hear and kept.erased_at is null
    group by coalesce(pa.merged_into, pa.id) order by min(lower(kept.name)), 1`,
}

/** Everybody who is to hear what was decided, and whether they have since it is told: older news does not count, and before that nobody has. */
export async function peopleToTell(
  db: Db,
  labId: LabId,
  pilotId: string,
  since: Date | null,
): Promise<ToTell[]> {
  return rows<ToTell>(db, toTell, [labId, pilotId, since])
}

/** From so many days before it is due, a look back waits for who answers for the pilot and can be noted. */
export const aheadDays = 14

export type ShownFollowUp = {
  id: string
  months: number
  dueOn: string
  doneOn: string | null
  standing: Standing | null
  words: string
}

const followUps = {
  name: 'pilot-follow-ups',
  text: `select id, months, due_on::text as "dueOn", done_on::text as "doneOn", standing, words
    from pilot_follow_up where lab_id = $1 and pilot_id = $2 order by months`,
}

/** The looks back after half a year and a year. */
export async function followUpsOf(db: Db, labId: LabId, pilotId: string): Promise<ShownFollowUp[]> {
  return rows<ShownFollowUp>(db, followUps, [labId, pilotId])
}
