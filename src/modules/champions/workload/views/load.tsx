import { ProgressBar, Section, usePage } from '../../../../ui/index.ts'
import type { Week } from '../queries.ts'
import { hoursOf, stepOf, type Load } from '../week.ts'

/** A week against its cap in words. */
export function LoadInWords({ minutes, cap }: Load) {
  const { t } = usePage()
  const values = { done: hoursOf(minutes), cap: hoursOf(cap) }
  return <>{t(`champions.load.${stepOf({ minutes, cap })}`, values)}</>
}

/** The same as a bar with the words beside it. */
export function LoadBar({ minutes, cap }: Load) {
  const { t } = usePage()
  const values = { done: hoursOf(minutes), cap: hoursOf(cap) }
  const text = t(`champions.load.${stepOf({ minutes, cap })}`, values)
  return <ProgressBar label={t('champions.load.this-week')} done={minutes} of={cap} text={text} />
}

/** The weeks of a champion, this one first; how much, never what. */
export function History({ weeks, cap }: { weeks: readonly Week[]; cap: number }) {
  const { t, format } = usePage()
  return (
    <Section id="weeks" title={t('champions.hours.weeks')}>
      {weeks.map(({ monday, minutes }) => (
        <ProgressBar
          key={monday}
          label={t('champions.hours.week-of', { on: format.date(monday) })}
          done={minutes}
          of={cap}
          text={t(`champions.load.${stepOf({ minutes, cap })}`, {
            done: hoursOf(minutes),
            cap: hoursOf(cap),
          })}
        />
      ))}
    </Section>
  )
}
