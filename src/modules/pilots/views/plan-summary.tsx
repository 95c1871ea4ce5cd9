import { reckon } from '../../../analysis/business-plan/index.ts'
import type { Currency } from '../../../shared/money.ts'
import { Section, usePage } from '../../../ui/index.ts'
import type { PilotPlace } from '../answer.ts'
import { pilotPaths as paths } from '../paths.ts'
import { planOf, standingLines, type KeptPlan } from '../plan/queries.ts'
import { planSentences } from '../plan/words.ts'
import { YearTable } from './plan-tables.tsx'

type Props = { at: PilotPlace; kept: KeptPlan; currency: Currency; inside: boolean }

/** What a plan comes to, on the page of its pilot: for everybody where it was published, with the way to the whole for who reads it. */
export function PlanSummary({ at, kept, currency, inside }: Props) {
  const scope = usePage()
  const { t } = scope
  const result = reckon(planOf(kept))
  const empty = standingLines(kept).length === 0
  return (
    <Section id="plan" title={t('pilots.plan.title')}>
      <p>{planSentences(scope, kept, currency, result).join(' ')}</p>
      {!empty && (
        <YearTable summary years={result.years} firstYear={kept.firstYear} currency={currency} />
      )}
      {inside && (
        <p>
          <a class="ds-link" href={paths.plan(at)}>
            {t('pilots.plan.whole')}
          </a>
        </p>
      )}
    </Section>
  )
}
