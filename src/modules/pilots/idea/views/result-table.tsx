import type { Grade, Weighed } from '../../../../analysis/weighing/index.ts'
import { pickText } from '../../../../shared/language.ts'
import { DataTable, LocalTextOf, usePage, type Column } from '../../../../ui/index.ts'
import type { ShownRound } from '../compare/queries.ts'
import type { IdeaResult } from '../compare/result.ts'
import { ideaPaths as paths } from '../paths.ts'
import type { RoundPlace } from './round-page.tsx'

type Props = { at: RoundPlace; round: ShownRound; results: readonly IdeaResult[] }

/** Ideas side by side, a criterion a column; on a phone one block for each idea. */
export function ResultTable({ at, round, results }: Props) {
  const { t, language } = usePage()
  const columns: Column<IdeaResult>[] = [
    {
      label: t('pilots.idea.kind'),
      cell: ({ ideaId }) => (
        <a class="ds-link" href={paths.idea({ ...at, solutionIdeaId: ideaId })}>
          <LocalTextOf text={round.ideas.find(({ id }) => id === ideaId)!.title} />
        </a>
      ),
    },
    ...round.criteria.map(({ label, weight }, place): Column<IdeaResult> => ({
      label: `${pickText(label, language).text} (${t(`pilots.compare.weight.${weight}`)})`,
      cell: ({ grades }) => <GradeWords grade={grades[place]!} />,
    })),
    { label: t('pilots.compare.all'), cell: ({ weighed }) => <AllWords of={weighed} /> },
  ]
  return (
    <DataTable
      caption={t('pilots.compare.result')}
      captionHidden
      rows={results}
      columns={columns}
    />
  )
}

function useOne() {
  const { format } = usePage()
  return (value: number) => format.number(Math.round(value * 10) / 10)
}

/** Points on one criterion, with how far apart people were and how many they are. */
function GradeWords({ grade }: { grade: Grade | null }) {
  const { t } = usePage()
  const one = useOne()
  if (!grade) return <span class="note">{t('pilots.compare.few')}</span>
  const { mean, spread, people } = grade
  return (
    <>
      {one(mean)}{' '}
      <span class="note">{t('pilots.compare.spread', { spread: one(spread), people })}</span>
    </>
  )
}

/** All criteria with their weights, and how sure that is. */
function AllWords({ of }: { of: Weighed | null }) {
  const { t } = usePage()
  const one = useOne()
  if (!of) return <span class="note">{t('pilots.compare.few')}</span>
  const { value, low, high, people } = of
  return (
    <>
      <strong>{one(value)}</strong>{' '}
      <span class="note">
        {t('pilots.compare.between', { low: one(low), high: one(high), people })}
      </span>
    </>
  )
}
