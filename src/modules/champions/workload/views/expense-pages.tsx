import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  DateOf,
  EmptyState,
  Form,
  Heading,
  HiddenFields,
  InlineForm,
  Pager,
  Radios,
  Section,
  StateTag,
  SummaryList,
  Tabs,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
  type Tone,
} from '../../../../ui/index.ts'
import { limits } from '../../input.ts'
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

type Shared = { values: FormValues; problems: readonly Problem[] }

const tones: Record<ExpenseState, Tone> = {
  asked: 'info',
  settled: 'success',
  declined: 'danger',
  withdrawn: 'neutral',
}

function ExpenseStateTag({ state }: { state: ExpenseState }) {
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
}

/** Claims with what they sum up to: of one champion, or of all. */
export function ExpensesPage(props: ListProps) {
  const { champion, listed, totals, filter, next, paged, mayClaim } = props
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
      {champion ? null : <RegistryTabs current="expenses" mayLead />}
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
      {!champion && (
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

type OneProps = Shared & { expense: ShownExpense; mayDecide: boolean; mayWithdraw: boolean }

/** One claim, with what came of it or the form for it. */
export function ExpensePage({ expense, mayDecide, mayWithdraw, ...form }: OneProps) {
  const { t, lab, language } = usePage()
  const here = { lab: lab!.slug, championExpenseId: expense.id }
  const { state, kind, km, note, reason, decider, decidedAt, blobId } = expense
  return (
    <>
      <Heading level={1} kicker={expense.name}>
        {moneyOf(expense.amountMinor, expense.currency, language)}
      </Heading>
      <p>
        <ExpenseStateTag state={state} />
      </p>
      <SummaryList
        items={[
          { term: t('champions.hours.day'), value: <DateOf value={expense.onDay} /> },
          {
            term: t('champions.expense.kind'),
            value: [t(`champions.expense.kinds.${kind}`), km ? `${km} km` : '']
              .filter(Boolean)
              .join(', '),
          },
          ...(note ? [{ term: t('champions.expense.note'), value: note }] : []),
          ...(blobId
            ? [
                {
                  term: t('champions.expense.receipt'),
                  value: (
                    <a class="ds-link" href={paths.expenseReceipt(here)}>
                      {t('champions.expense.open-receipt')}
                    </a>
                  ),
                },
              ]
            : []),
          ...(decidedAt
            ? [
                { term: t('champions.release.by'), value: decider ?? '–' },
                { term: t('champions.release.on'), value: <DateOf value={decidedAt} /> },
              ]
            : []),
          ...(reason ? [{ term: t('champions.release.reason'), value: reason }] : []),
        ]}
      />
      {mayDecide && state !== 'withdrawn' && (
        <Section id="decision" title={t('champions.expense.decide')}>
          <Form action={paths.expenseDecision(here)} problems={form.problems}>
            <HiddenFields values={{ version: String(expense.version) }} />
            <Radios
              name="decision"
              label={t('champions.expense.decision')}
              options={(['settled', 'declined'] as const).map((value) => ({
                value,
                label: t(`champions.expense.decisions.${value}`),
              }))}
              {...form}
            />
            <TextArea
              name="reason"
              label={t('champions.release.reason')}
              hint={t('champions.expense.reason-hint')}
              rows={2}
              charsMax={limits.reason}
              optional
              {...form}
            />
            <ButtonRow>
              <Button>{t('champions.save')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
      {mayWithdraw && state === 'asked' && (
        <InlineForm action={paths.expenseWithdrawal(here)}>
          {t('champions.expense.withdraw')}
        </InlineForm>
      )}
    </>
  )
}
