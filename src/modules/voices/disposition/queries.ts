import { and, desc, eq, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { ThreadKind } from '../../../platform/manifest.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { feedbackNotice, type NoticeChannel, type NoticeState } from '../../notifications/index.ts'
import { participant } from '../../people/index.ts'
import { contributionKind } from '../contribution/thread-kind.ts'
import { disposition, type ContributionId } from '../contribution/schema.ts'
import type { Kind, Outcome, VoiceChannel } from '../contribution/words.ts'
import { hasAnswer, needsAnswer } from './answered.ts'
import { groundKinds, type Ground } from './input.ts'
import {
  answerBatch,
  answerNotice,
  savedReason,
  type AnswerBatch,
  type SavedReason,
} from './schema.ts'
import { idsUnder } from './under.ts'

/** How many contributions one page lists. */
export const answersPageSize = 50
const excerptMax = 400

/** What the list of answers is narrowed to. */
export type AnswerFilter = {
  answered: boolean
  kind: Kind | null
  channel: VoiceChannel | null
  under: Ground | null
  words: string
  /** After this one; the oldest come first. */
  after: string | null
}

export type ListedVoice = {
  id: string
  kind: Kind
  channel: VoiceChannel
  title: string
  body: string
  cut: boolean
  language: string
  receivedAt: Date
  name: string | null
  outcome: Outcome | null
  reason: LocalText | null
}

/** One page of what waits for an answer, or has one, oldest first. */
export async function listAnswers(
  db: Db,
  labId: LabId,
  initiativeId: string,
  filter: AnswerFilter,
): Promise<{ voices: ListedVoice[]; next: string | null }> {
  const { after, answered } = filter
  const further = sql`and (c.received_at, c.id) > (select a.received_at, a.id from contribution a
    where a.lab_id = ${labId} and a.id = ${after}::uuid)`
  const found = await db.execute<ListedVoice & { receivedAt: string }>(sql`
    select c.id, c.kind, c.channel, c.title, left(c.body, ${excerptMax}) as body,
      length(c.body) > ${excerptMax} as cut, c.language, c.received_at as "receivedAt",
      coalesce(kept.name, p.name) as name, d.outcome, d.reason
    from contribution c
    left join participant p on p.lab_id = c.lab_id and p.id = c.participant_id
    left join participant kept on kept.lab_id = p.lab_id and kept.id = p.merged_into
    left join disposition d on d.lab_id = c.lab_id and d.contribution_id = c.id and d.replaced_at is null
    where ${where(labId, initiativeId, filter)}
      and ${answered ? sql`d.id is not null` : sql`d.id is null`} ${after ? further : sql``}
    order by c.received_at, c.id limit ${answersPageSize + 1}`)
  const voices = found.rows.slice(0, answersPageSize)
  return {
    voices: voices.map((one) => ({ ...one, receivedAt: new Date(one.receivedAt) })),
    next: found.rows.length > answersPageSize ? voices.at(-1)!.id : null,
  }
}

function where(labId: LabId, initiativeId: string, filter: AnswerFilter): SQL {
  const { kind, channel, under, words } = filter
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return sql.join(
    [
      sql`c.lab_id = ${labId} and c.initiative_id = ${initiativeId} and ${needsAnswer}`,
      ...(kind ? [sql`c.kind = ${kind}`] : []),
      ...(channel ? [sql`c.channel = ${channel}`] : []),
      ...(under ? [sql`c.id in ${idsUnder(labId, under)}`] : []),
      ...(words ? [sql`lower(c.title || ' ' || c.body) like ${pattern}`] : []),
    ],
    sql` and `,
  )
}

export type Progress = { answered: number; of: number }

/** How many of those that need an answer have one, in the whole initiative or under what a list is narrowed to. */
export async function answerProgress(
  db: Db,
  labId: LabId,
  initiativeId: string,
  under: Ground | null = null,
): Promise<Progress> {
  const found = await db.execute<Progress>(sql`
    select count(*)::int as of, count(*) filter (where ${hasAnswer})::int as answered from contribution c
    where c.lab_id = ${labId} and c.initiative_id = ${initiativeId} and ${needsAnswer}
      ${under ? sql`and c.id in ${idsUnder(labId, under)}` : sql``}`)
  return found.rows[0]!
}

/** The next contribution that waits for an answer, oldest first. */
export async function nextUnanswered(
  db: Db,
  labId: LabId,
  initiativeId: string,
): Promise<string | null> {
  const found = await db.execute<{ id: string }>(sql`
    select c.id from contribution c where c.lab_id = ${labId} and c.initiative_id = ${initiativeId}
      and ${needsAnswer} and not ${hasAnswer} order by c.received_at, c.id limit 1`)
  return found.rows[0]?.id ?? null
}

export type Choice = { value: string; kind: string; title: LocalText }

/** What an answer may rest on in an initiative: a query for each kind that the house has. */
export async function groundsToPick(
  db: Db,
  labId: LabId,
  actor: Actor,
  initiativeId: string,
  kinds: ReadonlyMap<string, ThreadKind>,
): Promise<Choice[]> {
  const choices: Choice[] = []
  for (const kind of groundKinds) {
    const known = kinds.get(kind)
    const offered = (await known?.pick?.(db, labId, actor, initiativeId)) ?? []
    choices.push(
      ...offered.map(({ id, title }) => ({
        value: `${kind}:${id}`,
        kind: known!.label,
        title,
      })),
    )
  }
  return choices
}

/** What a contribution may be merged into: the newest of the initiative. */
export async function voicesToPick(db: Db, labId: LabId, actor: Actor, initiativeId: string) {
  return (await contributionKind.pick?.(db, labId, actor, initiativeId)) ?? []
}

/** The reasons that a lab keeps for using again. */
export async function savedReasons(db: Db, labId: LabId): Promise<SavedReason[]> {
  return db
    .select()
    .from(savedReason)
    .where(eq(savedReason.labId, labId))
    .orderBy(savedReason.outcome, savedReason.savedAt)
}

export type KeptAnswer = typeof disposition.$inferSelect & {
  decidedByName: string | null
  /** Whether the time to take it back is over: until then only those who answer see it. */
  told: boolean
}

/** Every answer that a contribution has had, newest first; readers who do not answer see only those that were told. */
export async function answersTo(
  db: Db,
  labId: LabId,
  contributionId: string,
): Promise<KeptAnswer[]> {
  const found = await db
    .select({
      answer: disposition,
      decidedByName: participant.name,
      told: sql<boolean>`${answerBatch.toldAt} is not null or ${disposition.batchId} is null`,
    })
    .from(disposition)
    .leftJoin(
      answerBatch,
      and(eq(answerBatch.labId, disposition.labId), eq(answerBatch.id, disposition.batchId)),
    )
    .leftJoin(
      participant,
      and(eq(participant.labId, disposition.labId), eq(participant.id, disposition.decidedBy)),
    )
    .where(
      and(
        eq(disposition.labId, labId),
        eq(disposition.contributionId, contributionId as ContributionId),
      ),
    )
    .orderBy(sql`${disposition.replacedAt} desc nulls first`, desc(disposition.id))
  return found.map(({ answer, ...more }) => ({ ...answer, ...more }))
}

/** Answers that were given in one go, if there are such. */
export async function lookBatch(
  db: Db,
  labId: LabId,
  initiativeId: string,
  id: string,
): Promise<AnswerBatch | undefined> {
  const found = await db
    .select()
    .from(answerBatch)
    .where(
      and(
        eq(answerBatch.labId, labId),
        eq(answerBatch.id, id as AnswerBatch['id']),
        eq(answerBatch.initiativeId, initiativeId),
      ),
    )
  return found[0]
}

/** How people were told of one contribution's answers, oldest first. */
export type Told = { id: string; channel: NoticeChannel; state: NoticeState; toldAt: Date | null }[]

/** The notices that told of a contribution, alone or together with others. */
export async function noticesOf(db: Db, labId: LabId, contributionId: string): Promise<Told> {
  const { id, channel, state, toldAt } = feedbackNotice
  return db
    .select({ id, channel, state, toldAt })
    .from(answerNotice)
    .innerJoin(
      feedbackNotice,
      and(
        eq(feedbackNotice.labId, answerNotice.labId),
        eq(feedbackNotice.id, answerNotice.noticeId),
      ),
    )
    .where(
      and(
        eq(answerNotice.labId, labId),
        eq(answerNotice.contributionId, contributionId as ContributionId),
      ),
    )
    .orderBy(feedbackNotice.id)
}
