import type { Grade, Weighed } from '../../../../analysis/weighing/index.ts'
import { pickText } from '../../../../shared/language.ts'
import { DataTable, LocalTextOf, usePage, type Column } from '../../../../ui/index.ts'
import type { Criterion, ShownRound } from '../compare/queries.ts'
import type { IdeaResult } from '../compare/result.ts'
import { ideaPaths as paths } from '../paths.ts'
import type { RoundPlace } from './round-page.tsx'

type Props = { at: RoundPlace; round: ShownRound; results: readonly IdeaResult[] }

/** Ideas as columns and criteria as rows; on a phone the same the other way round, one block for each idea. */
export function ResultTable(props: Props) {
  return (
    <>
      <div class="compared only-wide">
        <ByCriterion {...props} />
      </div>
      <div class="compared only-narrow">
        <ByIdea {...props} />
      </div>
    </>
  )
}

type Row = { criterion: Criterion | null; place: number }

function ByCriterion({ at, round, results }: Props) {
  const { t, language } = usePage()
  const rows: Row[] = [
    ...round.criteria.map((criterion, place) => ({ criterion, place })),
    { criterion: null, place: -1 },
  ]
  const columns: Column<Row>[] = [
    {
      label: t('pilots.compare.field.label'),
      cell: ({ criterion }) =>
        criterion ? <CriterionName of={criterion} /> : <strong>{t('pilots.compare.all')}</strong>,
    },
    ...results.map((result): Column<Row> => {
      const { title } = round.ideas.find(({ id }) => id === result.ideaId)!
      return {
        label: pickText(title, language).text,
        cell: ({ criterion, place }) =>
          criterion ? (
            <GradeWords grade={result.grades[place]!} />
          ) : (
            <AllWords of={result.weighed} />
          ),
      }
    }),
  ]
  return (
    <>
      <DataTable caption={t('pilots.compare.result')} captionHidden rows={rows} columns={columns} />
      <p class="note">
        {round.ideas.map(({ id, title }, place) => (
          <>
            {place > 0 && ' · '}
            <a class="ds-link" href={paths.idea({ ...at, solutionIdeaId: id })}>
              <LocalTextOf text={title} />
            </a>
          </>
        ))}
      </p>
    </>
  )
}

function ByIdea({ at, round, results }: Props) {
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

function CriterionName({ of }: { of: Criterion }) {
  const { t } = usePage()
  return (
    <>
      <LocalTextOf text={of.label} />{' '}
      <span class="note">{t(`pilots.compare.weight.${of.weight}`)}</span>
    </>
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
