// Bundles a benchmark and its servers, then runs it: `npm run bench` runs all, `npm run bench -- public-page` one.
import { spawnSync } from 'node:child_process'
import { glob } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build as esbuild } from 'esbuild'
import { build, forNode, projectFolder } from '../tools/build.mjs'

await build()
const sources = await Array.fromAsync(glob('bench/**/*.ts', { cwd: projectFolder }))
await esbuild({
  ...(await forNode()),
  entryPoints: sources,
  outdir: '.build/bench',
  outbase: 'bench',
  write: true,
})
const asked = process.argv.slice(2)
const all = sources
  .filter((path) => path.endsWith('.bench.ts'))
  .map((path) => basename(path, '.bench.ts'))
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n${name}`)
  const run = spawnSync(
    process.execPath,
    [join(projectFolder, '.build/bench', `${name}.bench.mjs`)],
    {
      stdio: 'inherit',
    },
  )
  if (run.status !== 0) process.exitCode = 1
}
