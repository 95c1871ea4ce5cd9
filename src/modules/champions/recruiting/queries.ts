import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import type { OfferRow } from './schema.ts'

/** How many offers one page lists. */
export const offersPageSize = 50

export type ShownOffer = OfferRow & { place: string | null; handler: string | null }

const columns = `o.id, o.lab_id as "labId", o.kind, o.name, o.phone, o.email, o.ring_me as "ringMe",
  o.place_id as "placeId", o.place_words as "placeWords", o.why, o.language, o.nominated_by as "nominatedBy",
  o.nominator_contact as "nominatorContact", o.knows, o.crowded, o.state, o.note, o.said_yes_on::text as "saidYesOn",
  o.handled_by as "handledBy", o.handled_at as "handledAt", o.answer, o.participant_id as "participantId",
  o.champion_id as "championId", o.received_at as "receivedAt", o.version, l.name as place, h.name as handler`
const joined = `champion_offer o left join place l on l.lab_id = o.lab_id and l.id = o.place_id
  left join participant h on h.lab_id = o.lab_id and h.id = o.handled_by`
const listed = {
  name: 'champion-offers',
  text: `select ${columns} from ${joined} where o.lab_id = $1 and (o.state in ('new', 'talking')) = $2
      and ($3::uuid is null or o.id < $3)
    order by o.id desc limit ${offersPageSize + 1}`,
}
const byId = {
  name: 'champion-offer-by-id',
  text: `select ${columns} from ${joined} where o.lab_id = $1 and o.id = $2`,
}

/** Offers that wait, or those that were answered, the newest first, and one more to know whether it goes on. */
export async function listOffers(
  db: Db,
  labId: LabId,
  waiting: boolean,
  after: string | null,
): Promise<ShownOffer[]> {
  return rows<ShownOffer>(db, listed, [labId, waiting, after])
}

/** One offer. */
export async function findOffer(db: Db, labId: LabId, id: string): Promise<ShownOffer> {
  const [found] = await rows<ShownOffer>(db, byId, [labId, id])
  if (!found) throw new NotFound()
  return found
}
