import {
  Button,
  ButtonRow,
  DateOf,
  ErrorSummary,
  Form,
  Heading,
  HiddenFields,
  InlineForm,
  Notice,
  Radios,
  Section,
  SummaryList,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../../people/index.ts'
import { limits } from '../../input.ts'
import { championPaths as paths } from '../../paths.ts'
import type { ShownExpense } from '../expense-queries.ts'
import { moneyOf } from '../money.ts'
import { ExpenseStateTag } from './expense-pages.tsx'

type Props = {
  expense: ShownExpense
  mayDecide: boolean
  mayLead: boolean
  /** Who else may settle it. */
  others: readonly string[]
  mayWithdraw: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** One claim, with what came of it or the form for it. */
export function ExpensePage(props: Props) {
  const { expense, mayDecide, mayLead, mayWithdraw } = props
  const { t, lab, language } = usePage()
  const here = { lab: lab!.slug, championExpenseId: expense.id }
  const { state, kind, km, note, recorder, reason, decider, decidedAt, blobId } = expense
  return (
    <>
      {!mayDecide && <ErrorSummary problems={props.problems} />}
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
          ...(recorder && expense.recorderId !== expense.personId
            ? [{ term: t('champions.expense.recorder'), value: recorder }]
            : []),
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
      {mayDecide && state !== 'withdrawn' && <Decision {...props} />}
      {!mayDecide && mayLead && state === 'asked' && <SomebodyElse {...props} />}
      {mayWithdraw && state === 'asked' && (
        <InlineForm action={paths.expenseWithdrawal(here)}>
          {t('champions.expense.withdraw')}
        </InlineForm>
      )}
    </>
  )
}

function Decision({ expense, ...form }: Props) {
  const { t, lab } = usePage()
  return (
    <Section id="decision" title={t('champions.expense.decide')}>
      <Form
        action={paths.expenseDecision({ lab: lab!.slug, championExpenseId: expense.id })}
        problems={form.problems}
      >
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
  )
}

/** Why a coordinator cannot settle this one, and who can; or how somebody becomes able to. */
function SomebodyElse({ others }: Props) {
  const { t, lab, format } = usePage()
  return (
    <Notice title={t('champions.expense.somebody-else')}>
      {others.length > 0 ? (
        <p>{t('champions.expense.others', { names: format.list([...others]) })}</p>
      ) : (
        <p>
          {t('champions.expense.no-others')}{' '}
          <a class="ds-link" href={peoplePaths.people({ lab: lab!.slug })}>
            {t('champions.expense.give-role')}
          </a>
        </p>
      )}
    </Notice>
  )
}
