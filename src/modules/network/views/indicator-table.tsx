import { Section, usePage } from '../../../ui/index.ts'
import { indicators, say } from '../comparison/indicators.ts'
import type { Figures } from '../copy/shape.ts'
import type { Indicator } from '../comparison/indicators.ts'
import type { Compared } from '../programme/queries.ts'
import { ComparedTable } from './compared-table.tsx'

/** The shared indicators, each measured in one way for all labs. */
export function IndicatorTable({ compared }: { compared: readonly Compared[] }) {
  const { t, format } = usePage()
  const oldest = compared.map(({ copiedAt }) => copiedAt).toSorted((a, b) => +a - +b)[0]!
  const rows = indicators.map((indicator) => ({
    indicator,
    label: t(`network.indicator.${indicator}`),
    note: t(`network.indicator.${indicator}.note`),
  }))
  return (
    <Section id="indicators" title={t('network.indicators.title')}>
      <p>{t('network.indicators.lead', { day: format.date(oldest) })}</p>
      <ComparedTable
        caption={t('network.indicators.title')}
        first={t('network.indicators.indicator')}
        compared={compared}
        rows={rows}
        cell={({ indicator }, { figures }) => <Cell indicator={indicator} figures={figures} />}
      />
    </Section>
  )
}

function Cell({ indicator, figures }: { indicator: Indicator; figures: Figures }) {
  const { t } = usePage()
  const said = say(indicator, figures)
  if (said === 'hidden' || said === 'unmeasured') {
    return <span class="note">{t(`network.indicator.${said}`)}</span>
  }
  if ('key' in said) return <>{t(said.key, said.values)}</>
  return (
    <ul>
      {said.ways.map(({ channel, count }) => (
        <li key={channel}>
          {t(`network.way.${channel}`)}: {count}
        </li>
      ))}
      {said.others && <li class="note">{t('network.way.others')}</li>}
    </ul>
  )
}
