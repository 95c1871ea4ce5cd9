import type { ChangeActionRow } from '../schema.ts'

type Resources = Pick<ChangeActionRow, 'hours' | 'moneyCents' | 'currency' | 'resources'>

/** Whether an action says which time or money it needs. */
export function hasResources({ hours, moneyCents, resources }: Resources): boolean {
  return (hours ?? 0) > 0 || (moneyCents ?? 0) > 0 || resources !== ''
}

/** Whether two say the same. */
export function sameResources(a: Resources, b: Resources): boolean {
  const of = ({ hours, moneyCents, currency, resources }: Resources) =>
    JSON.stringify([hours, moneyCents, moneyCents === null ? '' : currency, resources])
  return of(a) === of(b)
}
