import { LocalTextOf, StateTag, usePage } from '../../../ui/index.ts'
import { lookPath } from '../library.ts'
import type { ListedCompletion } from '../queries.ts'

/** What a path is called; its key where its file was taken away. */
export function PathName({ pathKey }: { pathKey: string }) {
  const path = lookPath(pathKey)
  return path ? <LocalTextOf text={path.name} /> : <>{pathKey}</>
}

/** Whether a completion counts. */
export function CompletionState({
  completion,
}: {
  completion: Pick<ListedCompletion, 'withdrawnAt'>
}) {
  const { t } = usePage()
  return completion.withdrawnAt ? (
    <StateTag tone="neutral">{t('learning.state.withdrawn')}</StateTag>
  ) : (
    <StateTag tone="success">{t('learning.state.completed')}</StateTag>
  )
}
