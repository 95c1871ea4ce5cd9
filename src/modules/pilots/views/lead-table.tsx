import type { ComponentChild } from 'preact'
import type { Currency } from '../../../shared/money.ts'
import { DataTable, DateOf, StateTag, usePage, type Column, type Tone } from '../../../ui/index.ts'
import { moneyWords } from '../amount.ts'
import type { ListedLead } from '../funding/queries.ts'
import type { FundingState } from '../funding/schema.ts'

const tones: Record<FundingState, Tone> = {
  asked: 'neutral',
  likely: 'info',
  secured: 'success',
  declined: 'warning',
  'not-pursued': 'neutral',
}

/** How far money has come, as a word and a shape. */
export function FundingTag({ state }: { state: FundingState }) {
  const { t } = usePage()
  return <StateTag tone={tones[state]}>{t(`pilots.funding.state.${state}`)}</StateTag>
}

type Props<L extends ListedLead> = {
  leads: readonly L[]
  currencyOf(lead: L): Currency
  addressOf(lead: L): string
  /** Who does the next step is named for those who work on it. */
  namesWho(lead: L): boolean
  /** Such as which pilot it is for. */
  more?: { label: string; cell(lead: L): ComponentChild }
}

/** Leads under each other: who, how much, how far, and what comes next. */
export function LeadTable<L extends ListedLead>(props: Props<L>) {
  const { leads, currencyOf, addressOf, namesWho, more } = props
  const scope = usePage()
  const { t } = scope
  const columns: Column<L>[] = [
    {
      label: t('pilots.funding.column.funder'),
      cell: (lead) => (
        <a class="ds-link" href={addressOf(lead)}>
          {lead.funder}
        </a>
      ),
    },
    ...(more ? [more] : []),
    {
      label: t('pilots.funding.kind'),
      cell: ({ kind }) => t(`pilots.funding.kind.${kind}`),
    },
    {
      label: t('pilots.costs.amount'),
      numeric: true,
      cell: (lead) => moneyWords(scope, lead.amountMinor, currencyOf(lead)),
    },
    { label: t('pilots.funding.stands'), cell: ({ state }) => <FundingTag state={state} /> },
    {
      label: t('pilots.funding.next-step'),
      cell: (lead) => (
        <>
          {lead.nextStep || '–'}
          {namesWho(lead) && lead.nextName && `, ${lead.nextName}`}
          {lead.nextOn && (
            <>
              {', '}
              <DateOf value={lead.nextOn} />
            </>
          )}
          {lead.overdue && (
            <>
              {' '}
              <StateTag tone="warning">{t('pilots.funding.overdue')}</StateTag>
            </>
          )}
        </>
      ),
    },
  ]
  return (
    <DataTable caption={t('pilots.funding.title')} captionHidden rows={leads} columns={columns} />
  )
}
