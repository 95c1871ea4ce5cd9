import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification, type Vitest } from 'vitest/node'

const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith('/page-states.test.ts')

/** The page states take longer than any other file: begun first, they run beside all others instead of after them. */
function longestFirst(vitest: Vitest) {
  const plain = new BaseSequencer(vitest)
  return {
    shard: (files: TestSpecification[]) => plain.shard(files),
    sort: async (files: TestSpecification[]) => {
      const sorted = await plain.sort(files)
      return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))]
    },
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/database-server.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    // A worker reads the modules once for all its files: what a test changes, it changes in an app of its own.
    isolate: false,
    // Vitest calls it with `new`, and takes what it returns.
    sequence: { sequencer: longestFirst as unknown as typeof BaseSequencer },
  },
})
