import type { Currency } from '../../../shared/money.ts'
import { SummaryList, usePage } from '../../../ui/index.ts'
import { moneyWords } from '../amount.ts'
import { fundingStates, type FundingKind, type FundingState } from '../funding/schema.ts'

type Props = {
  leads: readonly { kind: FundingKind; state: FundingState; amountMinor: number }[]
  currency: Currency
}

/** What funders were asked for, by how far it has come; what is given in kind stands apart. */
export function FundingSums({ leads, currency }: Props) {
  const scope = usePage()
  const { t } = scope
  if (leads.length === 0) return <p>{t('pilots.funding.none')}</p>
  const sum = (some: Props['leads']) =>
    moneyWords(
      scope,
      some.reduce((all, { amountMinor }) => all + amountMinor, 0),
      currency,
    )
  const inKind = leads.filter(({ kind, state }) => kind === 'in-kind' && state === 'secured')
  const inMoney = leads.filter(({ kind }) => kind !== 'in-kind')
  const shown = fundingStates.filter((state) => inMoney.some((one) => one.state === state))
  return (
    <SummaryList
      items={[
        ...shown.map((state) => ({
          term: t(`pilots.funding.state.${state}`),
          value: sum(inMoney.filter((one) => one.state === state)),
        })),
        ...(inKind.length > 0 ? [{ term: t('pilots.funding.in-kind'), value: sum(inKind) }] : []),
      ]}
    />
  )
}
