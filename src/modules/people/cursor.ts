/** Packs where a list goes on into an address. */
export function packCursor(values: Record<string, string>): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** Unpacks it again; rubbish starts the list from the beginning. */
export function unpackCursor<K extends string>(
  text: string | undefined,
  keys: readonly K[],
): Record<K, string> | null {
  if (!text || text.length > 2_000) return null
  try {
    const found = JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<K, unknown>
    if (!keys.every((key) => typeof found?.[key] === 'string')) return null
    return Object.fromEntries(keys.map((key) => [key, found[key]])) as Record<K, string>
  } catch {
    return null
  }
}
