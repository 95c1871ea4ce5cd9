import { pickText } from '../../../../shared/language.ts'
import { Notice, usePage } from '../../../../ui/index.ts'
import type { JustDone } from '../just-done.ts'

/** Confirms what somebody has just done at a gate, and says what happens next. */
export function DoneNotice({ kind, next, work }: JustDone) {
  const { t, language } = usePage()
  if (kind !== 'passed') {
    return (
      <Notice tone="success" title={t(`initiatives.gate.done-${kind}`)} announced>
        <p>{t(`initiatives.gate.done-${kind}-text`)}</p>
      </Notice>
    )
  }
  const phase = next && pickText(next.name, language).text
  return (
    <Notice tone="success" title={t('initiatives.gate.done-passed')} announced>
      <p>
        {phase
          ? t('initiatives.gate.done-passed-next', { phase })
          : t('initiatives.gate.done-passed-end')}
      </p>
      {work && (
        <p>
          <a class="ds-link" href={next ? `${work}#phase-${next.id}` : work}>
            {phase
              ? t('initiatives.gate.done-go-on', { phase })
              : t('initiatives.gate.done-to-work')}
          </a>
        </p>
      )}
    </Notice>
  )
}
