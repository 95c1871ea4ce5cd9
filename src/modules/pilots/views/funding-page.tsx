import { missingBy, reckon } from '../../../analysis/business-plan/index.ts'
import { ButtonLink, ButtonRow, EmptyState, Section, usePage } from '../../../ui/index.ts'
import type { PilotPlace } from '../answer.ts'
import { moneyWords } from '../amount.ts'
import type { ListedLead } from '../funding/queries.ts'
import { pilotPaths as paths } from '../paths.ts'
import type { ShownPilot } from '../pilot/queries.ts'
import { planOf, standingLines, type KeptPlan } from '../plan/queries.ts'
import { FundingSums } from './funding-sums.tsx'
import { LeadTable } from './lead-table.tsx'
import { PartTop } from './part-page.tsx'

type Props = {
  at: PilotPlace
  found: ShownPilot
  kept: KeptPlan | undefined
  leads: readonly ListedLead[]
  works: boolean
}

/** Who may pay for what a pilot becomes, and what is still missing. */
export function FundingPage(props: Props) {
  const { at, found, leads, works } = props
  const { t } = usePage()
  const add = { label: t('pilots.funding.add'), address: paths.newLead(at) }
  return (
    <>
      <PartTop found={found} title={t('pilots.funding.title')} lead={<Missing {...props} />} />
      <ButtonRow>
        {works && leads.length > 0 && <ButtonLink href={add.address}>{add.label}</ButtonLink>}
        <ButtonLink look="secondary" href={paths.plan(at)}>
          {t('pilots.plan.title')}
        </ButtonLink>
      </ButtonRow>
      {leads.length === 0 ? (
        <EmptyState title={t('pilots.funding.none')} action={works ? add : undefined}>
          {works && <p>{t('pilots.funding.none-text')}</p>}
        </EmptyState>
      ) : (
        <>
          <Section id="sums" title={t('pilots.funding.sums')}>
            <FundingSums leads={leads} currency={found.currency} />
            <p class="note">{t('pilots.funding.note')}</p>
          </Section>
          <Section id="leads" title={t('pilots.funding.leads')}>
            <LeadTable
              leads={leads}
              namesWho={() => works}
              currencyOf={() => found.currency}
              addressOf={({ id }) => paths.lead({ ...at, fundingLeadId: id })}
            />
          </Section>
        </>
      )}
    </>
  )
}

function Missing({ found, kept }: Props) {
  const scope = usePage()
  const { t } = scope
  if (!kept || standingLines(kept).length === 0) return <>{t('pilots.funding.without-plan')}</>
  const result = reckon(planOf(kept))
  const missing = missingBy(result, result.years.length)
  if (missing === 0) return <>{t('pilots.plan.sentence.covered')}</>
  const amount = moneyWords(scope, missing, found.currency)
  return <>{t('pilots.plan.sentence.missing', { amount, count: result.years.length })}</>
}
