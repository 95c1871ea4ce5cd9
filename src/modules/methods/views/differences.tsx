import { pickText } from '../../../shared/language.ts'
import { usePage } from '../../../ui/index.ts'
import type { Difference } from '../difference.ts'

const order = ['removed', 'added', 'moved', 'renamed', 'changed'] as const

/** What differs between two versions of a method, in sentences. */
export function Differences({ found }: { found: readonly Difference[] }) {
  const { t, language } = usePage()
  if (found.length === 0) return <p>{t('methods.difference.none')}</p>
  const sorted = order.flatMap((what) => found.filter((one) => one.what === what))
  const text = (one: Difference['before']) => (one ? pickText(one, language).text : '')
  return (
    <ul class="ds-list">
      {sorted.map(({ what, kind, name, before, phase }, n) => (
        <li key={n}>
          {t(`methods.difference.${what}`, {
            kind,
            name: text(name),
            before: text(before),
            place: before ? 'other' : 'same',
            phase: text(phase),
          })}
        </li>
      ))}
    </ul>
  )
}
