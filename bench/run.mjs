// Bundles a benchmark and its servers, then runs it: `npm run bench` runs all, `npm run bench -- public-page` one.
import { spawnSync } from 'node:child_process'
import { glob } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build as esbuild } from 'esbuild'
import { build, projectFolder } from '../tools/build.mjs'

await build()
const sources = await Array.fromAsync(glob('bench/**/*.ts', { cwd: projectFolder }))
await esbuild({
  absWorkingDir: projectFolder,
  entryPoints: sources,
  outdir: '.build/bench',
  outbase: 'bench',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  packages: 'external',
  keepNames: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
})
const asked = process.argv.slice(2)
const all = sources
  .filter((path) => path.split(/[\\/]/).length === 2)
  .map((path) => basename(path, '.ts'))
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n${name}`)
  const run = spawnSync(process.execPath, [join(projectFolder, '.build/bench', `${name}.mjs`)], {
    stdio: 'inherit',
  })
  if (run.status !== 0) process.exitCode = 1
}
