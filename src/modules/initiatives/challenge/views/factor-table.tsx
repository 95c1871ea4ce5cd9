import { pickText, type LocalText } from '../../../../shared/language.ts'
import { DataTable, usePage } from '../../../../ui/index.ts'
import type { RemoteFactor } from '../../../methods/index.ts'
import { changeInWords, type Measured } from './change-in-words.ts'

export type ShownFactor = Measured & {
  factor: RemoteFactor
  statement: LocalText
  baselineOn: string | null
  baselineSource: string
  resultOn: string | null
  resultSource: string
}

/** The figures of a service in a remote area, before and after. */
export function FactorTable({ factors }: { factors: readonly ShownFactor[] }) {
  const page = usePage()
  const { t, format, language } = page
  const value = (figure: number | null, unit: string, on: string | null, source: string) => {
    if (figure === null) return '–'
    return (
      <>
        {format.number(figure)} {unit}
        <div class="note">{[on && format.date(on), source].filter(Boolean).join(', ')}</div>
      </>
    )
  }
  return (
    <DataTable
      caption={t('initiatives.remote.title')}
      captionHidden
      columns={[
        {
          label: t('initiatives.remote.factor'),
          cell: (row: ShownFactor) => (
            <>
              {t(`initiatives.factor.${row.factor}`)}
              <div class="note">{pickText(row.statement, language).text}</div>
            </>
          ),
        },
        {
          label: t('initiatives.remote.baseline'),
          cell: (row) => value(row.baselineValue, row.unit, row.baselineOn, row.baselineSource),
        },
        {
          label: t('initiatives.remote.result'),
          cell: (row) => value(row.resultValue, row.unit, row.resultOn, row.resultSource),
        },
        {
          label: t('initiatives.remote.change'),
          cell: (row) => changeInWords(row, page) ?? t('initiatives.remote.no-result'),
        },
      ]}
      rows={factors}
    />
  )
}
