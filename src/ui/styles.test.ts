import { build } from 'esbuild'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format } from 'oxfmt'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { palette } from './palette.ts'

const here = import.meta.dirname
let css = ''

beforeAll(async () => {
  const result = await build({
    entryPoints: [join(here, 'styles/site.css')],
    bundle: true,
    minify: true,
    write: false,
    outdir: '/',
    loader: { '.woff2': 'empty' },
  })
  css = result.outputFiles[0]!.text
})

test('all styles together stay within 20 KB gzipped', () => {
  expect(gzipSync(css, { level: 9 }).length).toBeLessThan(20_000)
})

test('the font most pages load stays within 29 KB, the Sámi letters within 5', async () => {
  const size = async (name: string) => (await readFile(join(here, 'fonts', name))).length
  expect(await size('source-sans-3-latin.woff2')).toBeLessThan(29_000)
  expect(await size('source-sans-3-sami.woff2')).toBeLessThan(5_000)
})

test('the scripts of every page together stay within 3 KB gzipped', async () => {
  const result = await build({
    entryPoints: [join(here, 'islands/page.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  })
  expect(gzipSync(result.outputFiles[0]!.text, { level: 9 }).length).toBeLessThan(3_000)
})

test('every colour and size that a style asks for is there', () => {
  const asked = new Set(
    [...css.matchAll(/var\((--(?:ds|dsc)-[\w-]+)\)/g)].map((found) => found[1]!),
  )
  const given = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map((found) => found[1]!))
  // Heading sizes nobody uses, and the mark of fields that are only read.
  const unused = /-heading-(2xl|lg|sm)-|-readonly-icon-/
  expect([...asked].filter((name) => !given.has(name) && !unused.test(name))).toEqual([])
})

test('no style fetches anything from another host', () => {
  expect(css).not.toMatch(/url\(["']?(https?:)?\/\//)
})

test('the stored palette is the one the colour mathematics gives', async () => {
  for (const [name, css] of Object.entries(palette())) {
    const { code } = await format('palette.css', css, { singleQuote: true })
    await expect(code).toMatchFileSnapshot(`./styles/palette/${name}.css`)
  }
})
