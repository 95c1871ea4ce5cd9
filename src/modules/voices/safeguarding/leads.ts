import { sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { lookSender } from '../../labs/index.ts'
import { entriesOf } from '../contribution/readable.ts'

/** In SQL, the row of the named person for an initiative: its own, else that of the whole lab. */
export function leadFor(labId: LabId, initiativeId: SQL): SQL {
  return sql`(select lead.id from safeguarding_lead lead
    where lead.lab_id = ${labId} and lead.ended_at is null
      and (lead.initiative_id is null or lead.initiative_id = ${initiativeId})
    order by lead.initiative_id is null limit 1)`
}

/** On table `concern k`: whether the one who asks is the named person for it. */
export function isLeadOf(labId: LabId, { participantId }: Actor): SQL {
  if (!participantId) return sql`false`
  return sql`exists (select from safeguarding_lead l
    where l.lab_id = ${labId} and l.id = ${leadFor(labId, sql`k.initiative_id`)}
      and l.participant_id in (${entriesOf(participantId)}))`
}

/** Who is told of a worry, with the language and address to write to. */
export type Lead = { participantId: string; name: string; email: string | null; language: string }

/** The named person for an initiative, or for the lab where none is given. */
export async function lookLead(
  db: Db,
  labId: LabId,
  initiativeId: string | null,
): Promise<Lead | undefined> {
  const found = await db.execute<Lead>(sql`
    select p.id as "participantId", p.name, p.email, p.language
    from safeguarding_lead l
    join participant said on said.lab_id = l.lab_id and said.id = l.participant_id
    join participant p on p.lab_id = said.lab_id and p.id = coalesce(said.merged_into, said.id)
    where l.lab_id = ${labId} and l.id = ${leadFor(labId, sql`${initiativeId}::uuid`)}`)
  return found.rows[0]
}

/** Whom a form names: the person who is told or, while there is none, the number to ring. */
export type WhomToTell = { name: string | null; ring: string }

/** Whom a worry about somebody in an initiative goes to. */
export async function whomToTell(
  db: Db,
  labId: LabId,
  initiativeId: string | null,
): Promise<WhomToTell> {
  const lead = await lookLead(db, labId, initiativeId)
  if (lead) return { name: lead.name, ring: '' }
  const { champion, phone } = await lookSender(db, labId)
  return { name: null, ring: [champion, phone].filter(Boolean).join(', ') }
}

/** A named person as the coordinator's list shows them. */
export type ListedLead = {
  id: string
  name: string
  initiativeId: string | null
  initiativeTitle: LocalText | null
  namedAt: Date
  hasEmail: boolean
}

const leadsMax = 200

/** Who is named now, of the whole lab first. */
export async function listLeads(db: Db, labId: LabId): Promise<ListedLead[]> {
  const found = await db.execute<ListedLead>(sql`
    select l.id, p.name, l.initiative_id as "initiativeId", i.title as "initiativeTitle",
      l.named_at as "namedAt", p.email is not null as "hasEmail"
    from safeguarding_lead l
    join participant said on said.lab_id = l.lab_id and said.id = l.participant_id
    join participant p on p.lab_id = said.lab_id and p.id = coalesce(said.merged_into, said.id)
    left join initiative i on i.lab_id = l.lab_id and i.id = l.initiative_id
    where l.lab_id = ${labId} and l.ended_at is null
    order by l.initiative_id is not null, l.named_at limit ${leadsMax}`)
  return found.rows.map((row) => ({ ...row, namedAt: new Date(row.namedAt) }))
}
