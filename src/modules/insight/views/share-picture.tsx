import { usePage } from '../../../ui/index.ts'
import type { GroupRow } from '../funnel/funnel.ts'

const width = 340
const rowHeight = 62
const barsMax = 230

type Props = {
  /** Unique on the page. */
  id: string
  title: string
  rows: readonly GroupRow[]
  nameOf(code: string): string
}

/** For each group its part of those who live here and its part of the voices, as two bars with their figures. */
export function SharePicture({ id, title, rows, nameOf }: Props) {
  const { t, format } = usePage()
  const compared = rows.filter(({ livesHere }) => livesHere !== null)
  const most = Math.max(0.01, ...compared.map((row) => Math.max(row.livesHere!, row.ofVoices ?? 0)))
  const lengthOf = (share: number) => Math.round((share / most) * barsMax)
  const voices = ({ ofVoices }: GroupRow) =>
    ofVoices === null ? t('insight.bar.hidden') : t('insight.bar.voices', { share: ofVoices })
  const here = ({ livesHere }: GroupRow) => t('insight.bar.here', { share: livesHere! })
  const said = compared.map((row) => `${nameOf(row.code)}: ${here(row)}, ${voices(row)}`)
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${width} ${compared.length * rowHeight}`}
      role="img"
      aria-labelledby={`${id}-picture ${id}-description`}
    >
      <title id={`${id}-picture`}>{title}</title>
      <desc id={`${id}-description`}>{format.list(said)}</desc>
      {compared.map((row, place) => {
        const top = place * rowHeight
        const [inPlace, heard] = [lengthOf(row.livesHere!), lengthOf(row.ofVoices ?? 0)]
        return (
          <g key={row.code}>
            <text class="bars-label" x="2" y={top + 14}>
              {nameOf(row.code)}
            </text>
            <rect class="bar-here" x="2" y={top + 20} width={inPlace} height="14" rx="2" />
            <text class="bars-value" x={inPlace + 8} y={top + 32}>
              {here(row)}
            </text>
            <rect class="bar-voices" x="2" y={top + 37} width={heard} height="14" rx="2" />
            <text class="bars-value" x={heard + 8} y={top + 49}>
              {voices(row)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
