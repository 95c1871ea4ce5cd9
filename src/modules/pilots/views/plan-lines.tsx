import { minorIn, type Currency } from '../../../shared/money.ts'
import {
  ButtonLink,
  ButtonRow,
  DataTable,
  Disclosure,
  EmptyState,
  InlineForm,
  usePage,
  type Column,
} from '../../../ui/index.ts'
import type { PilotPlace } from '../answer.ts'
import { pilotPaths as paths } from '../paths.ts'
import type { KeptLine } from '../plan/queries.ts'
import { lineSides } from '../plan/schema.ts'
import { yearWords } from '../plan/words.ts'

type Props = {
  at: PilotPlace
  lines: readonly KeptLine[]
  firstYear: number
  currency: Currency
  works: boolean
  /** Costs are noted in the pilot, to begin with. */
  hasCosts: boolean
}

/** What costs and brings in money, and the time that volunteers give, line by line. */
export function PlanLines(props: Props) {
  const { at, lines, works, hasCosts } = props
  const { t } = usePage()
  const standing = lineSides.flatMap((side) =>
    lines.filter(({ removed, what }) => !removed && what === side),
  )
  const removed = lines.filter((one) => one.removed)
  return (
    <>
      {standing.length === 0 ? (
        <EmptyState title={t('pilots.plan.lines-none')}>
          {works && <p>{t('pilots.plan.lines-none-text')}</p>}
        </EmptyState>
      ) : (
        <Lines {...props} lines={standing} />
      )}
      {works && (
        <ButtonRow>
          <ButtonLink href={paths.newPlanLine(at)}>{t('pilots.plan.add-line')}</ButtonLink>
          <ButtonLink look="secondary" href={paths.planTable(at)}>
            {t('pilots.plan.paste')}
          </ButtonLink>
          {standing.length === 0 && hasCosts && (
            <ButtonLink look="secondary" href={`${paths.planTable(at)}?from=costs`}>
              {t('pilots.plan.from-costs')}
            </ButtonLink>
          )}
        </ButtonRow>
      )}
      {works && removed.length > 0 && (
        <Disclosure summary={t('pilots.plan.removed', { count: removed.length })}>
          <ul>
            {removed.map((line) => (
              <li key={line.id}>
                {line.words}{' '}
                <InlineForm
                  look="tertiary"
                  action={paths.planLineReturn({ ...at, businessLineId: line.id })}
                  about={line.words}
                >
                  {t('pilots.plan.put-back')}
                </InlineForm>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

function Lines({ at, lines, firstYear, currency, works }: Props) {
  const scope = usePage()
  const { t, format } = scope
  const columns: Column<KeptLine>[] = [
    {
      label: t('pilots.plan.line.words'),
      cell: ({ id, words }) =>
        works ? (
          <a class="ds-link" href={paths.planLine({ ...at, businessLineId: id })}>
            {words}
          </a>
        ) : (
          words
        ),
    },
    {
      label: t('pilots.plan.line.what'),
      cell: ({ what, kind }) =>
        kind ? t(`pilots.plan.kind.${kind}`) : t(`pilots.plan.what.${what}`),
    },
    {
      label: t('pilots.plan.line.amount'),
      numeric: true,
      cell: ({ what, amount, each }) =>
        t(`pilots.plan.each-amount.${each}`, {
          amount:
            what === 'volunteer'
              ? t('pilots.plan.hours', { hours: format.number(amount / 60) })
              : `${format.number(amount / minorIn(currency))} ${currency}`,
        }),
    },
    {
      label: t('pilots.plan.line.when'),
      cell: ({ each, fromYear, toYear }) => {
        const from = yearWords(scope, firstYear, fromYear)
        if (each === 'once') return from
        const to = toYear === null ? '' : yearWords(scope, firstYear, toYear)
        return t('pilots.plan.from-to', { from, to, until: to ? 'yes' : 'no' })
      },
    },
    {
      label: t('pilots.plan.line.growth'),
      numeric: true,
      cell: ({ growthPermille }) =>
        growthPermille === 0 ? '–' : `${format.number(growthPermille / 10)} %`,
    },
  ]
  if (works) {
    columns.push({
      label: t('pilots.observations.mend'),
      cell: ({ id, words }) => (
        <InlineForm
          look="tertiary"
          action={paths.planLineRemoval({ ...at, businessLineId: id })}
          about={words}
        >
          {t('pilots.plan.remove')}
        </InlineForm>
      ),
    })
  }
  return <DataTable caption={t('pilots.plan.lines')} captionHidden rows={lines} columns={columns} />
}
