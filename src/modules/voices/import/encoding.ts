import { createHash } from 'node:crypto'
import { done, refuse, type Result } from '../../../shared/result.ts'

/** How files of tables are written: what spreadsheets and exports save. */
export const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof encodings)[number]

/** A file that can be read more than once, a part at a time. */
export type FileSource = { name: string; open(): AsyncIterable<Uint8Array> }

/** What a look through a whole file found. */
export type FileFacts = { encoding: Encoding; hash: string }
export type FileMistake = 'file-empty' | 'not-a-table'

const startBytes = 4096
const sheetsOrPictures = ['PK', '%PDF', '\x1f\x8b', '\x89PNG', '\xff\xd8\xff', 'GIF8', '{\\rtf']

/** Finds how a file is written: by its mark, else UTF-8 where all of it is that, else as older spreadsheets save. */
export async function lookInto(
  source: FileSource,
  said: Encoding | null = null,
): Promise<Result<FileFacts, FileMistake>> {
  const hash = createHash('sha256')
  const strict = new TextDecoder('utf-8', { fatal: true })
  let start = Buffer.alloc(0)
  let isUtf8 = true
  let control = false
  for await (const bytes of source.open()) {
    hash.update(bytes)
    if (start.length < startBytes) start = Buffer.concat([start, bytes]).subarray(0, startBytes)
    isUtf8 = isUtf8 && decodes(strict, bytes)
    control = control || hasControl(bytes)
  }
  if (isUtf8 && !ends(strict)) isUtf8 = false
  if (start.length === 0) return refuse('file-empty')
  const encoding = said ?? wideEncoding(start) ?? (isUtf8 ? 'utf-8' : 'windows-1252')
  const isWide = encoding.startsWith('utf-16')
  const head = start.toString('latin1')
  if (sheetsOrPictures.some((mark) => head.startsWith(mark))) return refuse('not-a-table')
  return control && !isWide ? refuse('not-a-table') : done({ encoding, hash: hash.digest('hex') })
}

/** The text of a file, a part at a time: line ends are plain, and what cannot be text is left out. */
export async function* textOf(source: FileSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  let held = ''
  for await (const bytes of source.open()) {
    const text = held + decoder.decode(bytes, { stream: true })
    held = text.endsWith('\r') ? '\r' : ''
    yield plainText(held ? text.slice(0, -1) : text)
  }
  yield plainText(held + decoder.decode())
}

function plainText(text: string): string {
  return text.replaceAll('\0', '').replace(/\r\n?/g, '\n')
}

function decodes(strict: TextDecoder, bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function ends(strict: TextDecoder): boolean {
  try {
    strict.decode()
    return true
  } catch {
    return false
  }
}

function hasControl(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 9 || byte === 11 || (byte > 13 && byte < 32))
}

/** UTF-16 by its mark, or by every second byte being empty. */
function wideEncoding(start: Uint8Array): Encoding | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  const empty = [0, 0]
  for (const [place, byte] of start.entries()) if (byte === 0) empty[place % 2]! += 1
  const half = start.length / 2
  if (empty[1]! > half * 0.4 && empty[0]! < half * 0.1) return 'utf-16le'
  return empty[0]! > half * 0.4 && empty[1]! < half * 0.1 ? 'utf-16be' : null
}
