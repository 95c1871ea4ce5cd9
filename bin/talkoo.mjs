#!/usr/bin/env node
// The command line: makes sure of Node 24, builds, and hands over to src/talkoo.ts.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as modules from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)))
const wantedNode = 24
const lingerMs = 3_000
// Node's own bounds let a busy process grow to 380 MB; with these it stays under 200. package.json has the same.
const memoryBounds = ['--max-semi-space-size=16', '--max-old-space-size=256']

if (Number(process.versions.node.split('.')[0]) >= wantedNode) await run()
else runUnderOwnNode()

async function run() {
  modules.enableCompileCache(join(projectFolder, '.build', 'compiled'))
  const { build } = await import('../tools/build.mjs').catch(withoutPackages)
  await build()
  const { talkoo } = await import('../.build/talkoo.mjs')
  process.exitCode = await talkoo(process.argv.slice(2))
  // Everything is stopped by now; what still holds the process is not worth waiting for.
  setTimeout(() => process.exit(), lingerMs).unref()
}

function withoutPackages(error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
  console.error('The packages of Talkoo are missing. Run: npm ci')
  process.exit(1)
}

function runUnderOwnNode() {
  const program = join(
    projectFolder,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  if (!existsSync(program)) {
    console.error(`Talkoo needs Node ${wantedNode}; this is ${process.version}. Run: npm ci`)
    process.exitCode = 1
    return
  }
  const self = fileURLToPath(import.meta.url)
  const child = spawn(program, [...memoryBounds, self, ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal ? 130 : 1)
  })
}
