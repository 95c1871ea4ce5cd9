import { pickText } from '../../../shared/language.ts'
import { EmptyState, Heading, Lead, Pager, Section, usePage } from '../../../ui/index.ts'
import type { LeadAcross, LeadSum } from '../funding/queries.ts'
import { pilotPaths as paths } from '../paths.ts'
import { FundingSums } from './funding-sums.tsx'
import { LeadTable } from './lead-table.tsx'

type Props = {
  lab: string
  leads: readonly LeadAcross[]
  sums: readonly LeadSum[]
  /** Who does a next step is named for those who work in its initiative. */
  namesWho(lead: LeadAcross): boolean
  /** Where pilots are, for a page that has nothing yet. */
  pilots: string
  next?: string
  first?: string
}

/** The funding of many pilots: those of an initiative, or all of the lab that the reader has a part in. */
export function LeadsPage({ lab, leads, sums, namesWho, pilots, next, first }: Props) {
  const { t, language } = usePage()
  const currencies = [...new Set(sums.map(({ currency }) => currency))]
  return (
    <>
      <Heading level={1}>{t('pilots.funding.title')}</Heading>
      <Lead>{t('pilots.funding.lead')}</Lead>
      {leads.length === 0 && !first ? (
        <EmptyState
          title={t('pilots.funding.none')}
          action={{ label: t('pilots.list.title'), address: pilots }}
        >
          <p>{t('pilots.funding.none-across')}</p>
        </EmptyState>
      ) : (
        <>
          {currencies.map((currency) => (
            <Section
              key={currency}
              id={`sums-${currency.toLowerCase()}`}
              title={t('pilots.funding.sums-in', { currency })}
            >
              <FundingSums
                leads={sums.filter((one) => one.currency === currency)}
                currency={currency}
              />
            </Section>
          ))}
          <Section id="leads" title={t('pilots.funding.leads')}>
            <LeadTable
              leads={leads}
              namesWho={namesWho}
              currencyOf={({ currency }) => currency}
              addressOf={({ id, initiativeId, pilotId }) =>
                paths.lead({ lab, initiativeId, pilotId, fundingLeadId: id })
              }
              more={{
                label: t('pilots.kind'),
                cell: ({ pilotTitle, initiativeId, pilotId }) => (
                  <a class="ds-link" href={paths.leads({ lab, initiativeId, pilotId })}>
                    {pickText(pilotTitle, language).text}
                  </a>
                ),
              }}
            />
          </Section>
        </>
      )}
      <Pager of={t('pilots.funding.title')} next={next} first={first} />
    </>
  )
}
