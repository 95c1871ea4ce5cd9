/**
 * Hides small cells of one column of counts whose total is published, so that none of them can be worked
 * out, not even by somebody who knows this method. Counts are whole numbers of people; null is a hidden one;
 * `least` is 4 or more.
 *
 * Cells under `least` are hidden, zeros too, as soon as one of them counts somebody. A single hidden cell
 * would be the total less the others; two that together are few, or all as many as they may be, would give
 * themselves away: then one more is hidden. That is the last one shown, by its place alone and never by its
 * size, for a choice by size tells something about the sizes: put last what is missed least. Secondary suppression as in Hundepool and others,
 * Statistical Disclosure Control (2012); the choice by place is ours, against attacks on minimal suppression.
 */
export function suppress(cells: readonly number[], least: number): (number | null)[] {
  const small = cells.map((cell) => cell < least)
  if (!cells.some((cell) => cell > 0 && cell < least)) return [...cells]
  const partner = isSafe(cells, small, least) ? -1 : small.lastIndexOf(false)
  return cells.map((cell, place) => (small[place] || place === partner ? null : cell))
}

/** A total as it may be published: null when it counts somebody, but fewer than `least`. */
export function suppressTotal(total: number, least: number): number | null {
  return total > 0 && total < least ? null : total
}

/** Whether the hidden cells keep each other hidden, with what their sum tells about them. */
function isSafe(cells: readonly number[], hidden: readonly boolean[], least: number): boolean {
  const count = hidden.filter(Boolean).length
  const sum = cells.reduce((all, cell, place) => all + (hidden[place] ? cell : 0), 0)
  return count >= 2 && sum >= least && sum < count * (least - 1)
}
