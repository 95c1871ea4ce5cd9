import MarkdownIt from 'markdown-it'
import sanitizeHtml from 'sanitize-html'

const writer = new MarkdownIt({ html: false, linkify: true, typographer: false }).disable('image')

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'br',
    'strong',
    'em',
    's',
    'ul',
    'ol',
    'li',
    'blockquote',
    'a',
    'code',
    'pre',
    'hr',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
}

const keptCharsMax = 2_000_000
const kept = new Map<string, string>()
let keptChars = 0

/**
 * What people wrote, as safe HTML: no HTML of their own, no pictures, no scripts. A '#' heading comes out one
 * level below `headingLevel`, so that a page keeps its order. Results are kept, within 2 million characters.
 */
export function markdownToHtml(text: string, headingLevel: 1 | 2 | 3 | 4): string {
  const key = `${headingLevel}${text}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const html = sanitizeHtml(writer.render(text), { ...allowed, transformTags: tags(headingLevel) })
  if (keptChars > keptCharsMax) {
    kept.clear()
    keptChars = 0
  }
  kept.set(key, html)
  keptChars += key.length + html.length
  return html
}

function tags(headingLevel: number): sanitizeHtml.IOptions['transformTags'] {
  const lower = (level: number) => `h${Math.min(6, level + headingLevel)}`
  return {
    ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, lower(level)])),
    a: (tagName, attribs) => ({
      tagName,
      attribs: { ...attribs, rel: 'nofollow ugc noopener' },
    }),
  }
}
