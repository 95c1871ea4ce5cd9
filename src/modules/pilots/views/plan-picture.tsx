import type { PlanYear } from '../../../analysis/business-plan/index.ts'
import type { Currency } from '../../../shared/money.ts'
import { usePage } from '../../../ui/index.ts'
import { moneyWords } from '../amount.ts'
import { yearWords } from '../plan/words.ts'

const width = 340
const rowHeight = 80
const barsMax = 200

type Props = { years: readonly PlanYear[]; firstYear: number; currency: Currency }

/** For each year what it costs, and beneath it what it brings in and what funders secured; the table has the figures. */
export function PlanPicture({ years, firstYear, currency }: Props) {
  const scope = usePage()
  const { t, format } = scope
  const most = Math.max(
    1,
    ...years.map((one) => Math.max(one.costMinor, one.incomeMinor + one.securedMinor)),
  )
  const lengthOf = (minor: number) => Math.round((minor / most) * barsMax)
  const money = (minor: number) => moneyWords(scope, minor, currency)
  const costs = ({ costMinor }: PlanYear) =>
    t('pilots.plan.bar.costs', { amount: money(costMinor) })
  const covers = ({ incomeMinor, securedMinor }: PlanYear) =>
    t('pilots.plan.bar.covers', { amount: money(incomeMinor + securedMinor) })
  const said = years.map(
    (one) => `${yearWords(scope, firstYear, one.year)}: ${costs(one)}, ${covers(one)}`,
  )
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${width} ${years.length * rowHeight}`}
      role="img"
      aria-labelledby="plan-picture plan-description"
    >
      <title id="plan-picture">{t('pilots.plan.picture')}</title>
      <desc id="plan-description">{format.list(said)}</desc>
      {years.map((one, place) => {
        const top = place * rowHeight
        const [cost, income] = [lengthOf(one.costMinor), lengthOf(one.incomeMinor)]
        const secured = lengthOf(one.securedMinor)
        return (
          <g key={one.year}>
            <text class="bars-label" x="2" y={top + 14}>
              {yearWords(scope, firstYear, one.year)}
            </text>
            <rect class="bar-here" x="2" y={top + 20} width={cost} height="14" rx="2" />
            <text class="bars-value" x={cost + 8} y={top + 32}>
              {costs(one)}
            </text>
            <rect class="bar-voices" x="2" y={top + 37} width={income} height="14" rx="2" />
            {secured > 0 && (
              <rect
                class="bar-here"
                x={2 + income}
                y={top + 37}
                width={secured}
                height="14"
                rx="2"
              />
            )}
            <text class="bars-value" x="2" y={top + 66}>
              {covers(one)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
