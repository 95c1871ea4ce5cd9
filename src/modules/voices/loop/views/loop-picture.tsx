import { usePage } from '../../../../ui/index.ts'
import type { LoopCount } from '../queries.ts'

const width = 340
const rowHeight = 46
const barHeight = 14

/** Received, answered and told as three bars one under the other; the table below says the same. */
export function LoopPicture({ all }: { all: LoopCount }) {
  const { t, format } = usePage()
  const bars = [
    { key: 'received', count: all.received },
    { key: 'answered', count: all.answered },
    { key: 'told', count: all.told + all.atReceipt },
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
        {t('voices.loop.picture-text', { ...all, told: all.told + all.atReceipt })}
      </desc>
      {bars.map(({ key, count }, place) => {
        const y = place * rowHeight
        const share = all.received > 0 ? count / all.received : 0
        return (
          <g key={key}>
            <text class="flow-label" x={0} y={y + 18}>
              {t(`voices.loop.${key}`)}: {format.number(count)}
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
