import type { Whereabouts } from '../../../../../analysis/opinion-map/index.ts'
import { usePage } from '../../../../../ui/index.ts'
import { letterOf, slotsOf } from '../group-name.ts'
import type { ShownResult } from '../shown-result.ts'
import { drawnAt, drawnInside, geometryOf, type Geometry } from './geometry.ts'
import { densityPaths, dotsPath, hullPath } from './shapes.ts'

type Shown = Pick<ShownResult, 'picture' | 'groups'>
export type MapPictureProps = {
  shown: Shown
  /** Where the reader stands; nobody else is marked. */
  place: Whereabouts | null
  /** Where a browser finds all points; without it the picture stays as it is. */
  points?: string
}

/** The map as drawn on the server: hulls, some of the people, names of groups, and the reader's own place. */
export function MapPicture({ shown, place, points }: MapPictureProps) {
  const { t, format } = usePage()
  const { picture, groups } = shown
  const geometry = geometryOf(picture.bounds)
  const { width, height, scale, dx, dy } = geometry
  const said = groups.map(({ id, size }) =>
    t('engagement.result.group', { group: letterOf(id), size }),
  )
  return (
    <div
      class="opinion-map"
      data-opinion-map={points}
      data-geometry={points && [scale, dx, dy].join(' ')}
    >
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby="map-title map-description"
      >
        <title id="map-title">
          {t('engagement.result.picture-title', { count: groups.length })}
        </title>
        <desc id="map-description">
          {t('engagement.result.picture-text')} {format.list(said)}.
        </desc>
        <People shown={shown} geometry={geometry} />
        {picture.groups.map(({ id, label }, n) => {
          const [x, y] = drawnAt(geometry, ...label)
          return (
            <text
              key={id}
              class="map-letter"
              data-group={id}
              data-said={said[n]}
              {...at(geometry, x, y)}
            >
              {letterOf(id)}
            </text>
          )
        })}
        {place && <Me geometry={geometry} place={place} />}
      </svg>
      {points && <Tools />}
    </div>
  )
}

/** Moving about in the map: for browsers that paint it. */
function Tools() {
  const { t } = usePage()
  const steps = [
    [t('engagement.result.zoom-in'), 1.6],
    [t('engagement.result.zoom-out'), 0.625],
    [t('engagement.result.zoom-all'), 0],
  ] as const
  return (
    <div
      class="map-tools"
      data-near={t('engagement.result.nearest', { group: '*' })}
      data-use={t('engagement.result.picture-use')}
      hidden
    >
      {steps.map(([label, step]) => (
        <button key={step} type="button" class="ds-button" data-variant="tertiary" data-zoom={step}>
          {label}
        </button>
      ))}
      <p class="note" role="status" />
    </div>
  )
}

function People({ shown: { picture }, geometry }: { shown: Shown; geometry: Geometry }) {
  const slots = slotsOf(picture.groups.map(({ id }) => id))
  const slotOf = (id: number | null) => (id === null ? 0 : (slots.get(id) ?? 0))
  const dotted = [...new Set(picture.dots.map(({ group }) => group))]
  return (
    <>
      <g class="map-density">
        {densityPaths(geometry, picture).map((path, n) => path && <path key={n} d={path} />)}
      </g>
      {picture.groups.map(({ id, hull }) => (
        <path
          key={id}
          class={`map-hull map-group-${slotOf(id)}`}
          d={hullPath(geometry, hull)}
          data-hull={id}
        />
      ))}
      <g class="map-dots">
        {dotted.map((id) => (
          <path
            key={id}
            class={`map-group-${slotOf(id)}`}
            d={dotsPath(
              geometry,
              picture.dots.filter(({ group }) => group === id),
              slotOf(id),
            )}
          />
        ))}
      </g>
    </>
  )
}

/** Names stand a little outside of their group, inside the picture. */
function at({ width, height }: Geometry, x: number, y: number) {
  const out = (value: number, middle: number) => value + Math.sign(value - middle) * 9
  return { x: out(x, width / 2), y: Math.min(height - 4, Math.max(16, out(y, height / 2) + 5)) }
}

function Me({ geometry, place }: { geometry: Geometry; place: Whereabouts }) {
  const { t } = usePage()
  const [x, y] = drawnInside(geometry, place.x, place.y)
  const above = y > 40
  return (
    <g class="map-me">
      <circle cx={x} cy={y} r="6" />
      <text x={Math.min(geometry.width - 22, Math.max(22, x))} y={above ? y - 11 : y + 21}>
        {t('engagement.result.me')}
      </text>
    </g>
  )
}
