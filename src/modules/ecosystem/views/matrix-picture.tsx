import { usePage } from '../../../ui/index.ts'
import type { MatrixCell } from '../matrix/queries.ts'
import { ecosystemPaths as paths } from '../paths.ts'

const side = 60
const left = 40
const grades = [1, 2, 3, 4, 5]
const largest = 26
const smallest = 10

type Props = {
  cells: readonly MatrixCell[]
  chosen: { interest: number | null; influence: number | null }
}

/** Five by five: interest to the right, influence upwards; how many stand in a field, which leads to them. */
export function MatrixPicture({ cells, chosen }: Props) {
  const { t, format } = usePage()
  const most = Math.max(1, ...cells.map(({ count }) => count))
  const said = cells.map((cell) => t('ecosystem.matrix.cell', cell))
  return (
    <svg
      class="matrix"
      viewBox={`0 0 ${left + 5 * side + 2} ${5 * side + 40}`}
      role="group"
      aria-labelledby="matrix-title matrix-description"
    >
      <title id="matrix-title">{t('ecosystem.tab.matrix')}</title>
      <desc id="matrix-description">{format.list(said)}</desc>
      <rect class="matrix-close" x={left + 3 * side} y="0" width={2 * side} height={2 * side} />
      {grades.flatMap((interest) =>
        grades.map((influence) => (
          <rect
            key={`${interest} ${influence}`}
            class="matrix-field"
            x={left + (interest - 1) * side}
            y={(5 - influence) * side}
            width={side}
            height={side}
          />
        )),
      )}
      {cells.map((cell) => (
        <Field
          key={`${cell.interest} ${cell.influence}`}
          cell={cell}
          radius={smallest + (largest - smallest) * Math.sqrt(cell.count / most)}
          here={chosen.interest === cell.interest && chosen.influence === cell.influence}
        />
      ))}
      <Axes />
    </svg>
  )
}

function Field({ cell, radius, here }: { cell: MatrixCell; radius: number; here: boolean }) {
  const { t, lab } = usePage()
  const { interest, influence, count } = cell
  const [x, y] = [left + (interest - 0.5) * side, (5.5 - influence) * side]
  const address = `${paths.matrix({ lab: lab!.slug })}?interest=${interest}&influence=${influence}`
  return (
    <a
      href={address}
      aria-label={t('ecosystem.matrix.cell', cell)}
      class={here ? 'matrix-here' : undefined}
    >
      <circle class="matrix-dot" cx={x} cy={y} r={Math.round(radius)} />
      <text x={x} y={y + 5} aria-hidden="true">
        {count}
      </text>
    </a>
  )
}

function Axes() {
  const { t } = usePage()
  return (
    <g aria-hidden="true" class="matrix-axes">
      {grades.map((grade) => (
        <g key={grade}>
          <text x={left + (grade - 0.5) * side} y={5 * side + 16}>
            {grade}
          </text>
          <text x={left - 10} y={(5.5 - grade) * side + 5}>
            {grade}
          </text>
        </g>
      ))}
      <text x={left + 2.5 * side} y={5 * side + 35}>
        {t('ecosystem.field.interest')} →
      </text>
      <text transform={`translate(14 ${2.5 * side}) rotate(-90)`}>
        {t('ecosystem.field.influence')} →
      </text>
    </g>
  )
}
