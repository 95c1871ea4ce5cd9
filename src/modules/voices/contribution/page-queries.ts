import { and, asc, desc, eq } from 'drizzle-orm'
import { blob } from '../../../platform/blobs/index.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import { place } from '../../people/index.ts'
import {
  contributionPhoto,
  contributionWording,
  type ContributionId,
  type ContributionRow,
} from './schema.ts'

/** The pictures of a contribution, in their order. */
export async function photosOf(db: Db, labId: LabId, contributionId: ContributionId) {
  const { blobId, shows } = contributionPhoto
  return db
    .select({ blobId, shows })
    .from(contributionPhoto)
    .where(
      and(eq(contributionPhoto.labId, labId), eq(contributionPhoto.contributionId, contributionId)),
    )
    .orderBy(asc(contributionPhoto.position))
}
export type Photo = Awaited<ReturnType<typeof photosOf>>[number]

/** One picture of a contribution, as it is stored; nothing when it has none with this id. */
export async function lookPhoto(
  db: Db,
  labId: LabId,
  contributionId: ContributionId,
  blobId: string,
) {
  const found = await db
    .select({ stored: blob })
    .from(contributionPhoto)
    .innerJoin(
      blob,
      and(eq(blob.labId, contributionPhoto.labId), eq(blob.id, contributionPhoto.blobId)),
    )
    .where(
      and(
        eq(contributionPhoto.labId, labId),
        eq(contributionPhoto.contributionId, contributionId),
        eq(contributionPhoto.blobId, blobId as Id<'blob'>),
      ),
    )
  return found[0]?.stored
}

const wordingsMax = 50

/** How a contribution read before, newest first. */
export async function wordingsOf(db: Db, labId: LabId, contributionId: ContributionId) {
  return db
    .select()
    .from(contributionWording)
    .where(
      and(
        eq(contributionWording.labId, labId),
        eq(contributionWording.contributionId, contributionId),
      ),
    )
    .orderBy(desc(contributionWording.version))
    .limit(wordingsMax)
}
export type Wording = Awaited<ReturnType<typeof wordingsOf>>[number]

/** What a place is called. */
export async function placeName(
  db: Db,
  labId: LabId,
  placeId: ContributionRow['placeId'],
): Promise<string | null> {
  if (!placeId) return null
  const found = await db
    .select({ name: place.name })
    .from(place)
    .where(and(eq(place.labId, labId), eq(place.id, placeId)))
  return found[0]?.name ?? null
}
