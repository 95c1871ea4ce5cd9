import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '../../../platform/db/database.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import { livingId, participant } from '../../people/index.ts'
import { isOf } from '../queries.ts'
import { learningWaiver } from '../schema.ts'

/** How many waivers one page of the list shows. */
export const waiversPageSize = 50

const living = livingId(learningWaiver.labId, learningWaiver.participantId)
const by = alias(participant, 'waiver')
const listed = {
  id: learningWaiver.id,
  /** The person it belongs to today. */
  participantId: living,
  pathKey: learningWaiver.pathKey,
  reason: learningWaiver.reason,
  waivedAt: learningWaiver.waivedAt,
  withdrawnAt: learningWaiver.withdrawnAt,
  name: participant.name,
  by: by.name,
}

function waivers(db: Db) {
  return db
    .select(listed)
    .from(learningWaiver)
    .innerJoin(
      participant,
      and(eq(participant.labId, learningWaiver.labId), sql`${participant.id} = ${living}`),
    )
    .leftJoin(
      by,
      and(
        eq(by.labId, learningWaiver.labId),
        sql`${by.id} = ${livingId(learningWaiver.labId, learningWaiver.waivedBy)}`,
      ),
    )
}

/** The waivers of a person that count, by path. */
export async function waiversOf(
  db: Db,
  labId: LabId,
  participantId: string,
): Promise<ReadonlyMap<string, ListedWaiver>> {
  const found = await waivers(db).where(
    and(
      eq(learningWaiver.labId, labId),
      isNull(learningWaiver.withdrawnAt),
      isOf(learningWaiver.participantId, labId, participantId),
    ),
  )
  return new Map(found.map((row) => [row.pathKey, row]))
}

/** One page of who was let off which path, the newest first, and one more to know whether it goes on. */
export async function listWaivers(db: Db, labId: LabId, before: string | null) {
  return waivers(db)
    .where(
      and(
        eq(learningWaiver.labId, labId),
        before ? lt(learningWaiver.id, before as Id<'learning-waiver'>) : undefined,
      ),
    )
    .orderBy(desc(learningWaiver.id))
    .limit(waiversPageSize + 1)
}
export type ListedWaiver = Awaited<ReturnType<typeof listWaivers>>[number]

/** One waiver, if there is one with this id. */
export async function lookWaiver(
  db: Db,
  labId: LabId,
  id: string,
): Promise<ListedWaiver | undefined> {
  const found = await waivers(db).where(
    and(eq(learningWaiver.labId, labId), eq(learningWaiver.id, id as Id<'learning-waiver'>)),
  )
  return found[0]
}
