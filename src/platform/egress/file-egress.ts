import { Agent as PlainAgent, request as plainRequest, type IncomingMessage } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import { Readable } from 'node:stream'
import { checkDoor } from './door.ts'
import { egressProblem } from './problem.ts'

/** What one site is asked; what is sent is in memory, what comes back flows. */
export type FileAsked = {
  method: 'GET' | 'PUT' | 'DELETE'
  headers: Record<string, string>
  body?: Uint8Array
  /** Gives up, whatever has come so far. */
  signal: AbortSignal
}

/** Status and headers of an answer, and its body as it comes: whoever asked reads or destroys it. */
export type FileAnswer = { status: number; headers: IncomingMessage['headers']; body: Readable }

/** How long somebody may take to read one answer. */
const flowMsMax = 15 * 60_000

export type FileEgress = (address: string, asked: FileAsked) => Promise<FileAnswer>

/** The way out to one site that the host has named, for files of any size. Nothing may be silent for longer than `silenceMs`. */
export function openFileEgress(named: string, silenceMs: number): FileEgress {
  const { host, protocol } = new URL(named)
  const secure = protocol === 'https:'
  const agent = new (secure ? SecureAgent : PlainAgent)({ keepAlive: true })
  const make = secure ? secureRequest : plainRequest
  return (address, { method, headers, body, signal }) => {
    const url = new URL(address)
    checkDoor(url, url.host === host)
    const away = (error: unknown) => egressProblem('away', `${host} does not answer.`, error)
    return new Promise((resolve, reject) => {
      const length = body ? { 'content-length': String(body.byteLength) } : {}
      const options = { method, headers: { ...headers, ...length }, agent, signal }
      const sent = make(url, { ...options, timeout: silenceMs }, (answer) => {
        // From here on only our own waiting is timed: a slow reader may take as long as it needs.
        sent.setTimeout(0)
        const chunks = patiently(answer, silenceMs, away)
        const flow = Readable.from(chunks, { objectMode: false })
        const tooLong = setTimeout(() => flow.destroy(), flowMsMax).unref()
        flow.once('close', () => {
          clearTimeout(tooLong)
          answer.destroy()
        })
        resolve({ status: answer.statusCode!, headers: answer.headers, body: flow })
      })
      sent.on('timeout', () => sent.destroy(new Error('silent for too long')))
      sent.on('error', (error) => reject(away(error)))
      sent.end(body)
    })
  }
}

/** The chunks of an answer, each waited for a while only. */
async function* patiently(
  answer: IncomingMessage,
  silenceMs: number,
  away: (error: unknown) => Error,
): AsyncGenerator<Uint8Array> {
  const chunks = answer[Symbol.asyncIterator]()
  try {
    for (;;) {
      const late = setTimeout(() => answer.destroy(new Error('silent for too long')), silenceMs)
      const next = await chunks.next().finally(() => clearTimeout(late))
      if (next.done) return
      yield next.value
    }
  } catch (error) {
    throw away(error)
  }
}
