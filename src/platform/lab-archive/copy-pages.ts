import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, extname, join, sep } from 'node:path'
import type { Language } from '../../shared/language.ts'
import { leadsOf, leadsOfStyle, standAlone, standAloneStyle } from './rewrite.ts'

/** Answers an address of the site as somebody gets it whom nobody has signed in. */
export type Site = (address: string, language: Language) => Promise<Response>

export type CopyWish = {
  site: Site
  /** The lab, as it stands in addresses. */
  lab: string
  language: Language
  /** What stands above each page: that it is a copy, of what and when. */
  note: (address: string) => string
  /** Where the files go. */
  folder: string
  tell: (pages: number) => void
}

export type CopiedPage = { address: string; file: string }

/** More is no lab of one place: something leads in circles. */
const pagesMax = 50_000

/**
 * Copies the public pages of a lab in one language, from its front page along its links: pages that search engines may
 * find, and what they show and offer. Each stands in a file of its own and opens without a server.
 */
export async function copyPages(wish: CopyWish): Promise<CopiedPage[]> {
  const { site, language, lab, folder } = wish
  const home = `/${lab}`
  const files = new Map<string, string>()
  const pages: CopiedPage[] = []
  const seen = new Set([home])
  const waiting = [home]
  const shown = new Set<string>()
  for (let at = 0; at < waiting.length; at++) {
    if (pages.length >= pagesMax) throw new Error(`a lab of more than ${pagesMax} pages`)
    const address = waiting[at]!
    const answer = await site(address, language)
    if (isBroken(answer)) throw new Error(`${address} answered ${answer.status}`)
    if (answer.status !== 200) continue
    if (!isPage(answer)) {
      files.set(address, await keepFile(address, answer, wish, shown))
      continue
    }
    const html = await answer.text()
    if (/<meta name="robots" content="noindex"/.test(html)) continue
    const file = `${language}/${pageName(address, home)}.html`
    files.set(address, file)
    pages.push({ address, file })
    await keep(folder, file, html)
    wish.tell(pages.length)
    const leads = leadsOf(html)
    for (const one of leads.files) shown.add(one)
    for (const next of leads.pages) {
      const isOfLab = next === home || next.startsWith(`${home}/`)
      if (isOfLab && !seen.has(next)) waiting.push(next)
      seen.add(next)
    }
  }
  // Style sheets name further files while they are kept.
  for (const address of shown) {
    if (files.has(address)) continue
    const answer = await site(address, language)
    if (isBroken(answer)) throw new Error(`${address} answered ${answer.status}`)
    if (answer.status === 200 && !isPage(answer))
      files.set(address, await keepFile(address, answer, wish, shown))
  }
  for (const { file, address } of pages) {
    const html = await readFile(join(folder, file), 'utf8')
    await keep(
      folder,
      file,
      standAlone(html, file, wish.note(address), (one) => files.get(one)),
    )
  }
  return pages
}

/** Writes a file of a folder, with the folders above it. */
export async function keep(
  folder: string,
  file: string,
  content: Uint8Array | string,
): Promise<void> {
  const path = join(folder, file)
  if (!path.startsWith(folder + sep)) throw new Error(`${file} would lie outside of the archive`)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}

/** An answer for which the site is to blame: an archive with pages missing would be no archive. */
function isBroken({ status }: Response): boolean {
  return status === 429 || status >= 500
}

function isPage(answer: Response): boolean {
  return (answer.headers.get('content-type') ?? '').startsWith('text/html')
}

/** Keeps what is no page under its own name; a style sheet with addresses that lead to files. */
async function keepFile(
  address: string,
  answer: Response,
  { folder }: CopyWish,
  shown: Set<string>,
): Promise<string> {
  const file = fileName(address, answer)
  if ((answer.headers.get('content-type') ?? '').startsWith('text/css')) {
    const css = await answer.text()
    for (const one of leadsOfStyle(css)) shown.add(one)
    await keep(folder, file, standAloneStyle(css, file, assetName))
  } else await keep(folder, file, new Uint8Array(await answer.arrayBuffer()))
  return file
}

/** Built files keep their names, which tell their content. */
function assetName(address: string): string | undefined {
  return address.startsWith('/assets/') ? address.slice(1) : undefined
}

function fileName(address: string, answer: Response): string {
  const asset = assetName(address)
  if (asset) return asset
  const offered = /filename="?([\w.-]+)"?/.exec(answer.headers.get('content-disposition') ?? '')
  const type = (answer.headers.get('content-type') ?? '').split(';')[0]!
  const ending = extname(offered?.[1] ?? '') || endings[type] || extname(address)
  return `files/${createHash('sha256').update(address).digest('hex').slice(0, 16)}${ending}`
}

const endings: Record<string, string> = {
  'text/css': '.css',
  'text/csv': '.csv',
  'text/calendar': '.ics',
  'application/json': '.json',
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
  'image/svg+xml': '.svg',
}

/** `/donegal/initiatives/1?before=2` becomes `initiatives/1--before-2`. */
function pageName(address: string, home: string): string {
  const rest = address.slice(home.length + 1)
  return rest === '' ? 'index' : rest.replace('?', '--').replace(/[^\w/.-]+/g, '-')
}
