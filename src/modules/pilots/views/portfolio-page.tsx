import { helices } from '../../../shared/helix.ts'
import { minorIn } from '../../../shared/money.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  EmptyState,
  Form,
  FormColumns,
  Heading,
  Lead,
  LocalTextOf,
  Pager,
  PrintButton,
  Select,
  StateTag,
  usePage,
  type Column,
} from '../../../ui/index.ts'
import { initiativePaths } from '../../initiatives/index.ts'
import { outcomes } from '../exit/schema.ts'
import { pilotPaths as paths } from '../paths.ts'
import { pilotStates } from '../pilot/schema.ts'
import { isDecided } from '../policy.ts'
import { portfolioOrders, type PortfolioFilter, type PortfolioPilot } from '../portfolio/queries.ts'
import { intervalWords } from './effect-part.tsx'
import { EffectToCome, Period, PilotStateTag } from './parts.tsx'

type Props = {
  lab: string
  pilots: readonly PortfolioPilot[]
  filter: PortfolioFilter
  file: string
  /** The reader has a role, and so reads who may pay. */
  inside: boolean
  next?: string
  first?: string
}

/** The pilots of a lab side by side; what was stopped stands among the others. */
export function PortfolioPage(props: Props) {
  const { lab, pilots, file, inside, next, first } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('pilots.portfolio.title')}</Heading>
      <Lead>{t('pilots.portfolio.lead')}</Lead>
      <Filter {...props} />
      {pilots.length === 0 ? (
        <EmptyState
          title={t('pilots.portfolio.none')}
          action={{
            label: t('pilots.portfolio.initiatives'),
            address: initiativePaths.initiatives({ lab }),
          }}
        >
          <p>{t('pilots.portfolio.none-text')}</p>
        </EmptyState>
      ) : (
        <>
          <ButtonRow>
            <ButtonLink look="secondary" href={file} download>
              {t('pilots.observations.export')}
            </ButtonLink>
            <PrintButton />
          </ButtonRow>
          <Table {...props} />
          <p class="note">{t('pilots.effect.note')}</p>
        </>
      )}
      {inside && (
        <p>
          <a class="ds-link" href={paths.labLeads({ lab })}>
            {t('pilots.funding.title')}
          </a>
        </p>
      )}
      <Pager of={t('pilots.portfolio.title')} next={next} first={first} />
    </>
  )
}

function Filter({ lab, filter }: Props) {
  const { t } = usePage()
  const pick = (name: string, label: string, options: { value: string; label: string }[]) => (
    <Select
      name={name}
      label={label}
      empty={t('pilots.portfolio.all')}
      options={options}
      values={filter}
    />
  )
  return (
    <Form action={paths.portfolio({ lab })} method="get">
      <FormColumns
        first={
          <>
            {pick(
              'state',
              t('pilots.list.state'),
              pilotStates.map((value) => ({ value, label: t(`pilots.state.${value}`) })),
            )}
            {pick(
              'sector',
              t('pilots.people.sector'),
              helices.map((value) => ({ value, label: t(`pilots.sector.${value}`) })),
            )}
          </>
        }
        second={
          <>
            {pick(
              'outcome',
              t('pilots.exit.outcome'),
              outcomes.map((value) => ({ value, label: t(`pilots.outcome.${value}`) })),
            )}
            <Select
              name="order"
              label={t('pilots.portfolio.order')}
              options={portfolioOrders.map((value) => ({
                value,
                label: t(`pilots.portfolio.order-${value}`),
              }))}
              values={filter}
            />
          </>
        }
      />
      <ButtonRow>
        <Button look="secondary">{t('pilots.portfolio.show')}</Button>
      </ButtonRow>
    </Form>
  )
}

function Table({ lab, pilots }: Props) {
  const scope = usePage()
  const { t, format } = scope
  const columns: Column<PortfolioPilot>[] = [
    {
      label: t('pilots.field.title'),
      cell: ({ id, initiativeId, title }) => (
        <a class="ds-link" href={paths.pilot({ lab, initiativeId, pilotId: id })}>
          <LocalTextOf text={title} />
        </a>
      ),
    },
    {
      label: t('pilots.list.state'),
      cell: ({ state }) => <PilotStateTag state={state} archived={false} />,
    },
    {
      label: t('pilots.portfolio.phase'),
      cell: ({ phase }) => (phase ? <LocalTextOf text={phase} /> : '–'),
    },
    { label: t('pilots.field.period'), cell: (one) => <Period of={one} /> },
    {
      label: t('pilots.portfolio.sectors'),
      cell: ({ sectors }) => sectors.map((one) => t(`pilots.sector.${one}`)).join(', ') || '–',
    },
    {
      label: t('pilots.portfolio.reach'),
      numeric: true,
      cell: ({ people }) => format.number(people),
    },
    {
      label: t('pilots.costs.per-head'),
      numeric: true,
      cell: (one) => perHead(one, format.number),
    },
    {
      label: t('pilots.portfolio.effect'),
      cell: ({ indicator, state }) => {
        if (!isDecided({ state })) return <EffectToCome state={state} />
        const change = indicator?.effect.net ?? indicator?.effect.pilot.change
        if (!indicator || !change) return t('pilots.effect.not-shown')
        return (
          <>
            <LocalTextOf text={indicator.name} />: {intervalWords(scope, indicator, change)},{' '}
            {t('pilots.portfolio.of-people', { people: change.people })}
          </>
        )
      },
    },
    {
      label: t('pilots.exit.outcome'),
      cell: ({ outcome }) =>
        outcome ? <StateTag tone="info">{t(`pilots.outcome.${outcome}`)}</StateTag> : '–',
    },
  ]
  return (
    <DataTable
      caption={t('pilots.portfolio.title')}
      captionHidden
      rows={pilots}
      columns={columns}
    />
  )
}

function perHead(
  { minor, lowMinor, highMinor, people, currency }: PortfolioPilot,
  say: (n: number) => string,
): string {
  if (minor === 0 || people === 0) return '–'
  const each = (amount: number) => say(Math.round(amount / people / minorIn(currency)))
  const range = lowMinor === highMinor ? '' : ` (${each(lowMinor)}–${each(highMinor)})`
  return `${each(minor)} ${currency}${range}`
}
