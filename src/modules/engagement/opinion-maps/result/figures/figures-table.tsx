import type { Answers } from '../../../../../analysis/opinion-map/index.ts'
import { DataTable, usePage, type Column } from '../../../../../ui/index.ts'
import { spokenWords } from '../../statement/spoken-words.ts'
import { letterOf } from '../group-name.ts'
import { answersIn } from '../safe-figures.ts'
import type { ShownResult } from '../shown-result.ts'
import { AnswerBar } from '../views/answer-bar.tsx'
import type { Listed } from './listed.ts'

type Props = { rows: readonly Listed[]; shown: ShownResult | null }

/** Statements with all their figures. */
export function FiguresTable({ rows, shown }: Props) {
  const { t } = usePage()
  const columns: Column<Listed>[] = [
    { label: t('engagement.figures.statement'), cell: (row) => <Statement row={row} /> },
    ...(['agree', 'disagree', 'pass'] as const).map((name) => ({
      label: t(`engagement.figures.${name}`),
      cell: ({ figures }: Listed) => <Share answers={figures} of={name} />,
      numeric: true,
    })),
    ...(shown?.groups ?? []).map(({ id }) => ({
      label: t('engagement.figures.group', { group: letterOf(id) }),
      cell: ({ figures }: Listed) => (
        <Share
          answers={figures && (figures.groups.find((one) => one.id === id) ?? 'few')}
          of="agree"
        />
      ),
      numeric: true,
    })),
  ]
  return (
    <DataTable
      caption={t('engagement.figures.picture', { count: rows.length })}
      captionHidden
      columns={columns}
      rows={rows}
    />
  )
}

function Statement({ row: { card, figures } }: { row: Listed }) {
  const { t, language } = usePage()
  const { text, language: spoken } = spokenWords(card, language)
  return (
    <>
      {card.number}. <span lang={spoken === language ? undefined : spoken}>{text}</span>
      {figures && !figures.isFew && <AnswerBar answers={figures} />}
      {figures?.isSetAside && <span class="note">{t('engagement.figures.about-people')}</span>}
    </>
  )
}

type ShareProps = { answers: (Answers & { isFew?: boolean }) | 'few' | null; of: keyof Answers }

function Share({ answers, of: name }: ShareProps) {
  const { t } = usePage()
  if (answers === null) return <>0</>
  if (answers === 'few' || answers.isFew) return <>{t('engagement.figures.few')}</>
  const [count, of] = [answers[name], answersIn(answers)]
  const share = Math.round((count / of) * 100)
  return <>{t('engagement.figures.share', { share, count, of })}</>
}
