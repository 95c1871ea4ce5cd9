import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a browser may fetch beside the page: the built files under names that change with their content. */
export type Assets = {
  /** The address of a built file by its plain name: 'site.css', 'print.js'. */
  address(name: string): string
  find(file: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | null>
}

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
}

/** Opens the folder of built files; their names come from the build's own list. */
export async function openAssets(folder: string): Promise<Assets> {
  const list = JSON.parse(await readFile(join(folder, '..', 'assets.json'), 'utf8')) as Record<string, string>
  const served = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
  const known = new Set(Object.values(list))
  return {
    address: (name) => `/assets/${list[name] ?? name}`,
    async find(file) {
      if (!known.has(file)) return null
      if (!served.has(file)) served.set(file, readFile(join(folder, file)).then((b) => new Uint8Array(b)))
      return { bytes: await served.get(file)!, type: types[file.split('.').at(-1)!] ?? 'application/octet-stream' }
    },
  }
}
