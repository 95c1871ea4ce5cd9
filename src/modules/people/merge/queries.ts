import { seenBy } from '../community/seen.ts'
import { type Actor } from '../../../platform/actor.ts'
import { and, asc, desc, eq, isNull, ne, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '../../../platform/db/database.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import { participant, place, type Participant } from '../participant/schema.ts'
import { participantMerge } from './schema.ts'

const likelyMax = 20

/** Digits of a phone number that tell people apart, however the country and area are written. */
const phoneDigits = 8

/** The merges that made an entry what it is, the newest first; undone ones are history. */
export async function mergesInto(db: Db, labId: LabId, keptId: Id<'participant'>) {
  const merged = alias(participant, 'merged')
  const merger = alias(participant, 'merger')
  return db
    .select({
      id: participantMerge.id,
      name: merged.name,
      at: participantMerge.at,
      by: merger.name,
    })
    .from(participantMerge)
    .innerJoin(
      merged,
      and(eq(merged.labId, participantMerge.labId), eq(merged.id, participantMerge.mergedId)),
    )
    .leftJoin(
      merger,
      and(eq(merger.labId, participantMerge.labId), eq(merger.id, participantMerge.mergedBy)),
    )
    .where(
      and(
        eq(participantMerge.labId, labId),
        eq(participantMerge.keptId, keptId),
        isNull(participantMerge.undoneAt),
      ),
    )
    .orderBy(desc(participantMerge.at), desc(participantMerge.id))
    .limit(likelyMax)
}
export type MergedEntry = Awaited<ReturnType<typeof mergesInto>>[number]

/** Letters and digits only, without case and accents: 'Zoé O’Brien' is 'zoeobrien'. */
function plainName(name: unknown): SQL {
  return sql`nullif(regexp_replace(normalize(lower(${name}::text), NFKD), '[^[:alnum:]]+', '', 'g'), '')`
}

function plainPhone(phone: unknown): SQL {
  const digits = sql`regexp_replace(${phone}::text, '[^0-9]+', '', 'g')`
  return sql`case when length(${digits}) >= 6 then right(${digits}, ${sql.raw(String(phoneDigits))}) end`
}

/** Entries that may be the same person: the same name, phone or e-mail, however they are written. */
export async function likelyDoubles(
  db: Db,
  labId: LabId,
  actor: Actor,
  { id, name, phone, email }: Participant,
) {
  const same = {
    name: sql<boolean>`coalesce(${plainName(participant.name)} = ${plainName(name)}, false)`,
    phone: sql<boolean>`coalesce(${plainPhone(participant.phone)} = ${plainPhone(phone)}, false)`,
    email: sql<boolean>`coalesce(lower(${participant.email}) = lower(${email}::text), false)`,
  }
  return db
    .select({
      id: participant.id,
      name: participant.name,
      organisation: participant.organisation,
      place: place.name,
      sameName: same.name,
      samePhone: same.phone,
      sameEmail: same.email,
    })
    .from(participant)
    .leftJoin(place, and(eq(place.labId, participant.labId), eq(place.id, participant.placeId)))
    .where(
      and(
        eq(participant.labId, labId),
        ne(participant.id, id),
        isNull(participant.mergedInto),
        seenBy(actor, labId),
        or(same.name, same.phone, same.email),
      ),
    )
    .orderBy(sql`lower(${participant.name})`, asc(participant.id))
    .limit(likelyMax)
}
export type LikelyDouble = Awaited<ReturnType<typeof likelyDoubles>>[number]
