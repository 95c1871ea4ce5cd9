import { setTimeout as pause } from 'node:timers/promises'
import { AwsV4Signer } from 'aws4fetch'
import { done, refuse } from '../../shared/result.ts'
import { openFileEgress, type FileAnswer, type FileEgress } from '../egress/index.ts'
import { hashOf } from '../ids.ts'
import { filesAway, isFilesAway } from './files-away.ts'
import type { S3Settings } from './s3-settings.ts'
import type { BlobStore } from './store.ts'

/** How long we wait for a store, and how often we ask again. */
export type Patience = { silenceMs: number; wholeMs: number; tries: number; pauseMs: number }

const usual: Patience = { silenceMs: 4_000, wholeMs: 30_000, tries: 3, pauseMs: 200 }
/** Names that are ours; a bucket may hold other things. */
const ours = /^[0-9a-f-]{36}\/[0-9a-f]{2}\/[0-9a-f]+$/
const answerBytesMax = 2_000_000

/** Opens a bucket. The names hold a hash of the bytes, so that a file sent twice is the same file. */
export function openS3(
  settings: S3Settings,
  patience: Patience = usual,
  namesAtOnce = 1_000,
): BlobStore {
  const base = bucketAddress(settings)
  const door = openFileEgress(base, patience.silenceMs)
  const ask = (method: Method, path: string, body?: Uint8Array) =>
    askAgain(door, settings, patience, { method, address: base + path, body })
  const read = (answer: FileAnswer) => expectDone(answer, settings.bucket, patience.wholeMs)
  return {
    async write(name, bytes) {
      try {
        const answer = await ask('PUT', `/${name}`, bytes)
        if (answer.status === fullStatus) return refuse('disk-full')
        await read(answer)
        return done(null)
      } catch (error) {
        if (isFilesAway(error)) return refuse('files-away', { because: error.message })
        throw error
      }
    },
    async open(name) {
      const answer = await ask('GET', `/${name}`)
      if (answer.status !== 200) {
        const said = await read(answer).catch(unlessMissing)
        // Only the store itself says that a file is not there: another answer is no file and no refusal.
        if (said !== undefined) throw filesAway(`The store answers ${answer.status} to a file.`)
        return null
      }
      return { size: sizeOf(answer), bytes: answer.body }
    },
    async remove(name) {
      const answer = await ask('DELETE', `/${name}`)
      await read(answer).catch(unlessMissing)
    },
    async *names() {
      let page: string[] = []
      let more = true
      while (more) {
        const after = page.length > 0 ? `&marker=${encodeURIComponent(page.at(-1)!)}` : ''
        const list = await read(await ask('GET', `?max-keys=${namesAtOnce}${after}`))
        page = [...list.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key]) => key!)
        more = /<IsTruncated>true</.test(list) && page.length > 0
        yield* page.filter((name) => ours.test(name))
      }
    },
  }
}

type Method = 'GET' | 'PUT' | 'DELETE'
type Wish = { method: Method; address: string; body?: Uint8Array }

const fullStatus = 507
const worthAnotherTry = (status: number) =>
  status === 429 || (status >= 500 && status !== fullStatus)

function bucketAddress({ endpoint, bucket, pathStyle }: S3Settings): string {
  if (pathStyle) return `${endpoint}/${bucket}`
  const { protocol, host } = new URL(endpoint)
  return `${protocol}//${bucket}.${host}`
}

/** Asks until there is an answer that will not change by asking again; throws when patience is at its end. */
async function askAgain(
  door: FileEgress,
  settings: S3Settings,
  { tries, pauseMs, wholeMs }: Patience,
  wish: Wish,
): Promise<FileAnswer> {
  const { signal, stop } = deadline(wholeMs)
  try {
    for (let left = tries - 1; ; left--) {
      const answer = await signed(door, settings, wish, signal).catch((error: Error) => error)
      const fault = answer instanceof Error
      if (!fault && !worthAnotherTry(answer.status)) return answer
      if (left === 0 || signal.aborted) {
        if (fault) throw filesAway(answer.message, answer)
        return answer
      }
      if (!fault) answer.body.destroy()
      await pause(pauseMs * 2 ** (tries - 1 - left))
    }
  } finally {
    // What flows after the answer is bound by silence alone: somebody may read slowly.
    stop()
  }
}

function deadline(ms: number) {
  const end = new AbortController()
  const timer = setTimeout(() => end.abort(), ms)
  return { signal: end.signal, stop: () => clearTimeout(timer) }
}

async function signed(
  door: FileEgress,
  { keyId, secretKey, region }: S3Settings,
  { method, address, body }: Wish,
  signal: AbortSignal,
): Promise<FileAnswer> {
  const { headers } = await new AwsV4Signer({
    method,
    url: address,
    headers: { 'x-amz-content-sha256': hashOf(body ?? '') },
    accessKeyId: keyId,
    secretAccessKey: secretKey,
    service: 's3',
    region,
  }).sign()
  return door(address, { method, headers: Object.fromEntries(headers), body, signal })
}

/** The text of an answer that went well; any other is said in a sentence for the host. */
async function expectDone(answer: FileAnswer, bucket: string, wholeMs: number): Promise<string> {
  const said = await bodyOf(answer, wholeMs)
  if (answer.status < 300) return said
  const code = /<Code>(\w{1,60})<\/Code>/.exec(said)?.[1] ?? `status ${answer.status}`
  throw Object.assign(filesAway(`The store of the bucket ${bucket} answers ${code}.`), { code })
}

/** A file that is not there is an answer; a bucket that is not there is a fault. */
function unlessMissing(error: Error & { code?: string }): void {
  if (!['NoSuchKey', 'status 404'].includes(error.code ?? '')) throw error
}

function sizeOf({ headers, body }: FileAnswer): number {
  const size = Number(headers['content-length'] ?? Number.NaN)
  if (Number.isInteger(size)) return size
  body.destroy()
  throw filesAway('The store does not say how large a file is.')
}

async function bodyOf({ body }: FileAnswer, wholeMs: number): Promise<string> {
  const late = setTimeout(() => body.destroy(new Error('The store takes too long.')), wholeMs)
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of body) {
      bytes += (chunk as Buffer).length
      if (bytes > answerBytesMax) throw new Error('The store says more than we take.')
      chunks.push(chunk as Buffer)
    }
    return Buffer.concat(chunks).toString('utf8')
  } catch (error) {
    throw filesAway((error as Error).message, error)
  } finally {
    clearTimeout(late)
  }
}
