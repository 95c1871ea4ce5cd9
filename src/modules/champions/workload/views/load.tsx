import { Notice, ProgressBar, Section, usePage } from '../../../../ui/index.ts'
import type { WeekAhead } from '../ahead.ts'
import type { Week } from '../queries.ts'
import { fullnessOf, hoursOf, stepOf, type Load } from '../week.ts'

/** A week against its cap in words, with what is still planned in it. */
export function LoadInWords({ minutes, planned, cap }: Load & { planned: number }) {
  const { t } = usePage()
  const all = minutes + planned
  const values = { done: hoursOf(all), cap: hoursOf(cap) }
  return (
    <>
      {t(`champions.load.${stepOf({ minutes: all, cap })}`, values)}
      {planned > 0 && ` (${t('champions.load.still-planned', { planned: hoursOf(planned) })})`}
    </>
  )
}

function LoadBar({ minutes, cap }: Load) {
  const { t } = usePage()
  const values = { done: hoursOf(minutes), cap: hoursOf(cap) }
  const text = t(`champions.load.${stepOf({ minutes, cap })}`, values)
  return <ProgressBar label={t('champions.load.this-week')} done={minutes} of={cap} text={text} />
}

type Ahead = { ahead: readonly WeekAhead[]; cap: number }

/** This week as a bar, what is planned in it and in the next one, and what to do where that gets too much. */
export function LoadAhead({ ahead, cap }: Ahead) {
  const { t } = usePage()
  const full = ahead.flatMap((week) => {
    const found = fullnessOf(week, cap)
    return found ? [{ ...week, ...found }] : []
  })
  return (
    <>
      <LoadBar minutes={ahead[0]!.minutes} cap={cap} />
      {ahead
        .filter(({ planned }) => planned > 0)
        .map(({ monday, minutes, planned }) => (
          <p key={monday}>
            {t('champions.load.planned', {
              on: monday,
              planned: hoursOf(planned),
              all: hoursOf(minutes + planned),
              cap: hoursOf(cap),
            })}
          </p>
        ))}
      {full.map(({ monday, step, coming }) => (
        <Notice
          key={monday}
          tone="warning"
          title={t(`champions.hours.advice.${coming ? `coming-${step}` : step}`, { on: monday })}
        >
          <p>{t('champions.hours.advice.text')}</p>
        </Notice>
      ))}
    </>
  )
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
