import {
  ButtonLink,
  ButtonRow,
  DataTable,
  DateOf,
  EmptyState,
  Heading,
  Pager,
  StateTag,
  SummaryList,
  Tabs,
  usePage,
  type Tone,
} from '../../../../ui/index.ts'
import { championPaths as paths } from '../../paths.ts'
import { RegistryTabs } from '../../registry/views/registry-tabs.tsx'
import {
  expenseQuery,
  type ExpenseFilter,
  type ShownExpense,
  type Total,
} from '../expense-queries.ts'
import { moneyOf } from '../money.ts'
import type { ExpenseState } from '../schema.ts'

const tones: Record<ExpenseState, Tone> = {
  asked: 'info',
  settled: 'success',
  declined: 'danger',
  withdrawn: 'neutral',
}

/** How far a claim has come. */
export function ExpenseStateTag({ state }: { state: ExpenseState }) {
  const { t } = usePage()
  return <StateTag tone={tones[state]}>{t(`champions.expense.state.${state}`)}</StateTag>
}

type ListProps = {
  /** None: all champions, for coordinators. */
  champion: { id: string; name: string } | null
  listed: readonly ShownExpense[]
  totals: readonly Total[]
  filter: ExpenseFilter
  next: string | null
  paged: boolean
  mayClaim: boolean
  mayLead: boolean
}

/** Claims with what they sum up to: of one champion, or of all. */
export function ExpensesPage(props: ListProps) {
  const { champion, listed, totals, filter, next, paged, mayClaim, mayLead } = props
  const { t, lab, language } = usePage()
  const here = { lab: lab!.slug }
  const list = champion
    ? paths.expensesOf({ ...here, championId: champion.id })
    : paths.expenses(here)
  const states = [null, 'asked', 'settled', 'declined'] as const
  const claim = champion &&
    mayClaim && {
      label: t('champions.expense.new'),
      address: paths.newExpense({ ...here, championId: champion.id }),
    }
  return (
    <>
      <Heading level={1} kicker={champion?.name}>
        {t('champions.expense.title')}
      </Heading>
      {champion ? null : <RegistryTabs current="expenses" mayLead={mayLead} />}
      {champion || mayLead ? null : <p>{t('champions.expense.for-managers')}</p>}
      {claim && (
        <ButtonRow>
          <ButtonLink href={claim.address}>{claim.label}</ButtonLink>
        </ButtonRow>
      )}
      <Tabs
        label={t('champions.field.state')}
        tabs={states.map((state) => ({
          label: t(state ? `champions.expense.state.${state}` : 'champions.expense.all'),
          address: list + expenseQuery({ state, championId: null }),
          current: filter.state === state,
        }))}
      />
      {totals.length > 0 && (
        <SummaryList
          items={totals.map(({ state, currency, minor, count }) => ({
            term: t(`champions.expense.state.${state}`),
            value: t('champions.expense.total', {
              money: moneyOf(minor, currency, language),
              count,
            }),
          }))}
        />
      )}
      {listed.length === 0 ? (
        <EmptyState title={t('champions.expense.none')} />
      ) : (
        <Table listed={listed} named={!champion} />
      )}
      <Pager
        of={t('champions.expense.title')}
        next={next ? list + expenseQuery({ ...filter, championId: null }, next) : undefined}
        first={paged ? list + expenseQuery({ ...filter, championId: null }) : undefined}
      />
      {!champion && mayLead && (
        <p>
          <a class="ds-link" href={paths.expensesFile(here) + expenseQuery(filter)} download>
            {t('champions.list.export')}
          </a>
        </p>
      )}
    </>
  )
}

function Table({ listed, named }: { listed: readonly ShownExpense[]; named: boolean }) {
  const { t, lab, language } = usePage()
  return (
    <DataTable
      caption={t('champions.expense.title')}
      captionHidden
      rows={listed}
      columns={[
        {
          label: t('champions.hours.day'),
          cell: ({ id, onDay }) => (
            <a class="ds-link" href={paths.expense({ lab: lab!.slug, championExpenseId: id })}>
              <DateOf value={onDay} />
            </a>
          ),
        },
        ...(named
          ? [{ label: t('champions.field.name'), cell: ({ name }: ShownExpense) => name }]
          : []),
        {
          label: t('champions.expense.kind'),
          cell: ({ kind, km, note }) =>
            [t(`champions.expense.kinds.${kind}`), km ? `${km} km` : '', note]
              .filter(Boolean)
              .join(', '),
        },
        {
          label: t('champions.expense.sum'),
          numeric: true,
          cell: ({ amountMinor, currency }) => moneyOf(amountMinor, currency, language),
        },
        {
          label: t('champions.field.state'),
          cell: ({ state }) => <ExpenseStateTag state={state} />,
        },
      ]}
    />
  )
}
