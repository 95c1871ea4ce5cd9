import { anonymous, type Actor, type RoleHeld } from '../../../platform/actor.ts'
import { rows, type Db } from '../../../platform/db/database.ts'
import { hashOf } from '../../../platform/ids.ts'
import type { LabEntry } from '../../../platform/lab-directory.ts'
import { dayIn } from '../../../shared/day.ts'
import { siteLabId, type Id } from '../../../shared/id.ts'
import { seenEveryMinutes } from './limits.ts'

/** One round trip on every request of somebody signed in: device, account, person in this lab, roles of today. */
const lookActor = {
  name: 'people-find-actor',
  text: `
    select s.id as "signInId", s.account_id as "accountId", s.last_seen_at as "lastSeenAt",
      a.name as "accountName", p.id as "participantId", p.name as "participantName",
      array(
        select distinct jsonb_build_object('role', r.role, 'initiativeId', r.initiative_id)
          || case when r.substitute_for is null then '{}' else jsonb_build_object('standsFor', r.substitute_for) end
        from role_held r
        where r.lab_id = p.lab_id and r.participant_id = p.id and r.ended_at is null
          and (r.starts_on is null or r.starts_on <= $4::date)
          and (r.ends_on is null or r.ends_on > $4::date)
      ) as grants
    from sign_in s
    join account a on a.id = s.account_id
    left join participant p on p.lab_id = $2::uuid and p.account_id = s.account_id
    where s.token_hash = $1 and s.revoked_at is null and s.expires_at > $3`,
}

type Found = {
  signInId: Id<'sign-in'>
  accountId: Id<'account'>
  lastSeenAt: Date
  accountName: string
  participantId: Id<'participant'> | null
  participantName: string | null
  grants: RoleHeld[]
}

const noteSeen = {
  name: 'people-note-seen',
  text: 'update sign_in set last_seen_at = $2 where id = $1',
}

/** Who a sign-in cookie belongs to, with the roles they hold in this lab today; null when it opens nothing. */
export async function findActor(
  db: Db,
  token: string,
  lab: Pick<LabEntry, 'id' | 'timeZone'> | null,
  now: Date,
): Promise<Actor | null> {
  const today = dayIn(lab?.timeZone ?? 'UTC', now)
  const [found] = await rows<Found>(db, lookActor, [
    hashOf(token),
    lab?.id ?? siteLabId,
    now,
    today,
  ])
  if (!found) return null
  if (now.getTime() - found.lastSeenAt.getTime() > seenEveryMinutes * 60_000) {
    await rows(db, noteSeen, [found.signInId, now])
  }
  const { signInId, accountId, participantId } = found
  return {
    ...anonymous(),
    kind: participantId ? 'participant' : 'account',
    signInId,
    accountId,
    participantId,
    name: found.participantName ?? found.accountName,
    grants: found.grants,
  }
}
