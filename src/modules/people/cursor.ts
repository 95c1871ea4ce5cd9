import { isDay, isMoment } from '../../shared/day.ts'
import { isUuid } from '../../shared/id.ts'

/** Packs where a list goes on into an address. */
export function packCursor(values: Record<string, string>): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/**
 * Unpacks it again; rubbish starts the list from the beginning: what is named `id` is an id, `day` a day and `at` a
 * moment that the database knows, and no text has a zero byte.
 */
export function unpackCursor<K extends string>(
  text: string | undefined,
  keys: readonly K[],
): Record<K, string> | null {
  if (!text || text.length > 2_000) return null
  try {
    const found = JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<K, unknown>
    if (!keys.every((key) => fits(key, found?.[key]))) return null
    return Object.fromEntries(keys.map((key) => [key, found[key]])) as Record<K, string>
  } catch {
    return null
  }
}

function fits(key: string, value: unknown): boolean {
  if (typeof value !== 'string' || value.includes('\0')) return false
  if (key === 'id') return isUuid(value)
  if (key === 'day') return isDay(value)
  return key === 'at' ? isMoment(value) : true
}
