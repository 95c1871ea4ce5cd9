import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** What a browser may fetch beside the page: the built files under names that change with their content. */
export type Assets = {
  css: string
  font: string
  /** Address of each island by its name. */
  islands: Record<string, string>
  find(file: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | null>
}

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
}

/** Opens a folder of built files by the build's own list: plain name to hashed name. */
export async function openAssets(buildFolder: string): Promise<Assets> {
  const list = JSON.parse(await readFile(join(buildFolder, 'assets.json'), 'utf8')) as Record<
    string,
    string
  >
  const served = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
  const known = new Set(Object.values(list).map((file) => basename(file)))
  const address = (name: string | undefined) => `/assets/${basename(list[name ?? ''] ?? '')}`
  const named = (ending: string) => Object.keys(list).filter((name) => name.endsWith(ending))
  return {
    css: address('site.css'),
    font: address(named('.woff2')[0]),
    islands: Object.fromEntries(named('.js').map((name) => [basename(name, '.js'), address(name)])),
    async find(file) {
      if (!known.has(file)) return null
      let bytes = served.get(file)
      if (!bytes) {
        bytes = readFile(join(buildFolder, 'assets', file)).then((read) => new Uint8Array(read))
        served.set(file, bytes)
      }
      return {
        bytes: await bytes,
        type: types[file.split('.').at(-1)!] ?? 'application/octet-stream',
      }
    },
  }
}
