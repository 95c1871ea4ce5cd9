import { outlineOf } from '../outline.ts'
import type { OutlinePlace } from '../schema.ts'

const accent = (step: string) => `var(--ds-color-accent-${step})`

/** A region by its places; the list of places beside it says the same in words. */
export function OutlinePicture({ places, label }: { places: OutlinePlace[]; label: string }) {
  const { width, height, points, around } = outlineOf(places)
  const ring = around.map(({ x, y }) => `${x},${y}`).join(' ')
  return (
    <svg class="outline-picture" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <polygon
        points={ring}
        fill={accent('surface-tinted')}
        stroke={accent('surface-tinted')}
        stroke-width="36"
        stroke-linejoin="round"
      />
      {points.map(({ name, x, y }) => (
        <circle key={name} cx={x} cy={y} r="4.500" fill={accent('base-edge')} />
      ))}
    </svg>
  )
}
