import type { Beside } from '../../../platform/manifest.ts'
import { codePaths } from './paths.ts'

/** On the page of learning paths: what groups have agreed about stories. */
export const codesBeside: Beside = {
  on: 'learning',
  links: async ({ lab }) => [
    { label: 'voices.code.all', address: codePaths.all({ lab }), order: 10 },
  ],
}
