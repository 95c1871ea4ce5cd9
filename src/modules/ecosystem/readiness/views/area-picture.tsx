import { usePage } from '../../../../ui/index.ts'
import type { Figure } from '../result/figures.ts'
import { tiers, type JigsawArea, type Tier } from '../tiers.ts'

type Row = { area: JigsawArea; byTier: Partial<Record<Tier, Figure>> }
type Props = { rows: readonly Row[]; nameOf(area: string): string }

const width = 460
const [left, right] = [120, 410]
const line = 24
const head = 26
const placeOf = (value: number) => left + ((value - 1) / 4) * (right - left)

/** For each area and tier a dot on the scale from 1 to 5, on the band of the middle half of the answers. */
export function AreaPicture({ rows, nameOf }: Props) {
  const { t, format } = usePage()
  const block = head + tiers.length * line + 8
  const said = rows.flatMap(({ area, byTier }) =>
    tiers.flatMap((tier) => {
      const figure = byTier[tier]
      if (!figure) return []
      const values = { area: nameOf(area), tier: t(`ecosystem.readiness.tier.${tier}`) }
      return t('ecosystem.readiness.result.dot', { ...values, mean: format.number(figure.mean) })
    }),
  )
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${width} ${rows.length * block + 20}`}
      role="img"
      aria-labelledby="areas-picture areas-description"
    >
      <title id="areas-picture">{t('ecosystem.readiness.result.areas')}</title>
      <desc id="areas-description">{format.list(said)}</desc>
      {rows.map(({ area, byTier }, place) => (
        <g key={area} transform={`translate(0 ${place * block})`}>
          <text class="bars-label" x="2" y="18">
            {nameOf(area)}
          </text>
          {tiers.map((tier, at) => (
            <TierLine key={tier} tier={tier} figure={byTier[tier]} top={head + at * line} />
          ))}
        </g>
      ))}
      {[1, 2, 3, 4, 5].map((value) => (
        <text
          key={value}
          class="bars-value"
          x={placeOf(value)}
          y={rows.length * block + 14}
          text-anchor="middle"
        >
          {value}
        </text>
      ))}
    </svg>
  )
}

function TierLine({ tier, figure, top }: { tier: Tier; figure: Figure | undefined; top: number }) {
  const { t, format } = usePage()
  const middle = top + line / 2
  return (
    <>
      <text class="bars-value" x="2" y={middle + 4}>
        {t(`ecosystem.readiness.tier.${tier}`)}
      </text>
      <line class="flow-edge" x1={left} x2={right} y1={middle} y2={middle} stroke-opacity="0.35" />
      {figure?.middle && (
        <rect
          class="bar-here"
          x={placeOf(figure.middle.low) - 3}
          width={placeOf(figure.middle.high) - placeOf(figure.middle.low) + 6}
          y={middle - 6}
          height="12"
          rx="3"
        />
      )}
      {figure && <circle class="bar-voices" cx={placeOf(figure.mean)} cy={middle} r="6" />}
      <text class="bars-value" x={right + 14} y={middle + 4}>
        {figure ? format.number(figure.mean) : '–'}
      </text>
    </>
  )
}
