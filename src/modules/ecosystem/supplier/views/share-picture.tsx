import { usePage } from '../../../../ui/index.ts'
import type { QuarterSpend } from '../spend-queries.ts'

const width = 340
const rowHeight = 44
const barsMax = 326

/** The local share of each quarter as a bar out of the whole, with its figure. The table under it says the same. */
export function SharePicture({ quarters }: { quarters: readonly QuarterSpend[] }) {
  const { t, format } = usePage()
  const said = quarters.map((one) => `${one.quarter}: ${shareWords(one, t)}`)
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${width} ${quarters.length * rowHeight}`}
      role="img"
      aria-labelledby="local-share-picture local-share-description"
    >
      <title id="local-share-picture">{t('ecosystem.spend.picture')}</title>
      <desc id="local-share-description">{format.list(said)}</desc>
      {quarters.map((one, place) => {
        const top = place * rowHeight
        return (
          <g key={one.quarter}>
            <text class="bars-label" x="2" y={top + 14}>
              {`${one.quarter}  ${shareWords(one, t)}`}
            </text>
            <rect class="bar-here" x="2" y={top + 20} width={barsMax} height="14" rx="2" />
            <rect
              class="bar-voices"
              x="2"
              y={top + 20}
              width={Math.round((shareOf(one) ?? 0) * barsMax)}
              height="14"
              rx="2"
            />
          </g>
        )
      })}
    </svg>
  )
}

/** The local part of what was spent, from 0 to 1; null where nothing was. */
export function shareOf({ local, total }: QuarterSpend): number | null {
  return total === 0 ? null : local / total
}

/** The same in words. */
export function shareWords(
  quarter: QuarterSpend,
  t: (key: string, values?: Record<string, unknown>) => string,
): string {
  const share = shareOf(quarter)
  return share === null ? t('ecosystem.spend.nothing') : t('ecosystem.spend.share', { share })
}
