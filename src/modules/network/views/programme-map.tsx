import type { MapLab, ProgrammeMap } from '../map/picture.ts'
import type { Point, Sheet } from '../map/projection.ts'

/** Where the labs are, without coasts: degrees, regions by their places, labs by their numbers. The table beside it says the same. */
export function ProgrammeMapPicture({ map, label }: { map: ProgrammeMap; label: string }) {
  const { sheet, labs, region, work } = map
  const { width, height } = sheet
  return (
    <svg class="programme-map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <Grid sheet={sheet} />
      <path class="map-region" d={dots(region)} />
      <path class="map-work" d={dots(work)} />
      {labs.map((lab) => (
        <OneLab key={lab.number} lab={lab} />
      ))}
    </svg>
  )
}

function Grid({ sheet: { grid, width, height } }: { sheet: Sheet }) {
  return (
    <>
      {grid.map(({ degrees, along, points }) => (
        <path key={`${along}${degrees}`} class="map-grid" d={line(points)} />
      ))}
      {grid.map(({ degrees, along, points }) => {
        const edge =
          along === 'latitude' ? crossing(points, 'x', 2) : crossing(points, 'y', height - 5)
        const [room, at] = along === 'latitude' ? [height, edge?.y] : [width - 30, edge?.x]
        if (!edge || at === undefined || at < 14 || at > room - 8) return null
        return (
          <text key={`${along}${degrees}`} class="map-degrees" x={edge.x} y={edge.y - 3}>
            {inWords(degrees, along)}
          </text>
        )
      })}
    </>
  )
}

function OneLab({ lab: { x, y, foot, number, name, label } }: { lab: MapLab }) {
  return (
    <g class="map-lab">
      <path d={`M${foot.x} ${foot.y}V${y}`} />
      <circle cx={x} cy={y} r="11" />
      <text class="map-number" x={x} y={y + 5}>
        {number}
      </text>
      {label && (
        <text class="map-name" x={label.x} y={label.y} text-anchor={label.anchor}>
          {name}
        </text>
      )}
    </g>
  )
}

const dots = (points: readonly Point[]) => points.map(({ x, y }) => `M${x} ${y}h.1`).join('')
const line = (points: readonly Point[]) => `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`

/** Where a line of the grid meets the edge at which its degrees are written; it runs without jumps. */
function crossing(points: readonly Point[], axis: 'x' | 'y', edge: number): Point | undefined {
  for (const [place, from] of points.entries()) {
    const to = points[place + 1]
    if (!to || (from[axis] - edge) * (to[axis] - edge) > 0 || from[axis] === to[axis]) continue
    const part = (edge - from[axis]) / (to[axis] - from[axis])
    return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
  }
  return undefined
}

function inWords(degrees: number, along: 'latitude' | 'longitude'): string {
  const [less, more] = along === 'latitude' ? ['S', 'N'] : ['W', 'E']
  const side = degrees === 0 ? '' : ` ${degrees < 0 ? less : more}`
  return `${Math.abs(degrees)}°${side}`
}
