import { sql } from 'drizzle-orm'
import { answerContributions } from '../../src/modules/voices/index.ts'
import {
  callInstead,
  makeBatch,
  markNotice,
  postBatch,
} from '../../src/modules/notifications/index.ts'
import type { LocalText } from '../../src/shared/language.ts'
import type { Act } from './in-one.ts'
import type { Stage } from './stage.ts'
import type { Said } from './voice-row.ts'

/** One answer to everything that begins in one of these ways. */
export type Answer = {
  to: readonly string[]
  outcome: 'adopted' | 'merged' | 'deferred' | 'declined'
  reason: LocalText
  /** How that begins which it was merged into. */
  into?: string
  /** So many days from today it is looked at again. */
  until?: number
  /** What it rests on, by a name of the story. */
  on?: string
}

/** Answers in the coordinator's name, each answer to all that it fits, and tells everybody. */
export async function answerAll(
  stage: Stage,
  { initiativeId, coordinator }: { initiativeId: string; coordinator: string },
  said: Said,
  answers: readonly Answer[],
  grounds: Record<string, string> = {},
): Promise<void> {
  const give = answerContributions(stage.parts.threadKinds)
  const answer = (act: Act, { to, outcome, reason, into, until, on }: Answer) =>
    act(give, {
      initiativeId,
      contributionIds: to.map(said.id),
      seen: '',
      outcome,
      reason,
      mergedInto: into ? said.id(into) : '',
      deferredUntil: until ? stage.day(until) : '',
      restsOn: on ? grounds[on] : '',
    })
  const given = await stage.inOne(coordinator, async (act) => {
    const all: { batchId: string }[] = []
    for (const one of answers) all.push(await answer(act, one))
    return all
  })
  for (const { batchId } of given) await stage.work('voices.tell-answers', { batchId })
}

/** Sends the e-mails that wait; a demo has nobody to carry text messages, so those people are rung instead. */
export async function deliverMessages(stage: Stage, who: string): Promise<void> {
  const waiting = await stage.read<{ id: string; channel: 'email' | 'sms' }>(sql`
    select id, channel from feedback_notice
    where state = 'waiting' and channel in ('email', 'sms') order by id`)
  for (const { id } of waiting) await stage.work('notifications.deliver', { noticeId: id })
  if (waiting.some(({ channel }) => channel === 'sms')) await stage.act(who, callInstead, {})
}

/** Prints the letters that wait, and posts them: their readers count as told. */
export async function postLetters(stage: Stage, who: string): Promise<void> {
  const { id: letterBatchId } = await stage.act(who, makeBatch, {})
  if (letterBatchId) await stage.act(who, postBatch, { letterBatchId })
}

/** Rings and visits everybody who waits to be told. */
export async function ringAndVisit(stage: Stage, who: string): Promise<void> {
  const waiting = await stage.read<{ id: string; version: number; channel: 'phone' | 'visit' }>(sql`
    select id, version, channel from feedback_notice
    where state = 'waiting' and channel in ('phone', 'visit') order by id`)
  if (waiting.length === 0) return
  await stage.inOne(who, async (act) => {
    for (const { id, version, channel } of waiting) {
      const result = told[channel]
      await act(markNotice, { feedbackNoticeId: id, version, outcome: 'told', result })
    }
  })
}

const told = {
  phone: 'Read out on the telephone. Glad to be told.',
  visit: 'Told over tea.',
}
