import { sql } from 'drizzle-orm'
import { rows } from '../../platform/db/database.ts'
import type { PersonalData } from '../../platform/manifest.ts'
import { forgetPerson } from './forget-person.ts'

type Row = Record<string, unknown>
const of = (name: string, text: string) => ({ name: `people-personal-${name}`, text })

const entries = of(
  'entries',
  `select p.name, p.email, p.phone, p.postal_address as "postalAddress", p.preferred_channel as "preferredChannel",
    p.language, p.support_needs as "supportNeeds", p.age_band as "ageBand", p.gender, l.name as place,
    p.belongs_to as "belongsTo", p.organisation, p.created_at as "createdAt"
  from participant p left join place l on l.lab_id = p.lab_id and l.id = p.place_id
  where p.lab_id = $1 and p.id = any($2::uuid[]) order by p.created_at`,
)
const roles = of(
  'roles',
  `select role, initiative_id as "initiativeId", starts_on::text as "startsOn", ends_on::text as "endsOn",
    given_at as "givenAt", ended_at as "endedAt"
  from role_held where lab_id = $1 and participant_id = any($2::uuid[]) order by given_at`,
)
const groups = of(
  'groups',
  `select g.name, m.joined_at as "joinedAt", m.left_at as "leftAt"
  from group_member m join resident_group g on g.lab_id = m.lab_id and g.id = m.group_id
  where m.lab_id = $1 and m.participant_id = any($2::uuid[]) order by m.joined_at`,
)
const communities = of(
  'communities',
  `select l.name as place, k.set_at as "setAt"
  from community_kept k join place l on l.lab_id = k.lab_id and l.id = k.place_id
  where k.lab_id = $1 and k.participant_id = any($2::uuid[]) order by k.set_at, l.name`,
)
const consents = of(
  'consents',
  `select t.purpose, t.version, t.language, t.body, c.mode, c.witness, c.given_at as "givenAt",
    c.withdrawn_at as "withdrawnAt"
  from consent c join consent_text t on t.lab_id = c.lab_id and t.id = c.consent_text_id
  where c.lab_id = $1 and c.participant_id = any($2::uuid[]) order by c.given_at`,
)
const invitations = of(
  'invitations',
  `select role, channel, email, name, created_at as "sentAt", accepted_at as "acceptedAt"
  from invitation where lab_id = $1 and (participant_id = any($2::uuid[]) or accepted_by = any($2::uuid[]))
  order by created_at`,
)
const devices = of(
  'sign-ins',
  `select a.email, s.device, s.begun_by as "begunBy", s.created_at as "createdAt", s.last_seen_at as "lastSeenAt", s.revoked_at as "revokedAt"
  from sign_in s join account a on a.id = s.account_id
  where a.id in (select account_id from participant where lab_id = $1 and id = any($2::uuid[]))
  order by s.created_at`,
)

const passkeys = of(
  'passkeys',
  `select k.name, k.backed_up as "backedUp", k.created_at as "createdAt", k.last_used_at as "lastUsedAt"
  from passkey k join participant p on p.account_id = k.account_id
  where p.lab_id = $1 and p.id = any($2::uuid[]) order by k.created_at`,
)

const identities = of(
  'identities',
  `select i.issuer, i.subject, i.linked_at as "linkedAt", i.last_used_at as "lastUsedAt"
  from linked_identity i join participant p on p.account_id = i.account_id
  where p.lab_id = $1 and p.id = any($2::uuid[]) order by i.linked_at`,
)

/** What people hold about a person: who they are, what they are here, what they agreed to, where they sign in. */
export const personalData: PersonalData = {
  async gather(db, labId, ids) {
    const ask = (statement: ReturnType<typeof of>) => rows<Row>(db, statement, [labId, ids])
    return [
      { label: 'people.personal.entries', rows: await ask(entries) },
      { label: 'people.personal.roles', rows: await ask(roles) },
      { label: 'people.personal.communities', rows: await ask(communities) },
      { label: 'people.personal.groups', rows: await ask(groups) },
      { label: 'people.personal.consents', rows: await ask(consents) },
      { label: 'people.personal.invitations', rows: await ask(invitations) },
      { label: 'people.personal.sign-ins', rows: await ask(devices) },
      { label: 'people.personal.passkeys', rows: await ask(passkeys) },
      { label: 'people.personal.identities', rows: await ask(identities) },
    ]
  },

  async erase(ctx, ids, wish) {
    const kept = await ctx.db.execute<{ count: number }>(sql`
      select count(*)::int as count from role_held
      where lab_id = ${ctx.labId} and participant_id = any(${sql.param([...ids])}::uuid[])`)
    const account = await forgetPerson(ctx, ids, wish)
    const { count } = kept.rows[0]!
    return [
      { because: 'people.personal.remains-entry', count: ids.length },
      ...(count > 0 ? [{ because: 'people.personal.remains-roles', count }] : []),
      ...(account === 'elsewhere'
        ? [{ because: 'people.personal.remains-account', count: 1 }]
        : []),
    ]
  },
}
