import { seenBy } from '../../people/index.ts'
import { sql } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { mayReadNeeds } from '../policy.ts'
import type { Attended, InviteChannel } from '../schema.ts'

/** A person at a session; one person who stood in the list twice is one. */
export type PersonAtSession = {
  participantId: string
  name: string
  phone: string | null
  /** Null for readers whose business it is not; they see no phone number either. */
  supportNeeds: string | null
  invitedAt: Date | null
  invitedBy: InviteChannel | null
  attended: Attended
}

/** Who was invited to a session and who came, by name; phone and needs for those who see the person, or lead the session. */
export async function peopleAt(
  db: Db,
  labId: LabId,
  actor: Actor,
  { initiativeId, sessionId }: { initiativeId: string; sessionId: string },
): Promise<PersonAtSession[]> {
  const leads = sql`exists (select from session s join participant l on l.lab_id = s.lab_id and l.id = s.led_by
    where s.lab_id = ${labId} and s.id = ${sessionId}::uuid
      and coalesce(l.merged_into, l.id) = ${actor.participantId}::uuid)`
  const found = await db.execute<PersonAtSession & { near: boolean }>(sql`
    select kept.id as "participantId", kept.name, kept.phone, kept.support_needs as "supportNeeds",
      min(sp.invited_at) as "invitedAt",
      (array_agg(sp.invited_by order by sp.invited_at nulls last))[1] as "invitedBy",
      case when bool_or(sp.attended = 'yes') then 'yes' when bool_or(sp.attended = 'no') then 'no'
        else 'unknown' end as attended,
      bool_or(${seenBy(actor, labId, sql`kept`)}) or ${leads} as near
    from session_person sp
    join participant p on p.lab_id = sp.lab_id and p.id = sp.participant_id
    join participant kept on kept.lab_id = p.lab_id and kept.id = coalesce(p.merged_into, p.id)
    where sp.lab_id = ${labId} and sp.session_id = ${sessionId}::uuid
    group by kept.id, kept.name, kept.phone, kept.support_needs
    order by lower(kept.name), kept.id`)
  const reads = mayReadNeeds(actor, initiativeId).ok
  return found.rows.map(({ near, invitedAt, ...one }) => ({
    ...one,
    invitedAt: invitedAt && new Date(invitedAt),
    ...(!(near && reads) && { phone: null, supportNeeds: null }),
  }))
}

/** What one person had to do with the sessions of an initiative. */
export type PersonAttendance = {
  participantId: string
  invited: boolean
  /** The sessions they came to. */
  cameTo: string[]
}

const ofInitiative = {
  name: 'session-attendance-of-initiative',
  text: `select coalesce(p.merged_into, p.id) as "participantId",
      bool_or(sp.invited_at is not null) as invited,
      coalesce(array_agg(distinct sp.session_id) filter (where sp.attended = 'yes'), '{}') as "cameTo"
    from session_person sp
    join session s on s.lab_id = sp.lab_id and s.id = sp.session_id
    join participant p on p.lab_id = sp.lab_id and p.id = sp.participant_id
    where sp.lab_id = $1 and s.initiative_id = $2 and s.state <> 'cancelled'
    group by 1`,
}

const others = {
  name: 'session-others-of-initiative',
  text: `select coalesce(sum(other_count), 0)::int as others, count(*)::int as held
    from session where lab_id = $1 and initiative_id = $2 and state = 'held'`,
}

/** Who was invited to the sessions of an initiative and what they came to; `others` came without being named. */
export async function attendanceOf(
  db: Db,
  labId: LabId,
  initiativeId: string,
): Promise<{ people: PersonAttendance[]; others: number; held: number }> {
  const found = await rows<PersonAttendance>(db, ofInitiative, [labId, initiativeId])
  const [counted] = await rows<{ others: number; held: number }>(db, others, [labId, initiativeId])
  return { people: found, ...counted! }
}
