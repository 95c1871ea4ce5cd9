/** What time it is; tests and demo worlds hand in their own. */
export type Clock = { now(): Date }

/** The machine's clock. */
export const realClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is set. */
export function fixedClock(at: Date): Clock & { set(at: Date): void } {
  let now = at
  return { now: () => now, set: (next) => (now = next) }
}
