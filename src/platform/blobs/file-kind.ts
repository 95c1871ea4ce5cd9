/** The kinds of file that people may add, and no others. */
export const mediaTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'text/plain',
  'text/csv',
] as const
export type MediaType = (typeof mediaTypes)[number]

/** What a file may be found to be, when it is none of those. */
type ForeignKind =
  | 'svg'
  | 'html'
  | 'xml'
  | 'program'
  | 'archive'
  | 'gif'
  | 'mixed'
  | 'encoding'
  | 'unknown'

export type FileKind = { mediaType: MediaType } | { foreign: ForeignKind }

const starts: [string, FileKind][] = [
  ['\xff\xd8\xff', { mediaType: 'image/jpeg' }],
  ['\x89PNG\r\n\x1a\n', { mediaType: 'image/png' }],
  ['GIF8', { foreign: 'gif' }],
  ['MZ', { foreign: 'program' }],
  ['\x7fELF', { foreign: 'program' }],
  ['\xcf\xfa\xed\xfe', { foreign: 'program' }],
  ['\xca\xfe\xba\xbe', { foreign: 'program' }],
  ['#!', { foreign: 'program' }],
  ['PK\x03\x04', { foreign: 'archive' }],
  ['PK\x05\x06', { foreign: 'archive' }],
  ['\x1f\x8b', { foreign: 'archive' }],
  ['7z\xbc\xaf\x27\x1c', { foreign: 'archive' }],
  ['Rar!', { foreign: 'archive' }],
]

const startBytes = 1024

/** What a file is by its content; its name only tells a table from other plain text. */
export function kindOf(bytes: Uint8Array, name: string): FileKind {
  const head = Buffer.from(bytes.subarray(0, startBytes)).toString('latin1')
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return { mediaType: 'image/webp' }
  const known = starts.find(([start]) => head.startsWith(start))
  if (known) return known[1]
  if (head.startsWith('%PDF-')) return pdfKind(head, bytes)
  return textKind(bytes, name)
}

/** A PDF ends where it says it ends; what hides another kind of file before or behind it is none. */
function pdfKind(head: string, bytes: Uint8Array): FileKind {
  const tail = Buffer.from(bytes.subarray(-startBytes)).toString('latin1')
  const whole = /%%EOF[\s\0]*$/.test(tail)
  const marked = /<(?:!doctype|html|head|body|svg|script|iframe)\b/i.test(head)
  return whole && !marked ? { mediaType: 'application/pdf' } : { foreign: 'mixed' }
}

function textKind(bytes: Uint8Array, name: string): FileKind {
  const text = decode(bytes, 'utf-8')
  if (text === null) return { foreign: isOtherText(bytes) ? 'encoding' : 'unknown' }
  const start = text.slice(0, startBytes).trimStart()
  if (/<svg[\s>]/i.test(start)) return { foreign: 'svg' }
  if (/<(?:!doctype html|html|head|body|script|iframe|meta|style)\b/i.test(start)) {
    return { foreign: 'html' }
  }
  if (/^<[?!a-z]/i.test(start)) return { foreign: 'xml' }
  return { mediaType: /\.(csv|tsv)$/i.test(name) ? 'text/csv' : 'text/plain' }
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return /[\0-\x08\x0b\x0e-\x1f\x7f]/.test(text) ? null : text
  } catch {
    return null
  }
}

/** Text in an older or wider encoding: what many spreadsheets save unless told otherwise. */
function isOtherText(bytes: Uint8Array): boolean {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe
  return decode(bytes, wide ? 'utf-16le' : 'windows-1252') !== null
}
