const pathCharsMax = 500
const nowhere = 'http://talkoo.invalid'

/** An address of this site to go on to; anything that could lead elsewhere is dropped. */
export function localPath(text: string | null | undefined): string | null {
  if (!text || text.length > pathCharsMax) return null
  if (!text.startsWith('/') || /^\/[/\\]|[\\\p{Cc}]/u.test(text)) return null
  if (!URL.canParse(text, nowhere)) return null
  const { origin, pathname, search } = new URL(text, nowhere)
  return origin === nowhere && !pathname.startsWith('//') ? pathname + search : null
}
