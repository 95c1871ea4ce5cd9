import { usePage } from '../../../ui/index.ts'
import { steps } from '../funnel/people.ts'
import type { Counts } from '../funnel/funnel.ts'
import { useCountText } from './count-text.ts'

const width = 340
const rowHeight = 46
const barsFrom = 2
const barsMax = 250

/** The four steps as bars, each with its name and number; hidden ones have no bar. */
export function FunnelPicture({ counts }: { counts: Counts }) {
  const { t, format } = usePage()
  const countText = useCountText()
  const most = Math.max(1, ...steps.map((step) => counts[step] ?? 0))
  const said = steps.map((step) => `${t(`insight.step.${step}`)}: ${countText(counts[step])}`)
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${width} ${steps.length * rowHeight}`}
      role="img"
      aria-labelledby="funnel-title funnel-description"
    >
      <title id="funnel-title">{t('insight.funnel.picture')}</title>
      <desc id="funnel-description">{format.list(said)}</desc>
      {steps.map((step, place) => {
        const count = counts[step]
        const length = count === null ? 0 : Math.round((count / most) * barsMax)
        const top = place * rowHeight
        return (
          <g key={step}>
            <text class="bars-label" x={barsFrom} y={top + 15}>
              {t(`insight.step.${step}`)}
            </text>
            <rect class="bar-voices" x={barsFrom} y={top + 21} width={length} height="18" rx="3" />
            <text class="bars-value" x={barsFrom + length + 8} y={top + 35}>
              {countText(count)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
