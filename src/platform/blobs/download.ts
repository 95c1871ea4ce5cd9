import type { BlobRow } from './schema.ts'

/** The headers a file is served with: never guessed at, never run, never kept where others could read it. */
export function downloadHeaders(
  stored: Pick<BlobRow, 'mediaType' | 'fileName' | 'byteCount'>,
): Record<string, string> {
  const { mediaType, fileName, byteCount } = stored
  const shown = mediaType.startsWith('image/') ? 'inline' : 'attachment'
  const ascii = fileName
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\]/g, '_')
  return {
    'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    'content-length': String(byteCount),
    'content-disposition': `${shown}; filename="${ascii}"; filename*=UTF-8''${encoded(fileName)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'cache-control': 'private, max-age=3600',
    'cross-origin-resource-policy': 'same-origin',
  }
}

function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
