import { LocalTextOf, Notice, usePage } from '../../../../ui/index.ts'
import type { CheckedRequirement } from '../requirement-state.ts'

/** What a group decides along with its gate: each requirement it would go on without, and why. */
export function OverridesAhead({ requirements }: { requirements: readonly CheckedRequirement[] }) {
  const { t } = usePage()
  const overridden = requirements.filter(({ state }) => state === 'overridden')
  if (overridden.length === 0) return null
  return (
    <Notice tone="warning">
      <p>{t('initiatives.override.vote')}</p>
      <ul>
        {overridden.map(({ id, label, override }) => (
          <li key={id}>
            <LocalTextOf text={label} />.{' '}
            {t('initiatives.override.because', { reason: override?.reason ?? '' })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
