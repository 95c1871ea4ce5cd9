/*
 * Starts the site and starts it again after every change of a file:
 * node tools/dev.mts
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './build.mjs'

const settleMs = 150
const watchedFolders = ['src', 'migrations', 'methods', 'seeds'].map((name) =>
  join(projectFolder, name),
)

let site: ChildProcess | null = null
let stopping = false
let waiting: NodeJS.Timeout | undefined

function start(): void {
  site = spawn(process.execPath, [join(projectFolder, 'bin', 'talkoo.mjs'), 'start'], {
    stdio: 'inherit',
  })
}

function stop(): Promise<void> {
  const old = site
  if (!old || old.exitCode !== null || old.signalCode !== null) return Promise.resolve()
  old.kill('SIGTERM')
  return new Promise((resolve) => old.once('exit', () => resolve()))
}

async function restart(): Promise<void> {
  console.log('\nSomething changed: starting again.')
  await stop()
  if (!stopping) start()
}

for (const folder of watchedFolders.filter((path) => existsSync(path))) {
  watch(folder, { recursive: true }, () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void restart(), settleMs)
  })
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stopping = true
    void stop().then(() => process.exit(0))
  })
}
start()
