/*
 * Prepares what the tests need (a browser, the bundle) and runs them:
 * node tools/test.mts [--full] [what vitest understands]
 */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ensureBrowser } from './browser.mts'
import { build } from './build.mjs'

const asked = process.argv.slice(2)
const vitest = join(
  dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
)

try {
  const CHROMIUM = ensureBrowser()
  await build()
  const env = {
    ...process.env,
    CHROMIUM,
    ...(asked.includes('--full') ? { FULL_MATRIX: 'yes' } : {}),
  }
  const args = [vitest, 'run', ...asked.filter((word) => word !== '--full')]
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
