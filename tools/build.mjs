// Bundles the server, the command line and what browsers load into .build; takes a few seconds.
import { existsSync } from 'node:fs'
import {
  access,
  constants,
  glob,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build as esbuild } from 'esbuild'

export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)))
const buildFolder = join(projectFolder, '.build')
const jsx = { jsx: 'automatic', jsxImportSource: 'preact' }
const staleMs = 3_600_000

/** Builds everything; where nothing may be written, what was built before is used. */
export async function build() {
  if (existsSync(join(buildFolder, 'assets.json')) && !(await mayWrite(buildFolder))) return
  const [server, browser] = await Promise.all([bundleServer(), bundleBrowser()])
  const assets = Buffer.from(JSON.stringify(assetList(browser.metafile), null, 2))
  const files = [...server.outputFiles, ...browser.outputFiles].map(({ path, contents }) => ({
    path,
    contents,
  }))
  files.push({ path: join(buildFolder, 'assets.json'), contents: assets })
  for (const { path, contents } of files) await writeWhole(path, contents)
  await removeStale(new Set(files.map(({ path }) => path)))
}

const common = {
  absWorkingDir: projectFolder,
  bundle: true,
  format: 'esm',
  write: false,
  splitting: true,
  logLevel: 'warning',
  ...jsx,
}

/** Libraries of many small files go into the bundle: Node loads Drizzle's own in 130 MB, bundled in 12. */
const bundled = [
  'drizzle-orm',
  'hono',
  '@hono/node-server',
  'preact',
  'preact-render-to-string',
  'zod',
]

/** How code for Node is bundled, here and for the benchmarks. */
export async function forNode() {
  const { dependencies, devDependencies } = JSON.parse(
    await readFile(join(projectFolder, 'package.json'), 'utf8'),
  )
  return {
    ...common,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    platform: 'node',
    target: 'node24',
    external: Object.keys({ ...dependencies, ...devDependencies }).filter(
      (name) => !bundled.includes(name),
    ),
    keepNames: true,
  }
}

async function bundleServer() {
  return esbuild({
    ...(await forNode()),
    entryPoints: { talkoo: 'src/talkoo.ts', worker: 'src/platform/worker/entry.ts' },
    outdir: buildFolder,
  })
}

async function bundleBrowser() {
  const islands = await Array.fromAsync(glob('src/**/islands/*.{ts,tsx}', { cwd: projectFolder }))
  const styles = await Array.fromAsync(glob('src/ui/styles/site.css', { cwd: projectFolder }))
  return esbuild({
    ...common,
    entryPoints: [...islands.filter((path) => !path.includes('.test.')), ...styles],
    outdir: join(buildFolder, 'assets'),
    metafile: true,
    sourcemap: true,
    entryNames: '[name].[hash]',
    chunkNames: '[name].[hash]',
    assetNames: '[name].[hash]',
    loader: { '.woff2': 'file', '.svg': 'file' },
    platform: 'browser',
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    minify: true,
  })
}

/** Plain name to hashed name, such as site.css to assets/site.AB12CD.css. */
function assetList(metafile) {
  const list = {}
  for (const [output, { entryPoint, inputs }] of Object.entries(metafile.outputs)) {
    const inputNames = Object.keys(inputs)
    const isFile = !/\.(js|css|map)$/.test(output)
    const source = entryPoint ?? (isFile ? inputNames[0] : undefined)
    const name = source ? basename(source).replace(/\.tsx?$/, '.js') : basename(output)
    if (output.endsWith('.map')) continue
    if (list[name]) throw new Error(`two browser files are called ${name}`)
    list[name] = relative('.build', output).replaceAll('\\', '/')
  }
  return Object.fromEntries(Object.entries(list).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

async function writeWhole(path, contents) {
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}`
  await writeFile(draft, contents)
  await rename(draft, path)
}

/** Old names stay for an hour: a page that is open may still ask for them. */
async function removeStale(kept) {
  for (const folder of ['assets', 'chunks'].map((name) => join(buildFolder, name))) {
    for (const name of await readdir(folder).catch(() => [])) {
      const path = join(folder, name)
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }))
      if (!kept.has(path) && Date.now() - mtimeMs > staleMs) await rm(path, { force: true })
    }
  }
}

function mayWrite(folder) {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build()
