import type { PageScope } from '../../../../ui/index.ts'
import type { Ordering } from '../../../methods/index.ts'

/** Methods whose phases begin again in new rounds, rather than being gone back to. */
export function goesInRounds(ordering: Ordering): boolean {
  return ordering !== 'sequential' && ordering !== 'sequential-with-return'
}

/** Methods whose phases have no order. */
export function isFree(ordering: Ordering): boolean {
  return ordering === 'unordered-nodes'
}

/** How often a phase was begun again or gone back to, in the words of its method; undefined for the first time. */
export function roundNote(
  { returns }: { returns: number },
  ordering: Ordering,
  { t }: Pick<PageScope, 't'>,
): string | undefined {
  if (returns === 0) return undefined
  return goesInRounds(ordering)
    ? t('initiatives.phase.round', { number: returns + 1 })
    : t('initiatives.phase.returned', { count: returns })
}
