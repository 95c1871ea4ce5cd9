import type { LocalText } from '../../../shared/language.ts'
import {
  DataTable,
  EmptyState,
  Heading,
  Lead,
  LocalTextOf,
  PrintButton,
  Section,
  usePage,
} from '../../../ui/index.ts'
import type { Funnel } from '../funnel/funnel.ts'
import { steps } from '../funnel/people.ts'
import type { Reaching } from '../funnel/reaching.ts'
import { paths } from '../paths.ts'
import type { PlaceName } from '../population/groups.ts'
import type { Population } from '../population/queries.ts'
import { useCountText } from './count-text.ts'
import { FunnelPicture } from './funnel-picture.tsx'
import { GroupTable } from './group-table.tsx'
import { ReachingTable } from './reaching-table.tsx'
import { SeldomHeard } from './seldom-heard.tsx'

export type FunnelPageProps = {
  at: { lab: string; initiativeId: string }
  initiativeTitle: LocalText
  funnel: Funnel
  reaching: readonly Reaching[]
  /** People who came, and things that were said, without a name; null is hidden. */
  unnamed: { came: number | null; spoke: number | null }
  population: Population
  places: readonly PlaceName[]
  inside: boolean
  mayInvite: boolean
  mayImport: boolean
}

/** Who took part, step by step and group by group, against who lives here. */
export function FunnelPage(props: FunnelPageProps) {
  const { at, initiativeTitle, funnel, unnamed, population, mayImport } = props
  const { t } = usePage()
  const nobody =
    steps.every((step) => funnel.totals[step] === 0) && unnamed.came === 0 && unnamed.spoke === 0
  return (
    <>
      <Heading level={1}>{t('insight.funnel.title')}</Heading>
      <p>
        <LocalTextOf text={initiativeTitle} />
      </p>
      <Lead>{t('insight.funnel.lead')}</Lead>
      {nobody ? (
        <EmptyState title={t('insight.funnel.nobody')}>
          <p>{t('insight.funnel.nobody-text')}</p>
        </EmptyState>
      ) : (
        <Steps {...props} />
      )}
      {population.size === 0 ? (
        <EmptyState
          title={t('insight.funnel.no-population')}
          action={
            mayImport
              ? { label: t('insight.import.title'), address: paths.newPopulation({ lab: at.lab }) }
              : undefined
          }
        >
          <p>{t('insight.population.none-text')}</p>
        </EmptyState>
      ) : (
        <SeldomHeard {...props} />
      )}
      <ReachingTable {...props} />
      {!nobody &&
        funnel.tables.map((table) => <GroupTable key={table.dimension} {...props} table={table} />)}
      <p class="note">{t('insight.funnel.hidden', { least: funnel.least })}</p>
      <p>
        <a class="ds-link" href={paths.population({ lab: at.lab })}>
          {t('insight.population.title')}
        </a>
      </p>
      <PrintButton />
    </>
  )
}

function Steps({ funnel, unnamed }: FunnelPageProps) {
  const { t } = usePage()
  const countText = useCountText()
  return (
    <Section id="steps" title={t('insight.funnel.steps')}>
      <div class="picture">
        <FunnelPicture counts={funnel.totals} />
        <DataTable
          caption={t('insight.funnel.steps')}
          captionHidden
          rows={steps}
          columns={[
            { label: t('insight.step'), cell: (step) => t(`insight.step.${step}`) },
            { label: t('insight.step.means'), cell: (step) => t(`insight.step-means.${step}`) },
            {
              label: t('insight.people'),
              numeric: true,
              cell: (step) => countText(funnel.totals[step]),
            },
          ]}
        />
      </div>
      {(unnamed.came !== 0 || unnamed.spoke !== 0) && (
        <p>
          {t('insight.funnel.unnamed', {
            came: countText(unnamed.came),
            spoke: countText(unnamed.spoke),
          })}
        </p>
      )}
    </Section>
  )
}
