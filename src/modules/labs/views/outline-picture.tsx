import { pickText, type LocalText } from '../../../shared/language.ts'
import { usePage } from '../../../ui/index.ts'
import { outlineOf } from '../outline.ts'
import type { OutlinePlace } from '../schema.ts'

const accent = (step: string) => `var(--ds-color-accent-${step})`

type Props = {
  places: OutlinePlace[]
  /** The name of the lab. */
  of: LocalText
}

/** A region by its places; where they matter, a list of them beside it says the same in words. */
export function OutlinePicture({ places, of }: Props) {
  const { t, language } = usePage()
  const label = t('labs.outline.label', { name: pickText(of, language).text })
  const { width, height, points, joined, labels } = outlineOf(places)
  const roads = joined.map(([from, to]) => `M${from.x} ${from.y}L${to.x} ${to.y}`).join('')
  const land = roads || points.map(({ x, y }) => `M${x} ${y}h.1`).join('')
  return (
    <svg class="outline-picture" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path
        d={land}
        fill="none"
        stroke={accent('surface-tinted')}
        stroke-width="48"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      {points.map(({ name, x, y }) => (
        <circle key={name} cx={x} cy={y} r="4.500" fill={accent('base-edge')} />
      ))}
      {labels.map(({ name, x, y, side }) => (
        <text
          key={name}
          x={side === 'start' ? x + 8 : x - 8}
          y={y + 5}
          text-anchor={side}
          font-size="16"
          fill="currentColor"
        >
          {name}
        </text>
      ))}
    </svg>
  )
}
