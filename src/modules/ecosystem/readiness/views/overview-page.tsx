import {
  DataTable,
  EmptyState,
  Heading,
  Lead,
  Pager,
  StateTag,
  Tabs,
  usePage,
} from '../../../../ui/index.ts'
import { ecosystemPaths } from '../../paths.ts'
import type { View } from '../../policy.ts'
import { changePaths } from '../../change/paths.ts'
import { MapTabs } from '../../views/map-tabs.tsx'
import { overviewOrders, type Overview, type OverviewOrder } from '../overview/queries.ts'
import { readinessPaths as paths } from '../paths.ts'

type Props = {
  organisations: readonly Overview[]
  order: OverviewOrder
  view: View
  today: string
  next: string | null
  paged: boolean
}

/** Every organisation of the lab with its baseline, its plan, and when it is asked again. */
export function OverviewPage({ organisations, order, view, today, next, paged }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const sorted = (by: OverviewOrder, after = '') =>
    `${paths.all(here)}?order=${by}${after && `&after=${encodeURIComponent(after)}`}`
  return (
    <>
      <Heading level={1}>{t('ecosystem.readiness.all.title')}</Heading>
      <Lead>{t('ecosystem.readiness.all.lead')}</Lead>
      <MapTabs current="readiness" view={view} />
      {organisations.length === 0 ? (
        <EmptyState
          title={t('ecosystem.readiness.all.none')}
          action={
            view === 'keeper'
              ? {
                  label: t('ecosystem.tab.stakeholders'),
                  address: ecosystemPaths.stakeholders(here),
                }
              : undefined
          }
        >
          <p>{t('ecosystem.readiness.all.none-text')}</p>
        </EmptyState>
      ) : (
        <>
          <Tabs
            label={t('ecosystem.change.order')}
            tabs={overviewOrders.map((one) => ({
              label: t(`ecosystem.readiness.order.${one}`),
              address: sorted(one),
              current: one === order,
            }))}
          />
          <Organisations organisations={organisations} today={today} />
        </>
      )}
      <Pager
        of={t('ecosystem.readiness.all.title')}
        next={next ? sorted(order, next) : undefined}
        first={paged ? sorted(order) : undefined}
      />
      <p>
        <a class="ds-link" href={paths.statements(here)}>
          {t('ecosystem.readiness.statements.title')}
        </a>
      </p>
    </>
  )
}

function Organisations({ organisations, today }: Pick<Props, 'organisations' | 'today'>) {
  const { t, lab } = usePage()
  const of = (id: string) => ({ lab: lab!.slug, stakeholderId: id })
  return (
    <DataTable
      caption={t('ecosystem.readiness.all.title')}
      captionHidden
      rows={organisations}
      columns={[
        {
          label: t('ecosystem.readiness.all.organisation'),
          cell: ({ id, name }) => (
            <a class="ds-link" href={paths.organisation(of(id))}>
              {name}
            </a>
          ),
        },
        { label: t('ecosystem.readiness.measured'), cell: (one) => <Measured one={one} /> },
        {
          label: t('ecosystem.change.plan'),
          cell: ({ id, toDo, done, overdue, resourced }) => (
            <a class="ds-link" href={changePaths.plan(of(id))}>
              {t(toDo + done > 0 ? 'ecosystem.change.counts' : 'ecosystem.change.no-plan', {
                toDo,
                done,
                overdue,
                resourced,
              })}
            </a>
          ),
        },
        {
          label: t('ecosystem.readiness.rescore'),
          cell: (one) => <Rescore one={one} today={today} />,
        },
      ]}
    />
  )
}

function Measured({ one }: { one: Overview }) {
  const { t, format } = usePage()
  if (one.measuredOn) return <>{format.date(one.measuredOn)}</>
  return <StateTag tone="warning">{t('ecosystem.readiness.no-baseline-tag')}</StateTag>
}

function Rescore({ one, today }: { one: Overview; today: string }) {
  const { t, format } = usePage()
  if (one.runningId) {
    return <>{t('ecosystem.readiness.all.running', { closesOn: one.runningClosesOn })}</>
  }
  if (!one.rescoreOn) return <>–</>
  return (
    <>
      {format.date(one.rescoreOn)}{' '}
      {one.rescoreOn <= today && <StateTag tone="warning">{t('ecosystem.readiness.due')}</StateTag>}
    </>
  )
}
