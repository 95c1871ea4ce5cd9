import type { NoticeCount } from './queries.ts'
import type { NoticeChannel, NoticeState } from './schema.ts'

/** How the states stand together on the overview: told is what left the house and did not come back. */
export const stateGroups = {
  waiting: ['waiting'],
  sending: ['sending'],
  told: ['sent', 'delivered'],
  failed: ['failed', 'returned'],
} as const satisfies Record<string, readonly NoticeState[]>
export type StateGroup = keyof typeof stateGroups

/** Whether a word in an address names a group of states. */
export function isStateGroup(text: string | undefined): text is StateGroup {
  return text !== undefined && Object.hasOwn(stateGroups, text)
}

/** How many notices stand in a group of states, of one channel or of all. */
export function countOf(
  counts: readonly NoticeCount[],
  group: StateGroup,
  channel?: NoticeChannel,
): number {
  const states: readonly NoticeState[] = stateGroups[group]
  return counts
    .filter((one) => states.includes(one.state) && (!channel || one.channel === channel))
    .reduce((sum, { count }) => sum + count, 0)
}
