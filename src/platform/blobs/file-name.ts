import type { MediaType } from './file-kind.ts'

const charsMax = 100

const endings: Record<MediaType, string[]> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
  'text/plain': ['txt', 'md'],
  'text/csv': ['csv', 'tsv'],
}

/** A file's name without folders, invisible or reserved characters, and with the ending of what it is. */
export function cleanFileName(name: string, mediaType: MediaType): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1)!
  const plain = last
    .replace(/[\p{C}<>:"|?*%;\u2028\u2029]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+|[\s.]+$/g, '')
  const [, stem, ending] = /^(.*?)(?:\.([a-z0-9]{1,8}))?$/iu.exec(plain)!
  const fits = ending && endings[mediaType].includes(ending.toLowerCase())
  const short = [...(stem || 'file')].slice(0, charsMax).join('').trim()
  return `${short}.${fits ? ending.toLowerCase() : endings[mediaType][0]}`
}
