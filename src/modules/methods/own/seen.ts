import type { Draft } from './draft.ts'
import { canonical } from '../../../platform/facts.ts'
import { hashOf } from '../../../platform/ids.ts'

/** A mark of a part as somebody saw it: another mark means that somebody else changed the part meanwhile. */
export function seenMark(part: unknown): string {
  return hashOf(canonical(part)).slice(0, 16)
}

/** What is said about a method as a whole: the part of a draft that is written on one page. */
export function detailsOf({
  phases: _,
  version: __,
  ...details
}: Draft): Omit<Draft, 'phases' | 'version'> {
  return details
}
