import { missingBy, reckon } from '../../analysis/business-plan/index.ts'
import { rows } from '../../platform/db/database.ts'
import type { ArchivedTable } from '../../platform/manifest.ts'
import type { LocalText } from '../../shared/language.ts'
import type { Currency } from '../../shared/money.ts'
import { planColumns, planOf, type KeptPlan } from './plan/queries.ts'

type Published = KeptPlan & { pilotId: string; title: LocalText; currency: Currency }

const published = {
  name: 'business-plans-archived',
  text: `select ${planColumns}, p.id as "pilotId", p.title, p.currency
    from business_plan bp join pilot p on p.lab_id = bp.lab_id and p.id = bp.pilot_id
    where bp.lab_id = $1 and p.public and bp.published_at is not null order by bp.id`,
}

/** What pilots show in public as rows: the summaries of business plans that were published. No lines, no funders. */
export const archived: readonly ArchivedTable[] = [
  {
    name: 'business-plans',
    label: 'pilots.archived.plans',
    rows: async (db, labId) => (await rows<Published>(db, published, [labId])).map(summaryOf),
  },
]

function summaryOf(kept: Published): Record<string, unknown> {
  const { pilotId, title, currency, firstYear, publishedAt } = kept
  const result = reckon(planOf(kept))
  const years = result.years.map((one) => ({
    calendarYear: firstYear + one.year - 1,
    people: one.people,
    costMinor: one.costMinor,
    incomeMinor: one.incomeMinor,
    gapMinor: one.gapMinor,
    perHeadMinor: one.perHeadMinor,
    volunteerHours: one.minutes / 60,
  }))
  const missingMinor = missingBy(result, years.length)
  const { breakEven } = result
  return { pilotId, title, currency, years, missingMinor, breakEven, publishedAt }
}
