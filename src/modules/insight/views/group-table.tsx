import { DataTable, Section, usePage } from '../../../ui/index.ts'
import type { FunnelTable, GroupRow } from '../funnel/funnel.ts'
import { steps } from '../funnel/people.ts'
import { useCountText } from './count-text.ts'
import type { FunnelPageProps } from './funnel-page.tsx'
import { useGroupName } from './group-name.ts'
import { SourceOf } from './population-page.tsx'
import { SharePicture } from './share-picture.tsx'

type Props = FunnelPageProps & { table: FunnelTable }

/** One kind of group: the picture of the shares where there are enough voices, and every number under it. */
export function GroupTable({ table, population, places }: Props) {
  const { t } = usePage()
  const countText = useCountText()
  const groupName = useGroupName(places)
  const { dimension, rows, compared } = table
  const nameOf = (code: string) => groupName(dimension, code)
  const source = population.get(dimension)?.source
  const title = t(`insight.dimension.${dimension}`)
  const percent = (share: number | null) => (share === null ? '–' : t('insight.percent', { share }))
  const voices = ({ counts, livesHere, ofVoices }: GroupRow) =>
    livesHere !== null && counts.spoke === null ? t('insight.hidden') : percent(ofVoices)
  const shown = rows.some(({ counts }) => steps.some((step) => counts[step]))
  if (!shown) {
    return (
      <Section id={dimension} title={title}>
        <p>{t('insight.funnel.too-few')}</p>
      </Section>
    )
  }
  return (
    <Section id={dimension} title={title}>
      {compared && <SharePicture id={dimension} title={title} rows={rows} nameOf={nameOf} />}
      {source && !compared && <p>{t('insight.funnel.few')}</p>}
      <DataTable
        caption={title}
        captionHidden
        rows={rows}
        columns={[
          { label: t('insight.group'), cell: ({ code }) => nameOf(code) },
          ...steps.map((step) => ({
            label: t(`insight.step.${step}`),
            numeric: true,
            cell: ({ counts }: GroupRow) => countText(counts[step]),
          })),
          ...(source
            ? [
                {
                  label: t('insight.lives-here'),
                  numeric: true,
                  cell: ({ livesHere }: GroupRow) => percent(livesHere),
                },
              ]
            : []),
          ...(compared ? [{ label: t('insight.of-voices'), numeric: true, cell: voices }] : []),
        ]}
      />
      {source && <SourceOf source={source} />}
    </Section>
  )
}
