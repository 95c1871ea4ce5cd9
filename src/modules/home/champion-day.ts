import { holdsAnywhere } from '../../platform/actor.ts'
import type { Pointer } from '../../platform/manifest.ts'
import { hoursToday, type HoursToday } from '../champions/index.ts'
import { sessionPaths, upcomingOf, type Upcoming } from '../sessions/index.ts'
import { listCalls, voicesPaths, type ListedCall } from '../voices/index.ts'
import type { Asking } from './gather.ts'

/** What a champion needs to know before they leave. */
export type ChampionDay = {
  sessions: readonly Upcoming[]
  calls: readonly ListedCall[]
  /** Null where they are not an active champion in the list of champions. */
  hours: HoursToday | null
}

/** The day of a champion, in six queries at most; null for anybody else. `changedId`: hours noted just now. */
export async function championDay(
  { db, labId, actor, now }: Asking,
  changedId: string | null,
): Promise<ChampionDay | null> {
  const { participantId } = actor
  if (participantId === null || !holdsAnywhere(actor, ['champion'])) return null
  return {
    sessions: await upcomingOf(db, labId, participantId, now),
    calls: await listCalls(db, labId, actor, 'mine', now),
    hours: await hoursToday(db, labId, { participantId, now, changedId }),
  }
}

/** What waits besides the sessions, calls and hours that the day itself shows. */
export function waitsBeside(
  { sessions, calls, hours }: ChampionDay,
  waiting: readonly Pointer[],
  lab: string,
): Pointer[] {
  const shown = new Set(
    sessions.map(({ id, initiativeId }) =>
      sessionPaths.session({ lab, initiativeId, sessionId: id }),
    ),
  )
  if (calls.length > 0) shown.add(myCalls(lab))
  return waiting.filter(({ address, part }) => !shown.has(address) && !(hours && part === 'hours'))
}

/** The address of the calls that somebody took. */
export function myCalls(lab: string): string {
  return `${voicesPaths.callBacks({ lab })}?view=mine`
}
