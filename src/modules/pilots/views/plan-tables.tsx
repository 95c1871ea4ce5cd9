import type { PlanYear, Sensitivity } from '../../../analysis/business-plan/index.ts'
import type { Currency } from '../../../shared/money.ts'
import { DataTable, usePage, type Column } from '../../../ui/index.ts'
import { moneyWords } from '../amount.ts'
import { breakEvenWords, gapWords, yearWords } from '../plan/words.ts'

type YearsProps = {
  years: readonly PlanYear[]
  firstYear: number
  currency: Currency
  /** Without what is only for those who work on it: secured money year by year. */
  summary?: boolean
}

/** A plan year by year: people, costs, income, gap, what is secured, and the cost per head. */
export function YearTable({ years, firstYear, currency, summary }: YearsProps) {
  const scope = usePage()
  const { t, format } = scope
  const money = (minor: number) => moneyWords(scope, minor, currency)
  const gap = (minor: number) => gapWords(scope, minor, currency)
  const head = (minor: number | null) => (minor === null ? t('pilots.plan.nobody') : money(minor))
  const column = (name: string, cell: (one: PlanYear) => string): Column<PlanYear> => ({
    label: t(`pilots.plan.column.${name}`),
    numeric: true,
    cell,
  })
  const columns: Column<PlanYear>[] = [
    { label: t('pilots.plan.column.year'), cell: ({ year }) => yearWords(scope, firstYear, year) },
    column('people', ({ people }) => format.number(people)),
    column('costs', ({ costMinor }) => money(costMinor)),
    column('income', ({ incomeMinor }) => money(incomeMinor)),
    column('gap', ({ gapMinor }) => gap(gapMinor)),
  ]
  if (!summary) {
    columns.push(
      column('gap-so-far', ({ gapSoFarMinor }) => gap(gapSoFarMinor)),
      column('secured', ({ securedMinor }) => money(securedMinor)),
    )
  }
  columns.push(
    column('left', ({ leftSoFarMinor }) => gap(leftSoFarMinor)),
    column('per-head', ({ perHeadMinor }) => head(perHeadMinor)),
  )
  if (years.some(({ minutes }) => minutes > 0)) {
    columns.push(
      column('hours', ({ minutes }) =>
        t('pilots.plan.hours', { hours: format.number(minutes / 60) }),
      ),
    )
    if (years.some(({ timeMinor }) => timeMinor !== null)) {
      columns.push(column('with-time', ({ perHeadWithTimeMinor }) => head(perHeadWithTimeMinor)))
    }
  }
  return (
    <DataTable caption={t('pilots.plan.by-year')} captionHidden rows={years} columns={columns} />
  )
}

type SensitivityProps = { sensitivity: Sensitivity; currency: Currency }

/** What happens if an assumption does not hold, and which one matters most. */
export function SensitivityTable({ sensitivity, currency }: SensitivityProps) {
  const scope = usePage()
  const { t } = scope
  const { rows, movesGap, movesPerHead } = sensitivity
  const columns: Column<Sensitivity['rows'][number]>[] = [
    {
      label: t('pilots.plan.column.otherwise'),
      cell: ({ assumption, percent }) =>
        t(`pilots.plan.otherwise.${assumption}`, {
          percent: Math.abs(percent),
          way: percent < 0 ? 'less' : 'more',
        }),
    },
    {
      label: t('pilots.plan.column.gap-whole'),
      numeric: true,
      cell: ({ gapMinor }) => gapWords(scope, gapMinor, currency),
    },
    {
      label: t('pilots.plan.column.per-head'),
      numeric: true,
      cell: ({ perHeadMinor }) =>
        perHeadMinor === null ? t('pilots.plan.nobody') : moneyWords(scope, perHeadMinor, currency),
    },
    {
      label: t('pilots.plan.column.break-even'),
      cell: ({ breakEven }) => breakEvenWords(scope, breakEven),
    },
  ]
  const moves = (which: 'gap' | 'per-head', most: typeof movesGap) =>
    most
      ? t(`pilots.plan.moves.${which}`, { what: t(`pilots.plan.assumption.${most}`) })
      : t(`pilots.plan.moves.${which}-nothing`)
  return (
    <>
      <p>
        {moves('gap', movesGap)} {moves('per-head', movesPerHead)}
      </p>
      <DataTable
        caption={t('pilots.plan.sensitivity')}
        captionHidden
        rows={rows}
        columns={columns}
      />
      <p class="note">{t('pilots.plan.sensitivity-note')}</p>
    </>
  )
}
