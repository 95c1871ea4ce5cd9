import type { Hono } from 'hono'
import { randomUUID } from 'node:crypto'
import type { AppEnv } from '../../src/platform/http/routes.ts'

/** What a page answered, read once. */
export type Answer = { status: number; headers: Headers; text: string; location: string | null }
export type FormValues = Record<string, string | string[] | File>

/** A browser without scripts: keeps cookies, sends forms as a browser does, follows nothing by itself. */
export type Browser = {
  cookies: Map<string, string>
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  /** Sends a form; a fresh operation id is added unless one is given. */
  post(path: string, form?: FormValues, headers?: Record<string, string>): Promise<Answer>
  /** Sends a form and opens the page it leads to. */
  send(path: string, form?: FormValues): Promise<Answer>
}

/** Opens a browser on the application. */
export function openBrowser(app: Pick<Hono<AppEnv>, 'request'>): Browser {
  const cookies = new Map<string, string>()

  const request = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers)
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '))
    const response = await app.request(`http://localhost:3000${path}`, { ...init, headers })
    for (const line of response.headers.getSetCookie()) store(cookies, line)
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      text,
      location: response.headers.get('location'),
    }
  }
  const browser: Browser = {
    cookies,
    get: (path, headers = {}) => request(path, { headers }),
    post: (path, form = {}, headers = {}) =>
      request(path, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin', ...headers },
        body: bodyOf({ opId: randomUUID(), ...form }),
      }),
    async send(path, form) {
      const answer = await browser.post(path, form)
      return answer.location ? browser.get(answer.location) : answer
    },
  }
  return browser
}

function store(cookies: Map<string, string>, line: string): void {
  const [pair, ...attributes] = line.split('; ')
  const at = pair!.indexOf('=')
  const gone = attributes.some((attribute) => /^max-age=0$/i.test(attribute))
  if (gone) cookies.delete(pair!.slice(0, at))
  else cookies.set(pair!.slice(0, at), pair!.slice(at + 1))
}

function bodyOf(form: FormValues): FormData | URLSearchParams {
  const entries = Object.entries(form).flatMap(([name, value]) =>
    Array.isArray(value) ? value.map((one) => [name, one] as const) : [[name, value] as const],
  )
  const files = entries.some(([, value]) => value instanceof File)
  const body = files ? new FormData() : new URLSearchParams()
  for (const [name, value] of entries) body.append(name, value as string)
  return body
}
