import { noticeSeenBy } from '../notice/seen.ts'
import { type Actor } from '../../../platform/actor.ts'
import { and, desc, eq, lt, sql, type SQL } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import type { Db } from '../../../platform/db/database.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import { livingId, participant } from '../../people/index.ts'
import { feedbackNotice } from '../notice/schema.ts'
import { lettersMax } from './input.ts'
import { letterBatch } from './schema.ts'

/** How many batches one page of the list shows. */
export const batchesPageSize = 20

/** Whether somebody sees a batch: every letter in it is for a person whom they see. */
export function batchSeenBy(actor: Actor, labId: LabId): SQL {
  return sql`not exists (select from feedback_notice letter
    where letter.lab_id = ${labId} and letter.batch_id = letter_batch.id
      and letter.participant_id is not null and not ${noticeSeenBy(actor, labId, sql`letter`)})`
}

/** Batches that somebody sees, newest first, with how many letters they hold; one more than a page to know whether the list goes on. */
export async function listBatches(db: Db, labId: LabId, actor: Actor, after: string | null) {
  const { id, madeAt, postedAt } = letterBatch
  return db
    .select({
      id,
      madeAt,
      postedAt,
      count: sql<number>`(select count(*)::int from feedback_notice letter
        where letter.lab_id = letter_batch.lab_id and letter.batch_id = letter_batch.id)`,
    })
    .from(letterBatch)
    .where(
      and(
        eq(letterBatch.labId, labId),
        batchSeenBy(actor, labId),
        after ? lt(letterBatch.id, after as Id<'letter-batch'>) : undefined,
      ),
    )
    .orderBy(desc(letterBatch.id))
    .limit(batchesPageSize + 1)
}
export type ListedBatch = Awaited<ReturnType<typeof listBatches>>[number]

/** A batch with who made and posted it, if there is one with this id. */
export async function lookBatch(db: Db, labId: LabId, actor: Actor, batchId: string) {
  const maker = alias(participant, 'maker')
  const poster = alias(participant, 'poster')
  const entry = (one: typeof maker | typeof poster, id: PgColumn) =>
    and(eq(one.labId, letterBatch.labId), eq(one.id, livingId(letterBatch.labId, id)))
  const [found] = await db
    .select({ batch: letterBatch, makerName: maker.name, posterName: poster.name })
    .from(letterBatch)
    .leftJoin(maker, entry(maker, letterBatch.madeBy))
    .leftJoin(poster, entry(poster, letterBatch.postedBy))
    .where(
      and(
        eq(letterBatch.labId, labId),
        eq(letterBatch.id, batchId as Id<'letter-batch'>),
        batchSeenBy(actor, labId),
      ),
    )
  return found
}
export type FoundBatch = NonNullable<Awaited<ReturnType<typeof lookBatch>>>

/** The letters of a batch in the order they were written. */
export async function lettersOf(db: Db, labId: LabId, batchId: string) {
  const { id, state, language, subject, body, address } = feedbackNotice
  return db
    .select({ id, state, language, subject, body, address, name: participant.name })
    .from(feedbackNotice)
    .innerJoin(
      participant,
      and(
        eq(participant.labId, feedbackNotice.labId),
        eq(participant.id, livingId(feedbackNotice.labId, feedbackNotice.participantId)),
      ),
    )
    .where(
      and(
        eq(feedbackNotice.labId, labId),
        eq(feedbackNotice.batchId, batchId as Id<'letter-batch'>),
      ),
    )
    .orderBy(id)
    .limit(lettersMax)
}
export type BatchLetter = Awaited<ReturnType<typeof lettersOf>>[number]
