import { usePage } from '../../../../ui/index.ts'
import type { ShownTotals } from '../shown.ts'
import { useCountText } from './count-text.ts'

const width = 340
const rowHeight = 46
const barHeight = 14

/** Received, answered and told as three bars one under the other; the table below says the same. */
export function LoopPicture({ totals }: { totals: ShownTotals }) {
  const { t } = usePage()
  const countText = useCountText()
  const { received, answered, told } = totals
  const bars = [
    { key: 'received', count: received },
    { key: 'answered', count: answered },
    { key: 'told', count: told },
  ]
  return (
    <svg
      class="flow"
      viewBox={`0 0 ${width} ${bars.length * rowHeight}`}
      role="img"
      aria-labelledby="loop-title loop-description"
    >
      <title id="loop-title">{t('voices.loop.picture')}</title>
      <desc id="loop-description">
        {t('voices.loop.picture-text', {
          received: countText(received),
          answered: countText(answered),
          told: countText(told),
        })}
      </desc>
      {bars.map(({ key, count }, place) => {
        const y = place * rowHeight
        const share = received && count ? count / received : 0
        return (
          <g key={key}>
            <text class="flow-label" x={0} y={y + 18}>
              {t(`voices.loop.${key}`)}: {countText(count)}
            </text>
            <rect class="progress-ground" x={0} y={y + 24} width={width} height={barHeight} />
            <rect
              class="progress-fill"
              x={0}
              y={y + 24}
              width={Math.round(share * width)}
              height={barHeight}
            />
          </g>
        )
      })}
    </svg>
  )
}
