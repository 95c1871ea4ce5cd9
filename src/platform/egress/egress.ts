import { lookup } from 'node:dns/promises'
import { request as plainRequest } from 'node:http'
import { request as secureRequest, type RequestOptions } from 'node:https'
import type { LookupFunction } from 'node:net'
import { checkDoor } from './door.ts'
import { egressProblem } from './problem.ts'
import { isPublicAddress } from './public-address.ts'

/** What may be asked: as of `fetch`, without what nobody needs. */
export type Asked = {
  method?: string
  headers?: Record<string, string>
  body?: unknown
  signal?: AbortSignal
}
type Egress = (address: string, asked?: Asked) => Promise<Response>

const timeoutMs = 5_000
const bytesMax = 1_000_000
const bodyless = [204, 205, 304]

/**
 * The way out to other servers. Https only, within five seconds and a megabyte; redirects are handed back, not
 * followed. A host may name sites of its own, which may stand in its own network; everything else must resolve to
 * public addresses alone, and is then asked at exactly those.
 */
export function openEgress(named: readonly string[], limits = { timeoutMs, bytesMax }): Egress {
  const trusted = new Set(named.map((address) => new URL(address).host))
  return async (address, asked = {}) => {
    const url = new URL(address)
    const isNamed = trusted.has(url.host)
    checkDoor(url, isNamed)
    const lookUp = isNamed ? undefined : await pinned(url)
    return send(url, asked, lookUp, limits)
  }
}

/** Where the name leads now, held fast: a second answer of the name server cannot lead elsewhere. */
async function pinned({ hostname, host }: URL): Promise<LookupFunction> {
  const bare = hostname.replace(/^\[|\]$/g, '')
  const found = await lookup(bare, { all: true }).catch((error: unknown) => {
    throw egressProblem('away', `${host} is not known to the name server.`, error)
  })
  if (found.length === 0 || !found.every(({ address }) => isPublicAddress(address)))
    throw egressProblem('not-allowed', `${host} leads into a private network.`)
  const [first] = found
  return (_name, options, answer) =>
    options.all ? answer(null, found) : answer(null, first!.address, first!.family)
}

function send(
  url: URL,
  { method = 'GET', headers = {}, body, signal }: Asked,
  lookUp: LookupFunction | undefined,
  limits: { timeoutMs: number; bytesMax: number },
): Promise<Response> {
  const patience = AbortSignal.timeout(limits.timeoutMs)
  const options: RequestOptions = {
    method,
    headers: { ...headers, 'accept-encoding': 'identity' },
    lookup: lookUp,
    signal: signal ? AbortSignal.any([signal, patience]) : patience,
    agent: false,
  }
  return new Promise((resolve, reject) => {
    const away = (error: unknown) =>
      reject(egressProblem('away', `${url.host} does not answer.`, error))
    const make = url.protocol === 'https:' ? secureRequest : plainRequest
    const sent = make(url, options, (answer) => {
      const chunks: Buffer[] = []
      let size = 0
      answer.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size <= limits.bytesMax) return void chunks.push(chunk)
        reject(egressProblem('too-much', `${url.host} sent more than we take.`))
        sent.destroy()
      })
      answer.on('error', away)
      answer.on('end', () => resolve(responseOf(answer.statusCode!, answer.rawHeaders, chunks)))
    })
    sent.on('error', away)
    sent.end(body === undefined || body === null ? undefined : bodyText(body))
  })
}

function bodyText(body: unknown): string | Uint8Array {
  return body instanceof Uint8Array ? body : String(body)
}

function responseOf(status: number, raw: string[], chunks: Buffer[]): Response {
  const headers = new Headers()
  for (let at = 0; at < raw.length; at += 2) headers.append(raw[at]!, raw[at + 1]!)
  const bytes = bodyless.includes(status) ? null : new Uint8Array(Buffer.concat(chunks))
  return new Response(bytes, { status, headers })
}
