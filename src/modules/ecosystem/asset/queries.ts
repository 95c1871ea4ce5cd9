import { and, count, eq, isNull } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import { resolveMerged } from '../../people/index.ts'
import type { View } from '../policy.ts'
import { listedFor } from './permission.ts'
import { asset, assetRequest, type AssetRequestRow, type AssetRow } from './schema.ts'

/** An offer of this lab, also one that is not listed; `hold` keeps it until the change is over. */
export async function findAsset(db: Db, labId: LabId, id: string, hold = false): Promise<AssetRow> {
  const query = db
    .select()
    .from(asset)
    .where(and(eq(asset.labId, labId), eq(asset.id, id as AssetRow['id'])))
  const found = hold ? await query.for('update') : await query
  if (!found[0]) throw new NotFound()
  return found[0]
}

/** The person who offers, as their entry stands today; null where an organisation does. */
export async function offererOf(
  db: Db,
  labId: LabId,
  { participantId }: Pick<AssetRow, 'participantId'>,
): Promise<{ personId: Id<'participant'> | null }> {
  if (!participantId) return { personId: null }
  return { personId: (await resolveMerged(db, labId, [participantId])).get(participantId) ?? null }
}

/** How many offers stand. */
export async function countAssets(db: Db, labId: LabId): Promise<number> {
  const [found] = await db
    .select({ count: count() })
    .from(asset)
    .where(and(eq(asset.labId, labId), isNull(asset.removedAt)))
  return found!.count
}

/** In SQL, the name of who offers, and the tables that it comes from. */
export const offererNamed = `coalesce(kept.name, p.name, s.name) as offerer`
export const offererJoined = `left join stakeholder s on s.lab_id = a.lab_id and s.id = a.stakeholder_id
    left join participant p on p.lab_id = a.lab_id and p.id = a.participant_id
    left join participant kept on kept.lab_id = p.lab_id and kept.id = p.merged_into
    left join place on place.lab_id = a.lab_id and place.id = a.place_id`

/** An offer with what its page says of it. */
export type ShownAsset = AssetRow & {
  offerer: string | null
  personId: Id<'participant'> | null
  place: string | null
  listed: boolean
}

const oneBy = (view: View) => ({
  name: `ecosystem-asset-${view}`,
  text: `select a.lab_id as "labId", a.id, a.kind, a.title, a.words, a.participant_id as "participantId",
      a.stakeholder_id as "stakeholderId", a.place_id as "placeId", a.available, a.languages, a.limits, a.audience,
      a.agreed_how as "agreedHow", a.agreed_words as "agreedWords", a.agreed_at as "agreedAt",
      a.agreement_ended_at as "agreementEndedAt", a.added_by as "addedBy", a.added_at as "addedAt", a.version,
      a.removed_at as "removedAt", ${offererNamed}, coalesce(kept.id, p.id) as "personId", place.name as place,
      (${listedFor(view)}) as listed
    from asset a ${offererJoined} where a.lab_id = $1 and a.id = $2`,
})

/** One offer, and whether this reader has it on their lists; the page decides who else may open it. */
export async function findShownAsset(
  db: Db,
  labId: LabId,
  view: View,
  id: string,
): Promise<ShownAsset> {
  const [found] = await rows<ShownAsset>(db, oneBy(view), [labId, id])
  if (!found) throw new NotFound()
  return found
}

/** A request of this lab; `hold` keeps it until the change is over. */
export async function findRequest(
  db: Db,
  labId: LabId,
  id: string,
  hold = false,
): Promise<AssetRequestRow> {
  const query = db
    .select()
    .from(assetRequest)
    .where(and(eq(assetRequest.labId, labId), eq(assetRequest.id, id as AssetRequestRow['id'])))
  const found = hold ? await query.for('update') : await query
  if (!found[0]) throw new NotFound()
  return found[0]
}

export type ListedRequest = Pick<
  AssetRequestRow,
  | 'id'
  | 'assetId'
  | 'initiativeId'
  | 'activityId'
  | 'answer'
  | 'usedOn'
  | 'thankedAt'
  | 'withdrawnAt'
  | 'onDay'
> & { asset: string; offerer: string | null }

const requestsMax = 200
const requestColumns = `r.id, r.asset_id as "assetId", r.initiative_id as "initiativeId",
      r.activity_id as "activityId", r.answer, r.used_on::text as "usedOn", r.thanked_at as "thankedAt",
      r.withdrawn_at as "withdrawnAt", r.on_day::text as "onDay", a.title as asset, ${offererNamed}`
const requestsBy = (column: 'asset_id' | 'initiative_id') => ({
  name: `ecosystem-asset-requests-by-${column}`,
  text: `select ${requestColumns} from asset_request r
    join asset a on a.lab_id = r.lab_id and a.id = r.asset_id ${offererJoined}
    where r.lab_id = $1 and r.${column} = $2 order by r.asked_at desc, r.id desc limit ${requestsMax}`,
})

/** Who was asked for one offer, or in one initiative, the newest first. */
export async function requestsOf(
  db: Db,
  labId: LabId,
  of: { assetId: string } | { initiativeId: string },
): Promise<ListedRequest[]> {
  return 'assetId' in of
    ? rows<ListedRequest>(db, requestsBy('asset_id'), [labId, of.assetId])
    : rows<ListedRequest>(db, requestsBy('initiative_id'), [labId, of.initiativeId])
}
