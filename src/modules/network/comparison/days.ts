import { canonicalStages, type CanonicalStage } from '../../methods/index.ts'
import type { CopiedPhase, Spell } from '../copy/shape.ts'

const dayMs = 24 * 3600 * 1000

/** In how many whole days at least one of these spells ran; those that still run count until `end`. */
export function daysIn(spells: readonly Spell[], end: Date): number {
  const closing = end.getTime()
  const spans = spells
    .map(
      ({ from, until }) =>
        [Date.parse(from), Math.min(until ? Date.parse(until) : closing, closing)] as const,
    )
    .toSorted((a, b) => a[0] - b[0])
  let sum = 0
  let reached = -Infinity
  for (const [from, until] of spans) {
    sum += Math.max(0, until - Math.max(from, reached))
    reached = Math.max(reached, until)
  }
  return Math.round(sum / dayMs)
}

/** The days in each stage that was begun; a phase that covers several stages counts in each of them. */
export function daysByStage(
  phases: readonly CopiedPhase[],
  end: Date,
): Map<CanonicalStage, number> {
  const found = new Map<CanonicalStage, number>()
  for (const stage of canonicalStages) {
    const spells = phases
      .filter(({ stages }) => stages.includes(stage))
      .flatMap((one) => one.spells)
    if (spells.length > 0) found.set(stage, daysIn(spells, end))
  }
  return found
}
