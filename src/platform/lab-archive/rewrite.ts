import { posix } from 'node:path'
import sanitizeHtml from 'sanitize-html'

/** What of a page leads on: addresses of pages, and of files that it shows or offers. */
export type Leads = { pages: string[]; files: string[] }

/** Only a site that answers can do these. */
const liveTags = new Set(['script', 'form', 'button', 'dialog', 'template'])
/** Sign-in, reading settings and the like: `reader` is the corner of the page head where they stand. */
const liveClasses = /(^|\s)(reader|ds-skip-link)(\s|$)/
const addressNames = ['href', 'src'] as const

/** Reads which addresses of the same site a page leads to; of addresses with a question only the next pages of a list. */
export function leadsOf(html: string): Leads {
  const leads: Leads = { pages: [], files: [] }
  rewrite(html, (tag, attributes) => {
    const plain = plainAddress(attributes.href ?? attributes.src ?? '')
    if (plain === undefined) return
    if (tag !== 'a') leads.files.push(plain)
    else if (!plain.includes('?') || attributes.rel === 'next') leads.pages.push(plain)
  })
  return leads
}

/** A page that opens without a server: `fileOf` says which file an address became; what became none is only text. */
export function standAlone(
  html: string,
  file: string,
  note: string,
  fileOf: (address: string) => string | undefined,
): string {
  const body = rewrite(html, (_tag, attributes) => {
    for (const name of addressNames) {
      const address = attributes[name]
      if (address === undefined || !address.startsWith('/')) continue
      const plain = plainAddress(address)
      const part = address.split('#')[1]
      const became = plain === undefined ? undefined : fileOf(plain)
      if (became === undefined) delete attributes[name]
      else attributes[name] = relativeTo(file, became) + (part ? `#${part}` : '')
    }
  })
  return `<!doctype html>${body.replace(/<body[^>]*>/, (start) => `${start}${noteOf(note)}`)}`
}

/** An address of the same site as a browser asks for it, without its part: people may write `..` into a link. */
function plainAddress(address: string): string | undefined {
  if (!address.startsWith('/') || address.startsWith('//')) return undefined
  const { pathname, search } = new URL(address, 'http://site.example')
  return pathname + search
}

/** A style sheet whose addresses lead to files beside it. */
export function standAloneStyle(
  css: string,
  file: string,
  fileOf: (address: string) => string | undefined,
): string {
  return css.replace(/url\((["']?)(\/[^)"']+)\1\)/g, (whole, _quote, address: string) => {
    const became = fileOf(address)
    return became === undefined ? whole : `url("${relativeTo(file, became)}")`
  })
}

/** Addresses of the same site that a style sheet names. */
export function leadsOfStyle(css: string): string[] {
  return [...css.matchAll(/url\(["']?(\/[^)"']+)["']?\)/g)].map(([, address]) => address!)
}

function relativeTo(file: string, other: string): string {
  return posix.relative(posix.dirname(file), other)
}

function noteOf(note: string): string {
  return `<aside class="demo-banner"><p class="wrap">${sanitizeHtml(note, { allowedTags: [] })}</p></aside>`
}

type Attributes = Record<string, string>

function rewrite(html: string, look: (tag: string, attributes: Attributes) => void): string {
  return sanitizeHtml(html, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    allowedSchemes: ['http', 'https', 'mailto', 'tel', 'data'],
    parser: { lowerCaseTags: false, lowerCaseAttributeNames: false },
    exclusiveFilter: ({ tag, attribs }) =>
      liveTags.has(tag) || liveClasses.test(attribs.class ?? ''),
    transformTags: {
      '*': (tagName, attribs) => {
        const isAlive = liveTags.has(tagName) || liveClasses.test(attribs.class ?? '')
        if (!isAlive) look(tagName, attribs)
        return { tagName, attribs }
      },
    },
  })
}
