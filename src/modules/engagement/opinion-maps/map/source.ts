import type { OpinionMapRow } from './schema.ts'

export type Source = Pick<OpinionMapRow, 'source' | 'sourceAddress' | 'licence'>

/** Whether anything is known of where a map was gathered: words, an address or a licence. */
export function isSourced({ source, sourceAddress, licence }: Source): boolean {
  return Boolean(source || sourceAddress || licence)
}
