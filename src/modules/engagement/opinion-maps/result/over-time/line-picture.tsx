import { usePage } from '../../../../../ui/index.ts'

/** One line: its values by place, null where there is none. */
export type Line = { name: string; slot: number; values: readonly (number | null)[] }

type Props = { id: string; title: string; lines: readonly Line[]; from: string; to: string }

const width = 340
const height = 150
const left = 4
const right = 52
const top = 14
const bottom = 24

/** Lines over time, each with its name and last value at its end. */
export function LinePicture({ id, title, lines, from, to }: Props) {
  const { t, format } = usePage()
  const most = Math.max(1, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const places = Math.max(1, ...lines.map(({ values }) => values.length - 1))
  const x = (place: number) => Math.round(left + (place / places) * (width - left - right))
  const y = (value: number) =>
    Math.round(height - bottom - (value / most) * (height - top - bottom))
  const said = lines.map(({ name, values }) => {
    const known = values.filter((value) => value !== null)
    const told = { from: known[0] ?? 0, to: known.at(-1) ?? 0 }
    return `${name}: ${t('engagement.over-time.from-to', told)}`
  })
  return (
    <svg
      class="lines"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-picture ${id}-description`}
    >
      <title id={`${id}-picture`}>{title}</title>
      <desc id={`${id}-description`}>{format.list(said)}</desc>
      <path
        class="lines-ground"
        d={`M${left} ${y(0)}H${width - right}M${left} ${y(most)}H${width - right}`}
      />
      <text x={left} y={top - 4}>
        {format.number(most)}
      </text>
      <text x={left} y={height - 6}>
        {from}
      </text>
      <text class="lines-end" x={width - right} y={height - 6}>
        {to}
      </text>
      {lines.map(({ name, slot, values }) => (
        <g key={name} class={`line-${slot}`}>
          <path d={lineOf(values, x, y)} />
          <text x={width - right + 5} y={y(values.findLast((value) => value !== null) ?? 0) + 4}>
            {lines.length > 1 ? name.at(-1) : format.number(values.at(-1) ?? 0)}
          </text>
        </g>
      ))}
    </svg>
  )
}

function lineOf(
  values: Line['values'],
  x: (place: number) => number,
  y: (value: number) => number,
): string {
  let path = ''
  values.forEach((value, place) => {
    if (value === null) return
    const goesOn = place > 0 && values[place - 1] !== null
    path += `${goesOn ? 'L' : 'M'}${x(place)} ${y(value)}`
  })
  return path
}
