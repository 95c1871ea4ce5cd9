import { LocalTextOf, StateTag, usePage } from '../../../ui/index.ts'
import { lookPath } from '../library.ts'
import type { CompletionRow } from '../schema.ts'
import { standingOf } from '../standing.ts'

/** What a path is called; its key where its file was taken away. */
export function PathName({ pathKey }: { pathKey: string }) {
  const path = lookPath(pathKey)
  return path ? <LocalTextOf text={path.name} /> : <>{pathKey}</>
}

const tones = {
  withdrawn: 'neutral',
  lapsed: 'warning',
  'ends-soon': 'success',
  valid: 'success',
} as const
const words = {
  withdrawn: 'learning.state.withdrawn',
  lapsed: 'learning.state.lapsed',
  'ends-soon': 'learning.state.completed',
  valid: 'learning.state.completed',
} as const

/** Whether a completion counts today. */
export function CompletionState({
  completion,
}: {
  completion: Pick<CompletionRow, 'withdrawnAt' | 'validUntil'>
}) {
  const { t, today } = usePage()
  const standing = standingOf(completion, today)
  return <StateTag tone={tones[standing]}>{t(words[standing])}</StateTag>
}
