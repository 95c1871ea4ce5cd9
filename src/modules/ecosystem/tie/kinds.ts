/** What ties two of the map. */
export const tieKinds = [
  'works-together',
  'funds',
  'refers',
  'shares-data',
  'supplies',
  'informal',
] as const
export type TieKind = (typeof tieKinds)[number]

const directed: readonly TieKind[] = ['funds', 'refers', 'supplies']

/** Whether a kind goes from one to the other, so that the way back is another tie. */
export function isDirected(kind: TieKind): boolean {
  return directed.includes(kind)
}

/** The two ends as they are kept: without a direction the smaller id comes first, so that one tie is not kept twice. */
export function orderedEnds<E extends string>(
  kind: TieKind,
  fromId: E,
  toId: E,
): { fromId: E; toId: E } {
  const turned = !isDirected(kind) && toId < fromId
  return turned ? { fromId: toId, toId: fromId } : { fromId, toId }
}

/** How a tie stood before an initiative began against how it stands on a later day. */
export const tieChanges = ['new', 'kept', 'ended', 'came-and-went'] as const
export type TieChange = (typeof tieChanges)[number]

/**
 * Compares a tie before the first day of an initiative with the day it is looked at. One of unknown beginning was there
 * before. Null: it ended before the initiative began, or begins later.
 */
export function changeOf(
  { since, until }: { since: string | null; until: string | null },
  began: string,
  today: string,
): TieChange | null {
  const before = since === null || since < began
  const overBefore = until !== null && until < began
  if (overBefore || (since !== null && since > today)) return null
  const standing = until === null || until > today
  if (before) return standing ? 'kept' : 'ended'
  return standing ? 'new' : 'came-and-went'
}
