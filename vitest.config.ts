import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification, type Vitest } from 'vitest/node'

/** What takes longest, begun first: the rest fills what is left of both workers. */
const longest = [
  'tests/browser/page-states-1.test.ts',
  'tests/demo-world.test.ts',
  'tests/browser/page-states-2.test.ts',
  'tests/every-template.test.ts',
  'tests/architecture/isolation.test.ts',
  'tests/ops/backup.test.ts',
]

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = longest.findIndex((name) => moduleId.endsWith(`/${name}`))
  return place < 0 ? longest.length : place
}

/** Begins with the longest files, the two that make a demo world at the head: each makes one, on a worker of its own. */
function longestFirst(vitest: Vitest) {
  const plain = new BaseSequencer(vitest)
  return {
    shard: (files: TestSpecification[]) => plain.shard(files),
    sort: async (files: TestSpecification[]) =>
      (await plain.sort(files)).toSorted((one, other) => placeOf(one) - placeOf(other)),
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
