import type { Draft, DraftPhase } from './draft.ts'

export const partKinds = ['phase', 'activity', 'evidence', 'requirement'] as const
export type PartKind = (typeof partKinds)[number]

/** A part of a draft by its keys; of a phase both keys are the same. */
export type PartRef = { kind: PartKind; phase: string; key: string }
export type Part = { key: string; skipped?: boolean }

/** A phase of a draft, left out or not. */
export function lookPhase(draft: Draft, key: string): DraftPhase | undefined {
  return draft.phases.find((phase) => phase.key === key)
}

/** The live list that a kind of part stands in; undefined where there is no such phase. */
export function listOf(draft: Draft, { kind, phase: key }: Omit<PartRef, 'key'>) {
  if (kind === 'phase') return draft.phases as Part[]
  const phase = lookPhase(draft, key)
  if (!phase) return undefined
  if (kind === 'requirement') return phase.gate.requirements as Part[]
  return (kind === 'activity' ? phase.activities : phase.evidence) as Part[]
}

/** A part of a draft, where it is there. */
export function lookPart(draft: Draft, ref: PartRef): Part | undefined {
  return listOf(draft, ref)?.find(({ key }) => key === ref.key)
}

/** Moves a part one place up or down in its list; at the end of the list nothing moves. */
export function shiftPart(draft: Draft, ref: PartRef, by: 1 | -1): boolean {
  const list = listOf(draft, ref)
  const from = list?.findIndex(({ key }) => key === ref.key) ?? -1
  const to = from + by
  if (!list || from < 0 || to < 0 || to >= list.length) return false
  const [part] = list.splice(from, 1)
  list.splice(to, 0, part!)
  return true
}

/** Takes a part out of a draft for good. */
export function dropPart(draft: Draft, ref: PartRef): boolean {
  const list = listOf(draft, ref)
  const at = list?.findIndex(({ key }) => key === ref.key) ?? -1
  if (at < 0) return false
  list!.splice(at, 1)
  return true
}

/** Puts a part in the place of the one with its key, or at the end. */
export function putPart(draft: Draft, where: Omit<PartRef, 'key'>, part: Part): void {
  const list = listOf(draft, where)!
  const at = list.findIndex(({ key }) => key === part.key)
  if (at < 0) list.push(part)
  else list[at] = part
}

/** All keys of one kind in the whole draft: an activity's key is its own in every phase. */
export function keysOf(draft: Draft, { kind, phase }: Omit<PartRef, 'key'>): Set<string> {
  const lists =
    kind === 'activity' || kind === 'evidence'
      ? draft.phases.map(({ key }) => listOf(draft, { kind, phase: key })!)
      : [listOf(draft, { kind, phase }) ?? []]
  return new Set(lists.flat().map(({ key }) => key))
}
