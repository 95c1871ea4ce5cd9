import S3rver from '@20minutes/s3rver'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { S3Settings } from '../../src/platform/blobs/s3-settings.ts'

/** What stands between us and the store: answers true where it has dealt with a request itself. */
export type Trouble = (request: IncomingMessage, response: ServerResponse) => boolean

/** A real S3-compatible server with one empty bucket, which checks every signature; gone when the test or the file ends. */
export async function s3Server(atEnd: (work: () => Promise<void>) => void = onTestFinished) {
  const directory = await mkdtemp(join(tmpdir(), 'talkoo-s3-'))
  const bucket = 'talkoo-files'
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: bucket }],
  })
  const { port } = await server.run()
  const front = await troubledFront(port)
  atEnd(front.stop)
  atEnd(async () => {
    await server.close()
    await rm(directory, { recursive: true, force: true })
  })
  const settings: S3Settings = {
    endpoint: front.address,
    region: 'us-east-1',
    bucket,
    keyId: 'S3RVER',
    secretKey: 'S3RVER',
    pathStyle: true,
  }
  return { settings, env: envOf(settings), ...front }
}

function envOf({ endpoint, bucket, keyId, secretKey }: S3Settings): Record<string, string> {
  return {
    S3_ENDPOINT: endpoint,
    S3_BUCKET: bucket,
    S3_KEY_ID: keyId,
    S3_SECRET_KEY: secretKey,
  }
}

/** Passes everything on to the server behind it, except where a test plays trouble. */
async function troubledFront(port: number) {
  let trouble: Trouble | null = null
  const asked: string[] = []
  const front = createServer((from, to) => {
    asked.push(from.method!)
    if (trouble?.(from, to)) return
    const { method, url: path, headers } = from
    const behind = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      to.writeHead(answer.statusCode!, answer.headers)
      answer.pipe(to)
    })
    behind.on('error', () => to.destroy())
    // Who hangs up here hangs up there.
    to.on('close', () => behind.destroy())
    from.pipe(behind)
  })
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
  const stop = () => {
    const closed = new Promise<void>((resolve) => front.close(() => resolve()))
    front.closeAllConnections()
    return closed
  }
  return {
    address: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
    /** The methods that were asked, in order. */
    asked,
    /** Plays trouble from now on; null ends it. */
    play: (next: Trouble | null) => (trouble = next),
    /** The store is gone: nobody listens any more. */
    stop,
  }
}

/** Never answers. */
export const silent: Trouble = () => true

/** Begins to answer and hangs up. */
export const cutOff: Trouble = (_, response) => {
  response.writeHead(200, { 'content-length': '1000000' })
  response.write('x'.repeat(10_000), () => response.destroy())
  return true
}

/** Begins to answer and falls silent. */
export const stalled: Trouble = (_, response) => {
  response.writeHead(200, { 'content-length': '1000000' })
  response.write('x'.repeat(10_000))
  return true
}

/** Answers so many times with an error of its own, and then as it should. */
export function failing(times: number, status = 503): Trouble {
  let left = times
  return (_, response) => {
    if (left-- <= 0) return false
    response.writeHead(status).end('<Error><Code>SlowDown</Code></Error>')
    return true
  }
}
