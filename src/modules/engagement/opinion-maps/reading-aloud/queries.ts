import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '../../../../platform/actor.ts'
import { rows, type Db } from '../../../../platform/db/database.ts'
import { NotFound } from '../../../../platform/errors.ts'
import type { LabId } from '../../../../shared/id.ts'
import { opinionVoter, type VoterId, type VoterRow } from '../vote/schema.ts'
import type { Confirmation, Occasion } from '../words.ts'

const readingsMax = 200

/** One reading as its list shows it: never what was answered. */
export type ListedReading = {
  id: VoterId
  name: string | null
  occasion: Occasion
  confirmedHow: Confirmation
  beganAt: Date
  answered: number
}

const listed = {
  name: 'opinion-readings',
  text: `select v.id, p.name, v.occasion, v.confirmed_how as "confirmedHow", v.began_at as "beganAt",
      (select count(*)::int from opinion_response r
        where r.lab_id = $1 and r.opinion_map_id = $2 and r.voter_id = v.id) as answered
    from opinion_voter v left join participant p on p.lab_id = v.lab_id and p.id = v.participant_id
    where v.lab_id = $1 and v.opinion_map_id = $2 and v.channel = 'aloud' and v.entered_by = $3
    order by v.began_at desc, v.id desc limit ${readingsMax}`,
}

/** The readings of one's own, newest first. */
export async function listReadings(
  db: Db,
  labId: LabId,
  opinionMapId: string,
  actor: Actor,
): Promise<ListedReading[]> {
  return rows<ListedReading>(db, listed, [labId, opinionMapId, actor.participantId])
}

/** A reading of one's own: what somebody else was told is none of ours. */
export async function findReading(
  db: Db,
  labId: LabId,
  { participantId }: Pick<Actor, 'participantId'>,
  about: { opinionMapId: string; opinionVoterId: string },
): Promise<VoterRow> {
  const [found] = await db
    .select()
    .from(opinionVoter)
    .where(
      and(
        eq(opinionVoter.labId, labId),
        eq(opinionVoter.id, about.opinionVoterId as VoterId),
        sql`${opinionVoter.opinionMapId} = ${about.opinionMapId}`,
        eq(opinionVoter.channel, 'aloud'),
      ),
    )
  if (!found || !participantId || found.enteredBy !== participantId) throw new NotFound()
  return found
}

/** A reading in which something is answered after it was read back has to be read back again. */
export async function unconfirm(db: Db, labId: LabId, id: VoterId): Promise<void> {
  await db.execute(sql`
    update opinion_voter set confirmed_how = 'not-yet'
    where lab_id = ${labId} and id = ${id} and confirmed_how = 'read-back'`)
}
