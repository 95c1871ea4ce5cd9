import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { LabId } from '../../shared/id.ts'

/** Anonymous pages without forms, kept in memory for a few seconds and forgotten when their lab changes. */
export type KeptPages = {
  /** Answers straight from memory; false when the page is not there. */
  answer(request: IncomingMessage, response: ServerResponse): boolean
  keep(key: string, labId: LabId, page: { headers: [string, string][]; html: string }): void
  forget(labId: LabId): void
}

type Kept = { labId: LabId; until: number; headers: string[]; plain: Buffer; zipped: Buffer | null }

const keepMs = 5_000
const pagesMax = 500
const ourCookie = /(?<=^|; *)(?:__Host-)?talkoo-(sign-in|language|reading)=[^;]*/g

/** What a kept page depends on, beside its lab. */
type Asked = { url: string; cookie?: string; language?: string; saveData?: string }

/** The key of a kept page: its address, and all that was sent of language and reading as it stands. Null when signed in. */
export function keyOf({ url, cookie = '', language = '', saveData = '' }: Asked): string | null {
  let chosen = ''
  for (const [said, name] of cookie.matchAll(ourCookie)) {
    if (name === 'sign-in') return null
    chosen += `${said};`
  }
  return [url, chosen, language, saveData].join('\n')
}

/** An empty memory of pages. */
export function keptPages(): KeptPages {
  const pages = new Map<string, Kept>()
  return {
    answer(request, response) {
      if (request.method !== 'GET') return false
      const { cookie, 'accept-language': language, 'accept-encoding': encoding } = request.headers
      const saveData = request.headers['save-data'] as string | undefined
      const key = keyOf({ url: request.url!, cookie, language, saveData })
      const page = key === null ? undefined : pages.get(key)
      if (!page) return false
      if (page.until < Date.now()) {
        pages.delete(key!)
        return false
      }
      const zip = encoding?.includes('gzip') ?? false
      const body = zip ? (page.zipped ??= gzipSync(page.plain, { level: 6 })) : page.plain
      const length = ['content-length', String(body.length)]
      response.writeHead(200, [
        ...page.headers,
        ...length,
        ...(zip ? ['content-encoding', 'gzip'] : []),
      ])
      response.end(body)
      return true
    },
    keep(key, labId, { headers, html }) {
      if (pages.size >= pagesMax) pages.delete(pages.keys().next().value!)
      const until = Date.now() + keepMs
      pages.set(key, {
        labId,
        until,
        headers: headers.flat(),
        plain: Buffer.from(html),
        zipped: null,
      })
    },
    forget(labId) {
      for (const [key, page] of pages) if (page.labId === labId) pages.delete(key)
    },
  }
}
