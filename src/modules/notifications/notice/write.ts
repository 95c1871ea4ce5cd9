import { and, eq, inArray, sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import type { Language } from '../../../shared/language.ts'
import { livingId, participant, resolveMerged } from '../../people/index.ts'
import { deliverJob } from '../delivery/job-name.ts'
import { chooseChannel } from './channel.ts'
import { feedbackNotice, type FeedbackNotice, type NoticeChannel } from './schema.ts'

/** What a person is to be told, about which thing; `assignedTo` is who should do it, where somebody must. */
export type NoticeWish = {
  participantId: string
  about: { kind: string; id: string }
  initiativeId: string | null
  subject: string
  body: string
  language: Language
  assignedTo?: string | null
}
type Written = { id: string; channel: NoticeChannel }

/** Channels that Talkoo serves by itself; the others wait for a person. */
const automatic: readonly NoticeChannel[] = ['email', 'sms']
const rowsAtOnce = 500

/**
 * Writes notices inside another command, with the same number of queries for one and for a thousand, and answers in
 * the order asked. What has not reached the person yet about the same thing gets the new words instead of a twin.
 */
export async function writeNotices(
  ctx: CommandContext,
  wishes: readonly NoticeWish[],
): Promise<Written[]> {
  if (wishes.length === 0) return []
  const people = await holdPeople(ctx, wishes)
  const wanted = new Map(wishes.map((wish) => [keyOf(people.idOf(wish), wish.about), wish]))
  const open = await openNotices(ctx, [...wanted.values()], people.ids)
  const written = new Map<string, Written>()
  const fresh: FeedbackNotice[] = []
  const again: Rewriting[] = []
  for (const [key, wish] of wanted) {
    const earlier = open.get(key)
    if (earlier) again.push({ open: earlier, wish })
    else fresh.push(noticeOf(ctx, people.find(wish), wish))
    const { id, channel } = earlier ?? fresh.at(-1)!
    written.set(key, { id, channel })
  }
  await rewrite(ctx, again)
  await insert(ctx, fresh)
  return wishes.map((wish) => written.get(keyOf(people.idOf(wish), wish.about))!)
}

function keyOf(personId: string, about: { kind: string; id: string }): string {
  return `${personId} ${about.kind} ${about.id.toLowerCase()}`
}

/** The people as they stand, held in one order, so that two commands cannot write the same notice twice. */
async function holdPeople({ db, labId }: CommandContext, wishes: readonly NoticeWish[]) {
  const living = await resolveMerged(
    db,
    labId,
    wishes.map(({ participantId }) => participantId),
  )
  const ids = [...new Set(living.values())]
  const found = await db
    .select()
    .from(participant)
    .where(and(eq(participant.labId, labId), inArray(participant.id, ids)))
    .orderBy(participant.id)
    .for('no key update')
  const byId = new Map(found.map((one) => [one.id, one]))
  const find = ({ participantId }: NoticeWish) => {
    const one = byId.get(living.get(participantId)!)
    if (!one) throw new NotFound()
    return one
  }
  return { ids, find, idOf: (wish: NoticeWish) => find(wish).id }
}
type Person = ReturnType<Awaited<ReturnType<typeof holdPeople>>['find']>

/** Notices that nobody has been told yet and that are not on their way: by person and thing. */
async function openNotices(
  { db, labId }: CommandContext,
  wishes: readonly NoticeWish[],
  ids: readonly string[],
) {
  const kinds = [...new Set(wishes.map(({ about }) => about.kind))]
  const things = [...new Set(wishes.map(({ about }) => about.id))]
  const person = livingId(feedbackNotice.labId, feedbackNotice.participantId)
  const found = await db
    .select({
      id: feedbackNotice.id,
      channel: feedbackNotice.channel,
      kind: feedbackNotice.aboutKind,
      thingId: feedbackNotice.aboutId,
      person,
    })
    .from(feedbackNotice)
    .where(
      and(
        eq(feedbackNotice.labId, labId),
        inArray(feedbackNotice.aboutKind, kinds),
        inArray(feedbackNotice.aboutId, things),
        inArray(feedbackNotice.state, ['waiting', 'failed', 'returned']),
        inArray(person, ids as Id<'participant'>[]),
      ),
    )
    .orderBy(feedbackNotice.id)
    .for('update', { of: feedbackNotice })
  return new Map(found.map((one) => [keyOf(one.person, { kind: one.kind, id: one.thingId }), one]))
}

type Rewriting = { open: { id: string; channel: NoticeChannel }; wish: NoticeWish }

async function rewrite(ctx: CommandContext, all: readonly Rewriting[]): Promise<void> {
  if (all.length === 0) return
  const words = all.map(({ open, wish: { subject, body, language, assignedTo } }) => {
    return { id: open.id, subject, body, language, assigned_to: assignedTo ?? null }
  })
  await ctx.db.execute(sql`
    update feedback_notice notice
    set subject = said.subject, body = said.body, language = said.language,
      assigned_to = coalesce(said.assigned_to, notice.assigned_to), version = notice.version + 1
    from jsonb_to_recordset(${JSON.stringify(words)}::jsonb)
      as said(id uuid, subject text, body text, language text, assigned_to uuid)
    where notice.lab_id = ${ctx.labId} and notice.id = said.id`)
  for (const { open } of all) {
    const data = { channel: open.channel }
    ctx.record({ name: 'feedback-notice.rewritten', subject: open.id, data })
  }
}

function noticeOf(
  { labId, now }: CommandContext,
  person: Person,
  wish: NoticeWish,
): FeedbackNotice {
  const channel = chooseChannel(person)
  const told = channel === 'app'
  // Nobody is looked for who asked to be forgotten: the answer is on record, and nobody is told.
  const gone = person.erasedAt !== null
  return {
    labId,
    id: newId<'feedback-notice'>(now),
    participantId: gone ? null : person.id,
    aboutKind: wish.about.kind,
    aboutId: wish.about.id,
    initiativeId: wish.initiativeId as Id<'initiative'> | null,
    channel,
    address: '',
    language: wish.language,
    subject: gone ? '' : wish.subject,
    body: gone ? '' : wish.body,
    state: gone ? 'failed' : told ? 'delivered' : 'waiting',
    problem: gone ? 'person-erased' : null,
    attempts: 0,
    triedAt: null,
    againOn: null,
    assignedTo: (wish.assignedTo ?? null) as Id<'participant'> | null,
    outcome: null,
    result: '',
    markedBy: null,
    markedAt: null,
    batchId: null,
    createdAt: now,
    toldAt: told && !gone ? now : null,
    version: 1,
  }
}

async function insert(ctx: CommandContext, fresh: readonly FeedbackNotice[]): Promise<void> {
  for (let from = 0; from < fresh.length; from += rowsAtOnce) {
    await ctx.db.insert(feedbackNotice).values(fresh.slice(from, from + rowsAtOnce))
  }
  for (const { id, participantId, aboutKind, aboutId, initiativeId, channel } of fresh) {
    const data = { participantId, aboutKind, aboutId, initiativeId, channel }
    ctx.record({ name: 'feedback-notice.written', subject: id, data })
    if (participantId && automatic.includes(channel)) ctx.enqueue(deliverJob, { noticeId: id })
  }
}
