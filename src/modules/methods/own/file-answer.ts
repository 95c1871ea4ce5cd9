import type { Template } from '../template.ts'
import { fileOf } from './file.ts'

/** A method as a file to keep, named as files under methods/templates are. */
export function fileAnswer(method: Template): Response {
  const name = `${method.id}@${method.version}.json`
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
  }
  return new Response(fileOf(method), { headers })
}
