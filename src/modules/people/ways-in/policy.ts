import { refuse, yes, type Decision } from '../../../shared/result.ts'

/** What opens an account: whether letters reach anybody on this site, and what the account has besides. */
export type WaysIn = { letters: boolean; passkeys: number; identities: number }

/** Whether these ways in are enough, once another has gone: one must be left. */
export function mayDoWith({ letters, passkeys, identities }: WaysIn): Decision<'last-way-in'> {
  return letters || passkeys + identities > 0 ? yes : refuse('last-way-in')
}
