import {
  EmptyState,
  Heading,
  Lead,
  Notice,
  PrintButton,
  SummaryList,
  Tabs,
  usePage,
} from '../../../ui/index.ts'
import { labPaths } from '../../labs/index.ts'
import { outcomes } from '../../pilots/index.ts'
import { networkPaths } from '../paths.ts'
import { pilotOrders, type WantedPilots } from '../portfolio/filter.ts'
import type { PublishedPilot } from '../portfolio/queries.ts'
import type { PublicProgramme } from '../programme/queries.ts'
import { PilotSearch } from './pilot-search.tsx'
import { PilotTable } from './pilot-table.tsx'

export type PilotsPageProps = {
  programme: PublicProgramme
  pilots: readonly PublishedPilot[]
  fitting: readonly PublishedPilot[]
  wanted: WantedPilots
}

/** The pilots of all labs of a programme side by side; what was stopped stands among the others. */
export function ProgrammePilotsPage(props: PilotsPageProps) {
  const { programme, pilots, fitting } = props
  const { t } = usePage()
  const at = { programme: programme.slug }
  return (
    <>
      <Heading level={1} kicker={t('network.programme.kicker')}>
        {t('network.pilots.title')}
      </Heading>
      <Lead>{t('network.pilots.lead')}</Lead>
      {programme.labs.some(({ demo }) => demo) && (
        <Notice tone="warning" title={t('network.programme.demo')}>
          <p>{t('network.programme.demo-text')}</p>
        </Notice>
      )}
      {pilots.length === 0 ? (
        <EmptyState
          title={t('network.pilots.none')}
          action={{ label: t('network.pilots.back'), address: labPaths.programme(at) }}
        >
          <p>{t('network.pilots.none-text')}</p>
        </EmptyState>
      ) : (
        <>
          <Sums pilots={pilots} />
          <PilotSearch {...props} />
          <p role="status">
            {t('network.pilots.found', { count: fitting.length, of: pilots.length })}
          </p>
          {fitting.length === 0 ? (
            <EmptyState
              title={t('network.pilots.none-found')}
              action={{ label: t('network.pilots.show-all'), address: networkPaths.pilots(at) }}
            />
          ) : (
            <>
              <Orders {...props} />
              <PilotTable pilots={fitting} />
              <p class="note">{t('network.pilots.note')}</p>
            </>
          )}
          <PrintButton />
        </>
      )}
    </>
  )
}

/** The same in a few sentences: how many, in how many labs, and how they ended. */
function Sums({ pilots }: { pilots: readonly PublishedPilot[] }) {
  const { t } = usePage()
  const labs = new Set(pilots.map(({ lab }) => lab)).size
  const ended = outcomes
    .map((outcome) => ({ outcome, count: pilots.filter((one) => one.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
  return (
    <>
      <p>{t('network.pilots.sums', { pilots: pilots.length, labs })}</p>
      {ended.length > 0 && (
        <SummaryList
          items={ended.map(({ outcome, count }) => ({
            term: t(`pilots.outcome.${outcome}`),
            value: t('network.pilots.count', { count }),
          }))}
        />
      )}
    </>
  )
}

function Orders({ programme, wanted }: PilotsPageProps) {
  const { t } = usePage()
  const list = networkPaths.pilots({ programme: programme.slug })
  return (
    <Tabs
      label={t('network.pilots.order')}
      tabs={pilotOrders.map((order) => ({
        label: t(`network.pilots.order-${order}`),
        address: `${list}?${new URLSearchParams({ ...wanted, order })}`,
        current: order === wanted.order,
      }))}
    />
  )
}
