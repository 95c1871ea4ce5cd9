import type { WorkCard } from '../../../platform/manifest.ts'
import { pickText } from '../../../shared/language.ts'
import { Card, LocalTextOf, ProgressBar, StateTag, usePage, type Tone } from '../../../ui/index.ts'

const tones: Record<WorkCard['state'], Tone> = {
  running: 'accent',
  paused: 'warning',
  ended: 'success',
}

/** One piece of work: what it is and how far it has come. */
export function Work({ card }: { card: WorkCard }) {
  const { t, language } = usePage()
  const { title, summary, address, step, state } = card
  const { count, of } = card.done ?? { count: 0, of: 0 }
  return (
    <Card
      title={<LocalTextOf text={title} />}
      href={address}
      above={
        state !== 'running' && (
          <StateTag tone={tones[state]}>{t(`home.front.state.${state}`)}</StateTag>
        )
      }
      below={
        step ? (
          <ProgressBar
            label={pickText(step.name, language).text}
            text={
              step.number
                ? t('home.front.step', { number: step.number, of: step.of })
                : t('home.front.done', { count, of: step.of })
            }
            done={step.number ?? count}
            of={step.of}
          />
        ) : count > 0 ? (
          <ProgressBar
            label={t('home.front.noneOpen', { over: count === of ? 'yes' : 'no' })}
            text={t('home.front.done', { count, of })}
            done={count}
            of={of}
          />
        ) : (
          t('home.front.notStarted')
        )
      }
    >
      <p>
        <LocalTextOf text={summary} />
      </p>
    </Card>
  )
}
