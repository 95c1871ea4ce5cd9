import type { CommandContext } from '../../../platform/command.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { OpenWork } from '../../../shared/open-work.ts'
import { activitiesOf, handOverActivities, initiativePaths } from '../../initiatives/index.ts'
import { handOverNotices, noticePaths, noticesOf } from '../../notifications/index.ts'
import {
  handOverSessions,
  handOverSupports,
  sessionPaths,
  sessionsLedBy,
  supportsArrangedBy,
} from '../../sessions/index.ts'
import {
  callBackPaths,
  callsOf,
  handOverCalls,
  unansweredBroughtBy,
  voicesPaths,
} from '../../voices/index.ts'
import type { More, WorkKind } from './schema.ts'

/** One kind of work that people have in hand: how it is found, where it is done, how it changes hands. */
type Hand = {
  kind: WorkKind
  find(db: Db, labId: LabId, personId: string, now: Date): Promise<OpenWork[]>
  address(lab: string, work: OpenWork): string
  /** None: it is named in the pack, but no one person has it in hand. */
  move?: (ctx: CommandContext, from: string, to: string) => Promise<number>
}

/** Every kind of open work of a champion, in the order of the pack. A new kind is added here and nowhere else. */
const hands: readonly Hand[] = [
  {
    kind: 'session',
    find: sessionsLedBy,
    address: (lab, { id, initiativeId }) =>
      sessionPaths.session({ lab, initiativeId: initiativeId!, sessionId: id }),
    move: handOverSessions,
  },
  {
    kind: 'support',
    find: supportsArrangedBy,
    address: (lab, { id, initiativeId, sessionId }) =>
      sessionPaths.support({
        lab,
        initiativeId: initiativeId!,
        sessionId: sessionId!,
        sessionSupportId: id,
      }),
    move: handOverSupports,
  },
  {
    kind: 'call',
    find: callsOf,
    address: (lab, { id }) => callBackPaths.callBack({ lab, callBackId: id }),
    move: handOverCalls,
  },
  {
    kind: 'notice',
    find: noticesOf,
    address: (lab, { id }) => noticePaths.notice({ lab, feedbackNoticeId: id }),
    move: handOverNotices,
  },
  {
    kind: 'activity',
    find: activitiesOf,
    address: (lab, { id, initiativeId }) =>
      initiativePaths.activity({ lab, initiativeId: initiativeId!, activityId: id }),
    move: handOverActivities,
  },
  {
    kind: 'voice',
    find: unansweredBroughtBy,
    address: (lab, { id, initiativeId }) =>
      voicesPaths.voice({ lab, initiativeId: initiativeId!, contributionId: id }),
  },
]

/** A piece of open work with its kind and address. */
export type FoundWork = OpenWork & { kind: WorkKind; address: string }

/** What somebody has in hand, of each kind the first some hundred. One query for each kind. */
export async function openWorkOf(
  db: Db,
  labId: LabId,
  lab: string,
  personId: string,
  now: Date,
): Promise<FoundWork[]> {
  const all: FoundWork[] = []
  for (const { kind, find, address } of hands) {
    for (const work of await find(db, labId, personId, now)) {
      all.push({ ...work, kind, address: address(lab, work) })
    }
  }
  return all
}

/** How many pieces of each kind there are beyond those that are listed. */
export function beyond(work: readonly FoundWork[]): More {
  const more: More = {}
  for (const { kind, ofAll } of work) {
    const left = ofAll - work.filter((one) => one.kind === kind).length
    if (left > 0) more[kind] = left
  }
  return more
}

/** Moves all that somebody has in hand to another, in the open transaction. */
export async function moveWork(ctx: CommandContext, from: string, to: string): Promise<number> {
  let moved = 0
  for (const { move } of hands) moved += (await move?.(ctx, from, to)) ?? 0
  return moved
}
