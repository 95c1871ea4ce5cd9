import { done, refuse, type Result } from '../../shared/result.ts'
import { kindOf, mediaTypes, type MediaType } from './file-kind.ts'
import { cleanFileName } from './file-name.ts'
import { redraw, type ImageType } from './image.ts'

/** A file as a browser sent it. */
export type SentFile = { name: string; bytes: Uint8Array; declaredType: string }

/** A file as it may be kept: what it really is, what it is called, and its bytes. */
export type CheckedFile = { mediaType: MediaType; fileName: string; bytes: Uint8Array }

export type FileProblem =
  | 'file-empty'
  | 'file-too-large'
  | 'file-kind-refused'
  | 'file-lies'
  | 'file-damaged'
  | 'image-too-large'

const megabyte = 1_000_000
export const imageBytesMax = 15 * megabyte
export const pdfBytesMax = 20 * megabyte
const textBytesMax = 5 * megabyte

type Group = 'image' | 'pdf' | 'text'
const bytesMax: Record<Group, number> = {
  image: imageBytesMax,
  pdf: pdfBytesMax,
  text: textBytesMax,
}

/** Looks into a file and keeps only what is safe; a file that is not what it says is refused with the reason. */
export async function inspect(file: SentFile): Promise<Result<CheckedFile, FileProblem>> {
  if (file.bytes.byteLength === 0) return refuse('file-empty')
  if (file.bytes.byteLength > pdfBytesMax) return tooLarge('pdf')
  const kind = kindOf(file.bytes, file.name)
  if ('foreign' in kind) return refuse('file-kind-refused', { found: kind.foreign })
  const is = groupOf(kind.mediaType)
  const says = saidGroup(file)
  if (says && says !== is) return refuse('file-lies', { says, is })
  if (file.bytes.byteLength > bytesMax[is]) return tooLarge(is)
  const fileName = cleanFileName(file.name, kind.mediaType)
  if (is !== 'image') return done({ mediaType: kind.mediaType, fileName, bytes: file.bytes })
  const drawn = await redraw(file.bytes, kind.mediaType as ImageType)
  return drawn.ok ? done({ mediaType: kind.mediaType, fileName, bytes: drawn.value }) : drawn
}

function tooLarge(group: Group) {
  return refuse('file-too-large', { kind: group, megabytesMax: bytesMax[group] / megabyte })
}

function groupOf(type: MediaType): Group {
  if (type === 'application/pdf') return 'pdf'
  return type.startsWith('image/') ? 'image' : 'text'
}

const endings: [Group | 'page-or-program', RegExp][] = [
  ['image', /\.(jpe?g|png|webp)$/i],
  ['pdf', /\.pdf$/i],
  ['text', /\.(txt|md|csv|tsv)$/i],
  [
    'page-or-program',
    /\.(svgz?|x?html?|xml|m?js|css|exe|dll|msi|com|bat|cmd|ps1|sh|jar|apk|php)$/i,
  ],
]

/** What the name, else the declared type, says the file is. A jpeg called png is no lie; a page called jpeg is. */
function saidGroup({ name, declaredType }: SentFile): Group | 'page-or-program' | null {
  const said = endings.find(([, ending]) => ending.test(name))
  if (said) return said[0]
  const plainType = declaredType.split(';')[0]!.trim().toLowerCase()
  const declared = mediaTypes.find((type) => type === plainType)
  return declared ? groupOf(declared) : null
}
