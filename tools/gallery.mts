/*
 * Writes all components on three pages to .build/gallery, to be opened in a browser:
 * node tools/gallery.mts [brand colour]
 */
import { build } from 'esbuild'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const out = join(import.meta.dirname, '..', '.build', 'gallery')
const brand = process.argv[2] ?? '#0d6e5c'
const source = (path: string) => join(import.meta.dirname, '..', 'src', 'ui', path)

await mkdir(out, { recursive: true })
await build({
  entryPoints: [source('styles/site.css'), source('islands/page.ts')],
  entryNames: '[name]',
  assetNames: '[name]',
  outdir: out,
  bundle: true,
  format: 'esm',
  loader: { '.woff2': 'file' },
})
await build({
  stdin: {
    contents: `export * from './gallery/index.ts'; export { labTheme } from './theme.ts'; export { h } from 'preact'`,
    resolveDir: source(''),
  },
  outfile: join(out, 'gallery.mjs'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  packages: 'external',
})

const gallery = await import(pathToFileURL(join(out, 'gallery.mjs')).href)
const { h, labTheme, renderPage, sampleScope } = gallery
const pages = [
  ['initiative', gallery.InitiativePage, 'Night visits without the long drive', {}],
  ['workbench', gallery.WorkbenchPage, 'What is stuck', { path: '/vasternorrland/stuck' }],
  ['form', gallery.FormPage, 'Start an initiative', { wrong: true }],
] as const
await writeFile(join(out, 'theme.css'), labTheme(brand))
for (const [name, View, title, more] of pages) {
  const lab = { ...sampleScope().lab, brandColour: brand }
  for (const scheme of ['light', 'dark']) {
    const frame = {
      title,
      ...more,
      breadcrumbs: [
        { label: 'The lab', address: '#' },
        { label: 'Initiatives', address: '#i' },
      ],
    }
    const html: string = renderPage(h(View, {}), frame, { lab, scheme })
    const themed = html.replace(/href="[^"]*theme[^"]*"/, 'href="theme.css"')
    await writeFile(join(out, `${name}-${scheme}.html`), themed)
  }
}
console.log(`open ${join(out, 'initiative-light.html')}`)
