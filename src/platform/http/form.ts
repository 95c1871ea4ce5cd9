import type { Context } from 'hono'
import { bodyLimit } from './limits.ts'
import { BadBody } from '../errors.ts'
import { isUuid } from '../../shared/id.ts'

/** A form as it was sent: `values` to show again, `fields` nested by dots for the command, `files` by name. */
export type Form = {
  values: Record<string, string | string[]>
  fields: Record<string, unknown>
  files: Record<string, File>
  opId: string | undefined
}

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data']

/** Reads a form within its limit; what is not a form, too large or cut off is refused. */
export async function readForm(c: Context, upload: boolean): Promise<Form> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
  if (!formTypes.includes(type)) throw new BadBody(415)
  const bytes = await bodyWithin(c.req.raw, bodyLimit(upload))
  const data = await parse(bytes, c.req.header('content-type')!)
  const form: Form = { values: {}, fields: {}, files: {}, opId: undefined }
  for (const name of new Set(data.keys())) take(form, name, data.getAll(name))
  return form
}

async function bodyWithin(request: Request, limitBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) throw new BadBody(413)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > limitBytes) throw new BadBody(413)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

async function parse(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData()
  } catch {
    throw new BadBody(400)
  }
}

function take(form: Form, name: string, sent: FormDataEntryValue[]): void {
  const texts = sent.filter((value) => typeof value === 'string').map(cleanText)
  const file = sent.find((value) => typeof value !== 'string')
  if (file && file.size > 0) form.files[name] = file
  if (texts.length === 0) return
  if (name === 'opId') {
    form.opId = isUuid(texts[0]) ? texts[0] : undefined
    return
  }
  const value = name.endsWith('[]') || texts.length > 1 ? texts : texts[0]!
  form.values[name] = value
  put(form.fields, name.replace(/\[\]$/, '').split('.'), value)
}

/** PostgreSQL keeps no zero bytes, and browsers send CRLF: both are made plain. */
function cleanText(text: string): string {
  return text.replaceAll('\0', '').replace(/\r\n?/g, '\n').normalize('NFC')
}

function put(target: Record<string, unknown>, keys: string[], value: unknown): void {
  const [first, ...rest] = keys as [string, ...string[]]
  if (first === '__proto__' || first === 'constructor' || first === 'prototype')
    throw new BadBody(400)
  if (rest.length === 0) {
    target[first] = value
    return
  }
  const inner = target[first]
  const next = inner !== null && typeof inner === 'object' ? inner : (target[first] = {})
  put(next as Record<string, unknown>, rest, value)
}
