import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { NotFound } from '../errors.ts'
import { filePolicy } from './headers.ts'
import type { AppContext, RouteSet } from './routes.ts'

const zip = promisify(gzip)
const zipped = new WeakMap<Uint8Array, Promise<Uint8Array<ArrayBuffer>>>()

/** What may be kept for a year, because its address changes with its content. */
export const forever = 'public, max-age=31536000, immutable'

/** `/assets/:file`: styles, fonts and islands, packed once. */
export function addAssetRoutes(set: RouteSet): void {
  set.get('/assets/:file', { access: 'anyone' }, sendAsset)
}

async function sendAsset(c: AppContext): Promise<Response> {
  const found = await c.var.parts.assets.find(c.req.param('file')!)
  if (!found) throw new NotFound()
  const headers: Record<string, string> = {
    'content-type': found.type,
    'cache-control': forever,
    'content-security-policy': filePolicy,
    vary: 'accept-encoding',
  }
  const isText = found.type.startsWith('text/')
  if (!isText || !c.req.header('accept-encoding')?.includes('gzip'))
    return c.body(found.bytes, 200, headers)
  return c.body(await packed(found.bytes), 200, { ...headers, 'content-encoding': 'gzip' })
}

function packed(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  let done = zipped.get(bytes)
  if (!done) {
    done = zip(bytes, { level: 9 }).then((buffer) => new Uint8Array(buffer))
    zipped.set(bytes, done)
  }
  return done
}
