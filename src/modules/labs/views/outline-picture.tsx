import { outlineOf } from '../outline.ts'
import type { OutlinePlace } from '../schema.ts'

const accent = (step: string) => `var(--ds-color-accent-${step})`

/** A region by its places; the list of places beside it says the same in words. */
export function OutlinePicture({ places, label }: { places: OutlinePlace[]; label: string }) {
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
