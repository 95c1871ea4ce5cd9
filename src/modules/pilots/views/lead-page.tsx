import type { Currency } from '../../../shared/money.ts'
import {
  HiddenFields,
  Section,
  SummaryList,
  TagRow,
  Timeline,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { ChangedMeanwhile, type Compared } from '../../initiatives/index.ts'
import type { PilotPlace } from '../answer.ts'
import { moneyWords } from '../amount.ts'
import type { ShownLead, ShownStanding } from '../funding/queries.ts'
import { pilotPaths as paths } from '../paths.ts'
import type { ShownPilot } from '../pilot/queries.ts'
import { LeadFields, type LeadChoices } from './lead-fields.tsx'
import { FundingTag } from './lead-table.tsx'
import { PartForm, PartTop } from './part-page.tsx'

type Shared = {
  at: PilotPlace
  found: ShownPilot
  choices: LeadChoices
  cares: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** Noting somebody who may pay. */
export function NewLeadPage({ at, found, problems, ...fields }: Shared) {
  const { t } = usePage()
  return (
    <>
      <PartTop found={found} title={t('pilots.funding.add')} lead={t('pilots.funding.add-lead')} />
      <PartForm
        at={at}
        action={paths.newLead(at)}
        button={t('pilots.save')}
        back={paths.leads(at)}
        problems={problems}
      >
        <LeadFields currency={found.currency} problems={problems} {...fields} />
      </PartForm>
    </>
  )
}

type Props = Shared & {
  lead: ShownLead
  standings: readonly ShownStanding[]
  /** The reader changes it, and it can still be changed. */
  works: boolean
  changed: readonly Compared[] | null
}

/** One lead: where it stands, how it came there, and its form. */
export function LeadPage(props: Props) {
  const { at, found, lead, standings, works, changed, problems, choices, cares, values } = props
  const scope = usePage()
  const { t, format } = scope
  const { currency } = found
  return (
    <>
      <PartTop found={found} title={lead.funder} />
      <TagRow>
        <FundingTag state={lead.state} />
      </TagRow>
      <Facts {...props} />
      {works && (
        <Section id="change" title={t('pilots.funding.change')}>
          {changed && <ChangedMeanwhile texts={changed} />}
          <PartForm
            at={at}
            action={paths.lead({ ...at, fundingLeadId: lead.id })}
            button={t('pilots.save')}
            back={paths.leads(at)}
            problems={problems}
          >
            <HiddenFields values={{ version: String(lead.version) }} />
            <LeadFields {...{ currency, choices, cares, values, problems }} />
          </PartForm>
        </Section>
      )}
      <Section id="history" title={t('pilots.funding.history')}>
        <Timeline
          entries={standings.map((one) => ({
            when: format.date(one.notedAt),
            dateTime: one.notedAt.toISOString(),
            title: `${t(`pilots.funding.state.${one.state}`)}: ${amountWords(scope, one, currency)}`,
            children: one.because || undefined,
          }))}
        />
      </Section>
    </>
  )
}

function Facts({ found, lead, cares, works }: Props) {
  const scope = usePage()
  const { t, format } = scope
  const next = [lead.nextStep, works && lead.nextName, lead.nextOn && format.date(lead.nextOn)]
  return (
    <SummaryList
      items={[
        { term: t('pilots.funding.kind'), value: t(`pilots.funding.kind.${lead.kind}`) },
        { term: t('pilots.costs.amount'), value: amountWords(scope, lead, found.currency) },
        ...(lead.nextStep
          ? [{ term: t('pilots.funding.next-step'), value: next.filter(Boolean).join(', ') }]
          : []),
        ...(cares && lead.contact
          ? [{ term: t('pilots.funding.contact'), value: lead.contact }]
          : []),
      ]}
    />
  )
}

function amountWords(
  scope: Pick<ReturnType<typeof usePage>, 't' | 'format'>,
  { amountMinor, fromYear, toYear }: Pick<ShownStanding, 'amountMinor' | 'fromYear' | 'toYear'>,
  currency: Currency,
): string {
  const amount = moneyWords(scope, amountMinor, currency)
  const one = fromYear === toYear ? 'yes' : 'no'
  return scope.t('pilots.funding.for-years', { amount, from: fromYear, to: toYear, one })
}
