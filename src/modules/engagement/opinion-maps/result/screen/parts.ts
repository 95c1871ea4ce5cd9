import type { ShownResult } from '../shown-result.ts'

/** One picture on the wall. */
export type ScreenPart =
  | { kind: 'join' | 'map' | 'common' | 'dividing' | 'unsure' }
  | { kind: 'group'; groupId: number }

/** What is shown one after the other: first the way to vote, then what may be seen of the result. */
export function screenParts(shown: ShownResult | null): ScreenPart[] {
  const join: ScreenPart = { kind: 'join' }
  if (!shown) return [join]
  const unsure: ScreenPart[] = shown.unsure.length > 0 ? [{ kind: 'unsure' }] : []
  if (!shown.isMeaningful) return [join, ...unsure]
  const groups = shown.groups.map(({ id }): ScreenPart => ({ kind: 'group', groupId: id }))
  return [join, { kind: 'common' }, { kind: 'map' }, ...groups, { kind: 'dividing' }, ...unsure]
}
