/** What went wrong in words a person can act on: a code the view words, and the facts the sentence needs. */
export type Refusal<C extends string> = { ok: false; code: C; details: Record<string, unknown> }
export type Done<V> = { ok: true; value: V }
export type Result<V, C extends string = string> = Done<V> | Refusal<C>

/** The answer of a policy: allowed, or refused with the reason. */
export type Decision<C extends string = string> = { ok: true } | Refusal<C>

/** Allowed. */
export const yes: { ok: true } = { ok: true }

/** A change that happened, with what the caller needs to go on. */
export function done<V>(value: V): Done<V> {
  return { ok: true, value }
}

/** A refusal the person can act on. */
export function refuse<C extends string>(
  code: C,
  details: Record<string, unknown> = {},
): Refusal<C> {
  return { ok: false, code, details }
}
