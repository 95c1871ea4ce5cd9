import {
  missingBy,
  reckon,
  type BreakEven,
  type PlanResult,
} from '../../../analysis/business-plan/index.ts'
import type { Currency } from '../../../shared/money.ts'
import type { PageScope } from '../../../ui/index.ts'
import { moneyWords } from '../amount.ts'
import { planOf, standingLines, type KeptPlan } from './queries.ts'

type Voice = Pick<PageScope, 't' | 'format'>

/** A year of the plan as people say it, with the calendar's: 'Year 2 (2028)'. */
export function yearWords({ t }: Pick<PageScope, 't'>, firstYear: number, year: number): string {
  return t('pilots.plan.year', { year, calendar: String(firstYear + year - 1) })
}

/** A gap: so much is missing, so much is over, or neither. */
export function gapWords(voice: Voice, minor: number, currency: Currency): string {
  const which = minor > 0 ? 'missing' : minor < 0 ? 'over' : 'even'
  return voice.t(`pilots.plan.gap.${which}`, {
    amount: moneyWords(voice, Math.abs(minor), currency),
  })
}

/** When a plan breaks even, in a few words. */
export function breakEvenWords({ t }: Pick<PageScope, 't'>, breakEven: BreakEven): string {
  if (breakEven === 'empty' || breakEven === 'never')
    return t(`pilots.plan.break-even.${breakEven}`)
  return breakEven === 1
    ? t('pilots.plan.break-even.start')
    : t('pilots.plan.break-even.year', { year: breakEven })
}

/** What a plan comes to, in sentences: cost per head, what is missing, when it breaks even. */
export function planSentences(
  voice: Voice,
  kept: KeptPlan,
  currency: Currency,
  result: PlanResult = reckon(planOf(kept)),
): string[] {
  const { t } = voice
  if (standingLines(kept).length === 0) return [t('pilots.plan.sentence.empty')]
  // The second year: what a start costs once is behind it.
  const usual = result.years[1] ?? result.years[0]!
  const missing = missingBy(result, result.years.length)
  const money = (minor: number) => moneyWords(voice, minor, currency)
  return [
    usual.perHeadMinor === null
      ? t('pilots.plan.sentence.nobody', { year: usual.year })
      : t('pilots.plan.sentence.per-head', {
          amount: money(usual.perHeadMinor),
          year: usual.year,
        }),
    missing > 0
      ? t('pilots.plan.sentence.missing', { amount: money(missing), count: result.years.length })
      : t('pilots.plan.sentence.covered'),
    t('pilots.plan.sentence.break-even', { when: breakEvenWords(voice, result.breakEven) }),
  ]
}
