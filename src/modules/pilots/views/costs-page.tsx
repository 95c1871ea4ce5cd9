import { currencies, minorIn } from '../../../shared/money.ts'
import {
  DataTable,
  DateField,
  DateOf,
  EmptyState,
  FormColumns,
  InlineForm,
  NumberField,
  Radios,
  Section,
  Select,
  SummaryList,
  TextField,
  usePage,
  type Column,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import type { PilotPlace } from '../answer.ts'
import { unsure } from '../course/commands.ts'
import type { CostSum, ListedCost } from '../course/queries.ts'
import { pilotPaths as paths } from '../paths.ts'
import type { ShownPilot } from '../pilot/queries.ts'
import { isOpen } from '../policy.ts'
import { PartForm, PartTop } from './part-page.tsx'

type Props = {
  at: PilotPlace
  found: ShownPilot
  costs: readonly ListedCost[]
  sum: CostSum
  values: FormValues
  problems: readonly Problem[]
}

/** What a pilot costs in all and for each person it reached, with volunteers' time apart. */
export function CostsPage(props: Props) {
  const { at, found, costs, problems, values } = props
  const { t } = usePage()
  const open = isOpen(found).ok
  const ofReach = problems.some(({ field }) => field === 'othersReached')
  return (
    <>
      <PartTop found={found} title={t('pilots.costs.title')} lead={t('pilots.costs.lead')} />
      <Sums {...props} />
      {costs.length === 0 ? <EmptyState title={t('pilots.costs.none')} /> : <Costs {...props} />}
      {open && <AddCost {...props} problems={ofReach ? [] : problems} />}
      {open && (
        <Section id="reach" title={t('pilots.costs.reach')}>
          <PartForm
            at={at}
            action={paths.reach(at)}
            button={t('pilots.save')}
            problems={ofReach ? problems : []}
          >
            <NumberField
              name="othersReached"
              label={t('pilots.costs.others')}
              hint={t('pilots.costs.others-hint')}
              chars={6}
              values={values}
              problems={problems}
            />
          </PartForm>
        </Section>
      )}
    </>
  )
}

/** What it cost for each person it reached: with the range that unsure figures leave, volunteers' time apart. */
export function CostFacts({ found, sum }: { found: Pick<ShownPilot, 'currency'>; sum: CostSum }) {
  const { t, format } = usePage()
  const whole = (minor: number) => format.number(minor / minorIn(found.currency))
  const range = (by: number) =>
    t('pilots.costs.range', {
      value: whole(sum.minor / by),
      low: whole(sum.lowMinor / by),
      high: whole(sum.highMinor / by),
      currency: found.currency,
      sure: sum.lowMinor === sum.highMinor ? 'yes' : 'no',
    })
  const { people, hours } = sum
  const noted = sum.minor > 0 || hours > 0
  return (
    <SummaryList
      items={[
        { term: t('pilots.costs.total'), value: range(1) },
        { term: t('pilots.costs.people'), value: format.number(people) },
        {
          term: t('pilots.costs.per-head'),
          value: people === 0 ? t('pilots.costs.nobody') : noted ? range(people) : '–',
        },
        {
          term: t('pilots.costs.volunteers'),
          value: t('pilots.costs.hours', {
            hours: format.number(hours),
            each: people > 0 ? format.number(hours / people) : '–',
          }),
        },
      ]}
    />
  )
}

function Sums({ found, sum }: Props) {
  const { t } = usePage()
  return (
    <Section id="sums" title={t('pilots.costs.sums')}>
      <CostFacts found={found} sum={sum} />
    </Section>
  )
}

function Costs({ at, found, costs }: Props) {
  const { t, format } = usePage()
  const columns: Column<ListedCost>[] = [
    { label: t('pilots.costs.words'), cell: ({ words }) => words },
    { label: t('pilots.observations.day'), cell: ({ onDay }) => <DateOf value={onDay} /> },
    {
      label: t('pilots.costs.amount'),
      numeric: true,
      cell: ({ amountMinor, hours }) =>
        amountMinor === null
          ? t('pilots.costs.only-hours', { hours: format.number(hours ?? 0) })
          : `${format.number(amountMinor / minorIn(found.currency))} ${found.currency}`,
    },
    {
      label: t('pilots.costs.unsure'),
      cell: ({ unsurePercent }) => t(`pilots.unsure.${unsurePercent}`),
    },
  ]
  if (isOpen(found).ok) {
    columns.push({
      label: t('pilots.observations.mend'),
      cell: ({ id, words }) => (
        <InlineForm
          look="tertiary"
          action={paths.costRemoval({ ...at, pilotCostId: id })}
          about={words}
        >
          {t('pilots.observations.remove')}
        </InlineForm>
      ),
    })
  }
  return (
    <DataTable caption={t('pilots.costs.title')} captionHidden rows={costs} columns={columns} />
  )
}

function AddCost({ at, values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  return (
    <Section id="add" title={t('pilots.costs.add')}>
      <PartForm at={at} action={paths.costs(at)} button={t('pilots.save')} problems={problems}>
        <Radios
          name="kind"
          label={t('pilots.costs.kind')}
          options={(['money', 'volunteer'] as const).map((value) => ({
            value,
            label: t(`pilots.costs.kind-${value}`),
          }))}
          {...form}
        />
        <TextField name="words" label={t('pilots.costs.words')} {...form} />
        <DateField name="onDay" label={t('pilots.observations.day')} {...form} />
        <FormColumns
          first={
            <TextField
              name="amount"
              inputmode="decimal"
              label={t('pilots.costs.amount')}
              {...form}
              optional
            />
          }
          second={
            <Select
              name="currency"
              label={t('pilots.field.currency')}
              options={currencies.map((value) => ({ value, label: value }))}
              {...form}
              optional
            />
          }
        />
        <NumberField
          decimal
          name="hours"
          label={t('pilots.costs.hours-given')}
          {...form}
          optional
        />
        <Radios
          name="unsurePercent"
          label={t('pilots.costs.unsure')}
          options={unsure.map((value) => ({ value, label: t(`pilots.unsure.${value}`) }))}
          {...form}
        />
      </PartForm>
    </Section>
  )
}
