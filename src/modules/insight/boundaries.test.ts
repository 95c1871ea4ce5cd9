import { expect, test } from 'vitest'
import { sourceFiles } from '../../../tests/architecture/sources.ts'

/** Tables of voices that figures are made from. */
const ofVoices = /\b(?:from|join) (?:contribution|outreach)/

test('what people said is asked from voices, never read from its tables', () => {
  const files = sourceFiles(/^src\/modules\/insight\/(?!.*\.test\.).*\.tsx?$/)
  expect(files.length).toBeGreaterThan(15)
  expect(files.filter(({ text }) => ofVoices.test(text)).map(({ path }) => path)).toEqual([])
})
