const here = 'http://here.invalid'
const charsMax = 2000

/** The address to go back to, if it is on this site; else `otherwise`. Nobody is led away by a link they were sent. */
export function localPath(text: unknown, otherwise = '/'): string {
  if (typeof text !== 'string' || text.length > charsMax || !/^\/(?![/\\])/.test(text))
    return otherwise
  if (/[\p{Cc}\\]/u.test(text) || !URL.canParse(text, here)) return otherwise
  const { origin, pathname, search, hash } = new URL(text, here)
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : otherwise
}
