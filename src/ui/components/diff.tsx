import { usePage } from '../scope.ts'
import { countChanges, wordDiff, type DiffPart } from '../word-diff.ts'

/** What changed between two texts, marked in the text and summed up in a sentence. */
export function Diff({ before, after }: { before: string; after: string }) {
  const { t } = usePage()
  const parts = wordDiff(before, after)
  const changes = countChanges(parts)
  const same = parts.every((part) => part.kind === 'same')
  return (
    <div class="stack">
      <p class="note">{same ? t('ui.diff.same') : t('ui.diff.summary', changes)}</p>
      <p class="diff">
        {parts.map((part, place) => (
          <Part key={place} {...part} />
        ))}
      </p>
    </div>
  )
}

function Part({ kind, text }: DiffPart) {
  const { t } = usePage()
  if (kind === 'same') return <>{text}</>
  const Tag = kind === 'added' ? 'ins' : 'del'
  const [, words, space] = /^([^]*?)(\s*)$/.exec(text)!
  return (
    <>
      <Tag>
        <span class="ds-sr-only">
          {kind === 'added' ? t('ui.diff.added') : t('ui.diff.removed')}{' '}
        </span>
        {words}
        <span class="ds-sr-only"> {t('ui.diff.end')}</span>
      </Tag>
      {space}
    </>
  )
}
