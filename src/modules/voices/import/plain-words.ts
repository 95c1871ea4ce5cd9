import sanitizeHtml from 'sanitize-html'

/** Elements that texts of the web are made of: only these count as markup, so that '3 < 4' stays as it is. */
const markup =
  /<\/?(?:a|abbr|address|article|aside|b|big|blockquote|body|br|center|cite|code|dd|del|details|div|dl|dt|em|embed|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|li|link|main|map|mark|math|meta|nav|object|ol|option|p|pre|q|s|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|tt|u|ul|video)(?:[\s/][^<>]*)?>|<!--|<!doctype|<[a-z]+:[a-z]+/i
const entity = /&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});/i

/** What sets words apart from each other, and links. */
const blocks =
  'p div br li ul ol blockquote tr td th a hr h1 h2 h3 h4 h5 h6 section article header footer pre'.split(
    ' ',
  )
/** What holds no words for readers. */
const silent =
  'script style textarea option noscript iframe object embed svg math template title head select'.split(
    ' ',
  )

const kept: sanitizeHtml.IOptions = {
  allowedTags: blocks,
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  nonTextTags: silent,
}

/** What a text says without its markup: paragraphs apart, lists with dashes, links with where they lead. */
export function plainWords(text: string): string {
  const bare = text.normalize('NFC')
  if (markup.test(bare)) return tidy(undressed(sanitizeHtml(bare, kept)))
  if (entity.test(bare)) return tidy(undressed(sanitizeHtml(bare.replaceAll('<', '&lt;'), kept)))
  return tidy(bare)
}

/** The same on one line. */
export function plainLine(text: string): string {
  return plainWords(text).replace(/\s+/g, ' ')
}

/** Takes off the few tags that cleaning left; they are well formed by now. */
function undressed(html: string): string {
  const text = html
    .replace(/<a href="([^"]*)">([\s\S]*?)<\/a>/g, (_, href: string, words: string) =>
      withAddress(words, href),
    )
    .replace(/\s*<br \/>\s*/g, '\n')
    .replace(/\s*<li>\s*/g, '\n- ')
    .replace(/<\/t[dh]>\s*<t[dh]>/g, ' – ')
    .replace(/<\/?(?:ul|ol|tr)>/g, '\n')
    .replace(/<\/?(?:p|div|blockquote|h[1-6]|section|article|header|footer|pre)>|<hr \/>/g, '\n\n')
    .replace(/<[^>]*>/g, '')
  return decoded(text)
}

function withAddress(words: string, href: string): string {
  const said = words.replace(/<[^>]*>/g, '').trim()
  const isSame = said === '' || said.replace(/\/$/, '') === href.replace(/\/$/, '')
  return isSame ? href : `${said} (${href})`
}

const signs: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }

function decoded(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp);/g, (found) => signs[found]!)
}

function tidy(text: string): string {
  return text
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2060\ufeff]/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
